import { Failure } from "../diagnostics/failure.ts";

/** A wait that ends: `work` gets this long, then the failure names what was waited for. */
export interface Wait {
  /** Completes “waited for …”. */
  readonly for: string;
  readonly limitMs: number;
  /** Ends the wait early with the signal's reason. */
  readonly signal?: AbortSignal | undefined;
}

/** Waits for `work` no longer than told. The work itself goes on; whoever started it ends it. */
export function withDeadline<Result>(wait: Wait, work: Promise<Result>): Promise<Result> {
  const { signal } = wait;
  return new Promise((resolve, reject) => {
    const abort = (): void => reject(abortReason(signal));
    const timer = setTimeout(() => reject(tooLate(wait)), wait.limitMs);
    if (signal?.aborted === true) abort();
    signal?.addEventListener("abort", abort, { once: true });
    const settle = (): void => {
      clearTimeout(timer);
      signal?.removeEventListener("abort", abort);
    };
    work.then(resolve, reject).finally(settle);
  });
}

function tooLate({ for: what, limitMs }: Wait): Failure {
  const seconds = Math.round(limitMs / 100) / 10;
  return new Failure("limit", "deadline", `Gave up after ${seconds} s: waited for ${what}`, [
    "Try once more; a machine under load needs longer.",
    "If it happens again, print fewer slides to find the one that hangs.",
  ]);
}

function abortReason(signal: AbortSignal | undefined): Error {
  const reason: unknown = signal?.reason;
  return reason instanceof Error ? reason : new Error("Stopped");
}

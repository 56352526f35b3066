import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { Failure } from "../../../src/diagnostics/failure.ts";
import { withDeadline } from "../../../src/export/deadline.ts";

const never = new Promise<never>(() => undefined);

describe("withDeadline(wait, work)", () => {
  beforeEach(() => {
    vi.useFakeTimers();
  });
  afterEach(() => {
    vi.useRealTimers();
  });

  it("gives the result of work that is done in time, and leaves no timer behind", async () => {
    await expect(withDeadline({ for: "it", limitMs: 1000 }, Promise.resolve(7))).resolves.toBe(7);
    expect(vi.getTimerCount()).toBe(0);
  });

  it("names what it waited for", async () => {
    const wait = withDeadline({ for: "the printer", limitMs: 1500 }, never).catch((error: unknown) => error);
    await vi.advanceTimersByTimeAsync(1500);
    const failure = await wait;
    expect(failure).toBeInstanceOf(Failure);
    expect(failure).toMatchObject({
      kind: "limit",
      rule: "deadline",
      message: "Gave up after 1.5 s: waited for the printer",
    });
  });

  it("ends at once when told to stop", async () => {
    const stop = new AbortController();
    const wait = withDeadline({ for: "it", limitMs: 1000, signal: stop.signal }, never);
    stop.abort(new Error("Ctrl-C"));
    await expect(wait).rejects.toThrow("Ctrl-C");
    await expect(withDeadline({ for: "it", limitMs: 1000, signal: stop.signal }, never)).rejects.toThrow("Ctrl-C");
  });
});

/** Exit codes of the command line; see the README. */
export const exitCodes = { good: 0, deck: 1, usage: 2, environment: 3, limit: 4, ownFault: 5 } as const;

export type FailureKind = Exclude<keyof typeof exitCodes, "good">;

/** Trouble that has no line in the deck and ends the command: no browser, a full disk, a taken port, a deadline. */
export class Failure extends Error {
  readonly kind: FailureKind;
  /** The permanent name, as with diagnostics: `no-browser`, `port-taken`. */
  readonly rule: string;
  readonly hints: readonly string[];

  constructor(kind: FailureKind, rule: string, message: string, hints: readonly string[] = []) {
    super(message);
    this.name = "Failure";
    this.kind = kind;
    this.rule = rule;
    this.hints = hints;
  }
}

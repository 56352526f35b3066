/** Told by long work as it goes on: a step in words, and how far it is where that can be counted. */
export type Progress = (step: string, done?: number, total?: number) => void;

/** What a command wrote, for its summary and for machines. */
export interface Output {
  /** Relative to the folder the user stands in. */
  readonly path: string;
  readonly kind: "site" | "html" | "pdf";
  readonly pages: number;
  readonly bytes: number;
  readonly milliseconds: number;
}

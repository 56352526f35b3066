import type { Place } from "../model/place.ts";
import type { Rule } from "./rules.ts";

export type Level = "error" | "warning";

/** A mistake told to the author: data first, words made from it by `renderDiagnostic`. */
export interface Diagnostic {
  readonly level: Level;
  readonly rule: Rule;
  /** Opens with Unknown, Missing, Invalid, Duplicate, Unused, Unreadable or Untied; values stand in “ ”. */
  readonly message: string;
  readonly place: Place;
  readonly hint?: string;
  /** Other places that matter: the first of two duplicates, the chain of a circle. */
  readonly related?: readonly { readonly place: Place; readonly message: string }[];
}

/** Where a stage sends its trouble; it goes on with something harmless in the place of what was wrong. */
export type Report = (diagnostic: Diagnostic) => void;

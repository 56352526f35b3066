import type { z } from "zod";
import { oneOf } from "./suggest.ts";

type Issue = z.core.$ZodIssue;

/** What zod says when a schema gave it no words of its own. */
const unsaid = "Invalid input";

const typeNames = new Map([
  ["string", "a text"],
  ["number", "a number"],
  ["int", "a whole number"],
  ["boolean", "true or false"],
  ["array", "a list"],
  ["object", "a map of keys and values"],
  ["record", "a map of keys and values"],
  ["null", "nothing"],
]);

/** What a schema wanted, in words for “expected …”. A schema's own message (custom, regex) is used as it stands. */
export function expectation(issue: Issue): string {
  if (issue.code === "invalid_type") return typeNames.get(issue.expected) ?? issue.expected;
  if (issue.code === "invalid_value") return oneOf(issue.values.map(String));
  if (issue.code === "too_small")
    return `${bound(issue, "at least", "more than")} ${amount(issue.minimum, issue.origin)}`;
  if (issue.code === "too_big") return `${bound(issue, "at most", "less than")} ${amount(issue.maximum, issue.origin)}`;
  if (issue.code === "invalid_union" && issue.message === unsaid)
    return [...new Set(issue.errors.flatMap((all) => all.map(expectation)))].join(" or ");
  return issue.message;
}

/**
 * The branch of a failed union that got deepest into the data, or undefined when none got further than the value itself:
 * then all branches together are the expectation.
 */
export function likeliestBranch(branches: readonly (readonly Issue[])[]): readonly Issue[] | undefined {
  const inside = branches.filter((issues) => issues.every(isInside) && issues.length > 0);
  return inside.toSorted((a, b) => a.length - b.length)[0];
}

function isInside(issue: Issue): boolean {
  return issue.path.length > 0 || issue.code === "unrecognized_keys";
}

function bound(issue: { exact?: boolean; inclusive?: boolean }, closed: string, open: string): string {
  if (issue.exact === true) return "exactly";
  return issue.inclusive === false ? open : closed;
}

function amount(count: number | bigint, origin: string): string {
  if (origin === "string") return `${count} characters`;
  return origin === "array" ? `${count} in the list` : String(count);
}

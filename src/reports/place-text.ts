import type { Place } from "../model/place.ts";

/** `slides/02-cost.md:14:3`, as terminals and editors open it. */
export function placeText({ file, start }: Place): string {
  return `${file}:${start.line}:${start.column}`;
}

import type { Report } from "../diagnostics/diagnostic.ts";
import type { Located } from "../model/place.ts";

/** What a slide's id is made from. */
export interface Naming {
  readonly id: Located<string> | undefined;
  readonly title: string | undefined;
}

/**
 * One unique id a slide, in order: the author's own, else from the title, else `slide-7`. An id of the author's that stands
 * twice is told with both places; ids made from equal titles are numbered, because equal titles are no mistake.
 */
export function slideIds(slides: readonly Naming[], report: Report): readonly string[] {
  const own = new Map<string, Located<string>>();
  const ids = slides.map(({ id }) => {
    const earlier = id === undefined ? undefined : own.get(id.value);
    if (id === undefined) return undefined;
    if (earlier === undefined) own.set(id.value, id);
    else tellTwice(id, earlier, report);
    return earlier === undefined ? id.value : undefined;
  });
  const taken = new Set(own.keys());
  const counts = new Map<string, number>();
  return ids.map((id, index) => id ?? makeId(slides[index], index, taken, counts));
}

function makeId(slide: Naming | undefined, index: number, taken: Set<string>, counts: Map<string, number>): string {
  const base = slugOf(slide?.id?.value ?? slide?.title ?? "") ?? `slide-${index + 1}`;
  let count = counts.get(base) ?? 1;
  let id = base;
  while (taken.has(id)) id = `${base}-${(count += 1)}`;
  counts.set(base, count);
  taken.add(id);
  return id;
}

/** Words of a title without its placeholders and Markdown, joined by dashes; any script may stay. */
function slugOf(title: string): string | undefined {
  const words = title
    .replaceAll(/\{\{[^}]*\}\}|<[^>]*>|\]\([^)]*\)/g, " ")
    .normalize("NFKC")
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]+/gu, "-")
    .replaceAll(/^-|-$/g, "");
  if (words === "") return undefined;
  const short = words.slice(0, 60).replace(/-$/, "");
  // An id that is a number would be read as a slide number in `#/7`.
  return /^\d+$/.test(short) ? `slide-${short}` : short;
}

function tellTwice(id: Located<string>, earlier: Located<string>, report: Report): void {
  const { file, start } = earlier.place;
  report({
    level: "error",
    rule: "duplicate-id",
    message: `Duplicate slide id “${id.value}”, the first stands at ${file}:${start.line}`,
    place: id.place,
    related: [{ place: earlier.place, message: "the first one" }],
  });
}

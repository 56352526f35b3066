import type { Report } from "../diagnostics/diagnostic.ts";
import { oneOf, suggest } from "../diagnostics/suggest.ts";
import type { Slide } from "../model/deck.ts";

/** The turn of each step: as `build:` of the slide says, then what it does not name, as it stands on the slide. */
export function buildOrder(slide: Slide, found: readonly string[], report: Report): ReadonlyMap<string, number> {
  const steps = new Set(found);
  const ordered = new Set<string>();
  for (const name of slide.frontMatter.build) {
    const named = name === "items" ? found.filter((step) => step.startsWith("item-")) : steps.has(name) ? [name] : [];
    if (named.length === 0) reportUnknown(name, slide, steps, report);
    for (const step of named) ordered.add(step);
  }
  for (const step of steps) ordered.add(step);
  return new Map([...ordered].map((step, index) => [step, index]));
}

function reportUnknown(name: string, slide: Slide, steps: ReadonlySet<string>, report: Report): void {
  const near = suggest(name, steps);
  const known = near.length > 0 ? near : [...steps];
  report({
    level: "error",
    rule: "unknown-step",
    message: `Unknown step “${name}”${known.length > 0 ? `, expected ${oneOf(known)}` : ": nothing on this slide is built"}`,
    place: slide.place,
    hint: "Steps are named by the exhibits of the slide; “items” builds the list in its main slot.",
  });
}

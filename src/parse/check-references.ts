import type { Report } from "../diagnostics/diagnostic.ts";
import type { Rule } from "../diagnostics/rules.ts";
import { oneOf, suggest } from "../diagnostics/suggest.ts";
import type { DataNode } from "../model/data-node.ts";
import { findEntry } from "../model/data-node.ts";
import type { DeckConfig, Slide } from "../model/deck.ts";
import type { Located } from "../model/place.ts";

/** Tells every section and cut that a slide names and the deck does not have, and every slide that a cut names in vain. */
export function checkReferences({ config, configNode, slides }: Referring, report: Report): void {
  const sections = new Set(config.sections.map(({ id }) => id));
  const cuts = new Set(config.cuts.map(({ name }) => name));
  for (const { slide, cutNames } of slides) {
    const { section } = slide.frontMatter;
    if (section !== undefined) expectOneOf(section, sections, { rule: "unknown-section", noun: "section" }, report);
    for (const cut of cutNames) expectOneOf(cut, cuts, { rule: "unknown-cut", noun: "cut" }, report);
  }
  const ids = new Set(slides.map(({ slide }) => slide.id));
  for (const id of slidesOfCuts(configNode)) expectOneOf(id, ids, { rule: "unknown-slide", noun: "slide" }, report);
}

/** What refers to each other by name: slides, and the settings with the data they were read from. */
export interface Referring {
  readonly config: DeckConfig;
  readonly configNode: DataNode | undefined;
  readonly slides: readonly NamedSlide[];
}

/** A slide with the places of the cuts it names, which its front matter no longer has. */
export interface NamedSlide {
  readonly slide: Slide;
  readonly cutNames: readonly Located<string>[];
}

function slidesOfCuts(configNode: DataNode | undefined): readonly Located<string>[] {
  const cuts = configNode && findEntry(configNode, "cuts")?.value;
  if (cuts?.type !== "list") return [];
  return cuts.items.flatMap((cut) => {
    const slides = findEntry(cut, "slides")?.value;
    const names = slides?.type === "list" ? slides.items : [];
    return names.flatMap((name) => (name.type === "scalar" ? [{ value: name.text, place: name.place }] : []));
  });
}

function expectOneOf(
  name: Located<string>,
  known: ReadonlySet<string>,
  { rule, noun }: { rule: Rule; noun: string },
  report: Report,
): void {
  if (known.has(name.value)) return;
  const near = suggest(name.value, known);
  report({
    level: "error",
    rule,
    message: `Unknown ${noun} “${name.value}”${near.length > 0 ? `, expected ${oneOf(near)}` : ""}`,
    place: name.place,
    hint:
      known.size > 0
        ? `There are: ${[...known].slice(0, 12).join(", ")}${known.size > 12 ? ", …" : ""}.`
        : `This deck has no ${noun}s.`,
  });
}

import type { CompiledSlide } from "../model/compiled-deck.ts";
import type { Slide } from "../model/deck.ts";
import { placeOfFile } from "../model/place.ts";
import { buildOrder } from "./build-order.ts";
import type { DrawnSlot } from "./compile-slots.ts";
import { drawSlots, prepareSlots } from "./compile-slots.ts";
import type { DeckScope } from "./deck-scope.ts";
import { forPaper, markFragments } from "./finish-html.ts";
import { fitSlide } from "./fit-slide.ts";
import type { FootnoteText } from "./footnotes.ts";
import { gatherFootnotes, namedMark, numberFootnotes } from "./footnotes.ts";
import type { Layout } from "./layouts.ts";
import { chooseLayout } from "./layouts.ts";
import { renderNotes } from "./render-notes.ts";
import type { DataWords } from "./slide-foot.ts";
import { composeFoot } from "./slide-foot.ts";
import type { SlideGathering } from "./slide-gathering.ts";
import { startGathering } from "./slide-gathering.ts";
import type { Html } from "./slide-view.ts";
import { viewSlide } from "./slide-view.ts";
import type { SlideWords } from "./slide-words.ts";
import { writeSlideWords } from "./slide-words.ts";
import { wrapSlide } from "./wrap-slide.ts";
import type { Zones } from "./zones.ts";

/** A slide whose parts are rendered and wait for their template. */
interface SlideParts {
  readonly slide: Slide;
  readonly layout: Layout;
  readonly words: SlideWords;
  readonly zones: Zones;
  readonly about: DataWords;
  readonly drawn: readonly DrawnSlot[];
  readonly footnotes: ReadonlyMap<string, FootnoteText>;
  readonly gathering: SlideGathering;
}

/** One slide as HTML for screens and for paper, with everything it printed and pointed at. */
export function compileSlide(slide: Slide, scope: DeckScope): CompiledSlide {
  const parts = renderParts(slide, scope);
  const { gathering, words, drawn } = parts;
  const order = buildOrder(slide, gathering.steps, scope.text.report);
  const { screen, print } = fillLayouts(parts, scope);
  return {
    id: slide.id,
    index: slide.index,
    number: scope.numbers.get(slide.id) ?? "",
    below: slide.below,
    backup: slide.frontMatter.backup,
    section: slide.frontMatter.section?.value,
    title: words.title.plain,
    screenHtml: markFragments(screen, order),
    printHtml: forPaper(print),
    notesHtml: renderNotes(slide, scope, gathering),
    timeSeconds: slide.frontMatter.timeSeconds,
    steps: order.size,
    charts: drawn.flatMap((slot) => slot.live),
    uses: gathering.uses,
    alts: gathering.alts,
    links: [...gathering.links],
    place: slide.place,
  };
}

function renderParts(slide: Slide, scope: DeckScope): SlideParts {
  const gathering = startGathering();
  const layout = chooseLayout(slide, scope.layouts, scope.text.report);
  const words = writeSlideWords(slide, scope, gathering);
  const slots = prepareSlots(slide, layout, scope, gathering);
  const { zones, specs, about } = fitSlide(slide, layout, words, slots, gathering, scope);
  const drawn = drawSlots(slots, specs, zones, slide, scope, gathering);
  const footnotes = gatherFootnotes(slide.frontMatter, gathering, scope.ledger, scope.text.report);
  return { slide, layout, words, zones, about, drawn, footnotes, gathering };
}

function fillLayouts(parts: SlideParts, scope: DeckScope): { readonly screen: string; readonly print: string } {
  const { slide, layout, zones, words, drawn } = parts;
  const screen = fillLayout(parts, "screen", scope);
  // Most slides without exhibits are the same on paper.
  const isSame = drawn.every((slot) => slot.screen === slot.print);
  const print = isSame ? screen : fillLayout(parts, "print", scope);
  const wrap = (inner: string, medium: "screen" | "print"): string =>
    wrapSlide(slide, layout, zones, words.title.plain, inner, medium, scope);
  return { screen: wrap(screen, "screen"), print: wrap(print, "print") };
}

function fillLayout(parts: SlideParts, medium: "screen" | "print", scope: DeckScope): string {
  const { slide, layout, words, drawn } = parts;
  // In the order in which they are read: it numbers the footnotes.
  const texts = [
    namedMark(words.title.html),
    words.subtitle?.html ?? "",
    ...drawn.map((slot) => slot[medium]),
    ...words.remarks.map((remark) => remark.html),
  ];
  const numbered = numberFootnotes(texts, parts.footnotes, slide.id, scope);
  const [title = "", subtitle = "", ...rest] = numbered.parts;
  const slots: Record<string, Html | null> = {};
  for (const [index, slot] of drawn.entries()) slots[slot.name] = slotHtml(rest[index] ?? "");
  const foot = composeFoot(words, numbered.footnotes, parts.about);
  const view = viewSlide(
    slide,
    layout,
    words,
    foot,
    slots,
    { title, subtitle, remarks: rest.slice(drawn.length) },
    scope,
  );
  const html = scope.templates.render(layout.path, view) ?? "";
  if (html !== "") reportLostSlots(html, slots, parts, scope);
  return html;
}

/** A layout that declares a slot and does not print it would swallow what its author wrote. */
function reportLostSlots(
  html: string,
  slots: Readonly<Record<string, Html | null>>,
  { layout }: SlideParts,
  scope: DeckScope,
): void {
  for (const [name, slot] of Object.entries(slots)) {
    if (slot === null || html.includes(slot.html)) continue;
    scope.text.report({
      level: "error",
      rule: "invalid-template",
      message: `Invalid layout “${layout.name}”, expected it to print its slot “${name}”`,
      place: placeOfFile(scope.templates.file(layout.path)),
      hint: `Write {{rich slots.${name}}} where the slot belongs.`,
    });
  }
}

function slotHtml(html: string): Html | null {
  return html === "" ? null : { html };
}

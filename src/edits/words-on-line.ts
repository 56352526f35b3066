import type { DataNode, DataScalar } from "../model/data-node.ts";
import { findEntry } from "../model/data-node.ts";
import type { Block, Deck, ExhibitBlock, Slide } from "../model/deck.ts";
import type { Located, Place } from "../model/place.ts";
import { isCodeAt } from "../parse/code-lines.ts";

/** A stretch of a line that an author wrote as words of the deck, by offsets in the line. */
export interface LineWords {
  readonly from: number;
  readonly to: number;
  /** How the words are written: as Markdown, or as a value of YAML with its own quoting. */
  readonly form: "markdown" | YamlForm;
  /** The slide that shows them; a deck's own title and footer stand on all. */
  readonly slide: Slide | undefined;
}

/** A value of YAML that lies on one line, and what else decides how a placeholder may stand in it. */
export interface YamlForm {
  readonly key: string;
  readonly quote: "plain" | "double" | "single" | "block";
  /** Inside braces or brackets, where a plain text may not hold braces of its own. */
  readonly inFlow: boolean;
  /** The kind of exhibit it belongs to; front matter has none. */
  readonly exhibit: string | undefined;
  /** What its neighbours say: the label of a row, the unit of the exhibit. */
  readonly label: string | undefined;
  readonly unit: string | undefined;
}

/** The deck's own words on a line (from 1) of a slide file or `deck.yaml`; code, layout names and other settings are not. */
export function wordsOnLine(deck: Deck, file: string, line: number, text: string): readonly LineWords[] {
  const at: Spot = { file, line, text };
  const { title, subtitle, footer, sticker } = deck.config;
  const ofDeck = yamlWords([title, subtitle, footer, sticker], at, undefined);
  const slides = deck.slides.filter((slide) => covers(slide.place, at) || frontMatterCovers(slide, at));
  const found = [...slides.flatMap((slide) => wordsOfSlide(slide, at)), ...ofDeck];
  // A deck without a title of its own borrows that of its first slide.
  return found.filter(({ from }, index) => found.findIndex((other) => other.from === from) === index);
}

interface Spot {
  readonly file: string;
  readonly line: number;
  readonly text: string;
}

function wordsOfSlide(slide: Slide, at: Spot): readonly LineWords[] {
  const { subtitle, sticker, source, remarks } = slide.frontMatter;
  const heading = slide.title !== undefined && isHeading(slide.title, at) ? [slide.title] : [];
  return [
    ...heading.flatMap((title) => markdownWords(title.place, at, slide)),
    ...yamlWords([subtitle, sticker, source, ...remarks, slide.title], at, slide),
    ...[...slide.slots.values()].flat().flatMap((block) => wordsOfBlock(block, at, slide)),
    ...(slide.notes === undefined ? [] : proseWords(slide.notes.value, slide.notes.place, at, slide)),
  ];
}

function wordsOfBlock(block: Block, at: Spot, slide: Slide): readonly LineWords[] {
  if (!covers(block.place, at)) return [];
  if (block.type === "prose") return proseWords(block.text, block.place, at, slide);
  return scalarsOf(block.body, at).flatMap((found) => scalarWords(found, block, at, slide));
}

function proseWords(text: string, place: Place, at: Spot, slide: Slide): readonly LineWords[] {
  if (!covers(place, at) || isCodeAt(text, at.line - place.start.line)) return [];
  return markdownWords(place, at, slide);
}

function markdownWords(place: Place, at: Spot, slide: Slide): readonly LineWords[] {
  return covers(place, at) ? [{ ...stretchOf(place, at), form: "markdown", slide }] : [];
}

function yamlWords(
  texts: readonly (Located<string> | undefined)[],
  at: Spot,
  slide: Slide | undefined,
): readonly LineWords[] {
  return texts.flatMap((text) => {
    if (text === undefined || !covers(text.place, at) || isHeading(text, at)) return [];
    const stretch = stretchOf(text.place, at);
    const before = at.text.slice(0, stretch.from);
    const key = /([\w-]+):\s*$/u.exec(before)?.[1] ?? "";
    const form = {
      key,
      quote: quoteOf(text.place, at),
      inFlow: /[{[]/u.test(before),
      exhibit: undefined,
      label: undefined,
      unit: undefined,
    };
    return [{ ...stretch, form, slide }];
  });
}

interface FoundScalar {
  readonly scalar: DataScalar;
  readonly key: string;
  readonly holder: DataNode;
  readonly inFlow: boolean;
}

function scalarsOf(
  node: DataNode,
  at: Spot,
  key = "",
  holder: DataNode = node,
  inFlow = false,
): readonly FoundScalar[] {
  if (!covers(node.place, at)) return [];
  if (node.type === "scalar") return [{ scalar: node, key, holder, inFlow }];
  const isFlow = inFlow || opensFlow(node, at);
  return node.type === "list"
    ? node.items.flatMap((item) => scalarsOf(item, at, key, holder, isFlow))
    : node.entries.flatMap((entry) => scalarsOf(entry.value, at, entry.key, node, isFlow));
}

/** A flow map that spans lines is rare enough: what opens on this line counts, and what is closed here was opened before. */
function opensFlow({ place }: DataNode, at: Spot): boolean {
  if (place.start.line === at.line) return /[{[]/u.test(at.text[place.start.column - 1] ?? "");
  return place.end.line === at.line && /[}\]]/u.test(at.text[place.end.column - 2] ?? "");
}

function scalarWords({ scalar, key, holder, inFlow }: FoundScalar, block: ExhibitBlock, at: Spot, slide: Slide) {
  const form: YamlForm = {
    key,
    quote: quoteOf(scalar.place, at),
    inFlow,
    exhibit: block.kind.value,
    label: key === "label" ? undefined : textAt(holder, "label"),
    unit: textAt(block.body, "unit"),
  };
  return [{ ...stretchOf(scalar.place, at), form, slide }];
}

function textAt(node: DataNode, key: string): string | undefined {
  const found = findEntry(node, key)?.value;
  return found?.type === "scalar" ? found.text : undefined;
}

function quoteOf({ start, end }: Place, at: Spot): YamlForm["quote"] {
  if (start.line !== end.line) return "block";
  const first = at.text[start.column - 1];
  if (first === '"') return "double";
  return first === "'" ? "single" : "plain";
}

/** A title may stand in the front matter; a heading has nothing but its marks before it. */
function isHeading({ place }: Located<string>, at: Spot): boolean {
  return place.start.line !== at.line || /^\s*(?:#{1,6}\s*)?$/u.test(at.text.slice(0, place.start.column - 1));
}

function frontMatterCovers({ frontMatter }: Slide, at: Spot): boolean {
  const { subtitle, sticker, source, remarks } = frontMatter;
  return [subtitle, sticker, source, ...remarks].some((text) => text !== undefined && covers(text.place, at));
}

function covers({ file, start, end }: Place, at: Spot): boolean {
  return file === at.file && start.line <= at.line && at.line <= end.line;
}

function stretchOf({ start, end }: Place, at: Spot): { readonly from: number; readonly to: number } {
  const from = start.line === at.line ? start.column - 1 : 0;
  const to = end.line === at.line ? end.column - 1 : at.text.length;
  return { from, to };
}

import { checkShape } from "../diagnostics/check-shape.ts";
import type { Report } from "../diagnostics/diagnostic.ts";
import type { DataNode } from "../model/data-node.ts";
import type { DeckConfig, Section, SlideSize } from "../model/deck.ts";
import type { Located } from "../model/place.ts";
import { placeOfFile } from "../model/place.ts";
import { foreignThemes, withoutForeignKeys } from "./foreign-keys.ts";
import { textField, textsField } from "./located-fields.ts";
import { deckConfigShape } from "./schemas.ts";

/** Keys that only a deck has, so that the first front matter of a single-file deck is known to speak for the deck. */
export const deckKeys: ReadonlySet<string> = new Set(Object.keys(deckConfigShape.shape));

/** What a deck is called and looks like when nobody says so. */
export interface ConfigDefaults {
  /** The file that speaks for the deck, for trouble with what is missing there. */
  readonly file: string;
  /** The first title on a slide. */
  readonly title: Located<string> | undefined;
  /** The name of the deck's folder or file: it has to do when there is no title anywhere. */
  readonly name: string;
  /** Names of the themes there are. */
  readonly themes: ReadonlySet<string>;
}

type Shape = NonNullable<ReturnType<typeof checkConfig>>;

/** Understands `deck.yaml` (or the deck's part of a first front matter); what is wrong is told and left out. */
export function parseDeckConfig(node: DataNode | undefined, defaults: ConfigDefaults, report: Report): DeckConfig {
  const map = node ?? emptyMap(defaults.file);
  const known = withoutForeignTheme(withoutForeignKeys(map, deckKeys, report), defaults.themes, report);
  const checked = checkConfig(known, report) ?? {};
  const good = keepChecked(known, checked);
  return {
    title: deckTitle(good, defaults, report),
    theme: textField(good, "theme") ?? { value: "board", place: placeOfFile(defaults.file) },
    lang: checked.lang ?? "en",
    size: slideSize(checked.size),
    keywords: textsField(good, "keywords").map(({ value }) => value),
    sections: (checked.sections ?? []).map(readSection),
    cuts: (checked.cuts ?? []).map(readCut),
    ...locatedTexts(good),
    ...plainTexts(good),
  };
}

/** A deck must have a title: the PDF, the window and screen readers name it by that. */
function deckTitle(map: DataNode, defaults: ConfigDefaults, report: Report): Located<string> {
  const title = textField(map, "title");
  const found = title === undefined || title.value.trim() === "" ? defaults.title : title;
  if (found !== undefined) return found;
  const place = title?.place ?? placeOfFile(defaults.file);
  report({
    level: "warning",
    rule: "missing-title",
    message: `Missing title of the deck, “${defaults.name}” is used`,
    place,
    hint: "Set `title:` in deck.yaml, or in the first front matter of a single file.",
  });
  return { value: defaults.name, place };
}

function checkConfig(node: DataNode, report: Report) {
  return checkShape(node, deckConfigShape, report, "deck.yaml");
}

function emptyMap(file: string): DataNode {
  return { type: "map", entries: [], place: placeOfFile(file) };
}

function keepChecked(map: DataNode, checked: object): DataNode {
  return map.type === "map" ? { ...map, entries: map.entries.filter(({ key }) => Object.hasOwn(checked, key)) } : map;
}

function withoutForeignTheme(map: DataNode, themes: ReadonlySet<string>, report: Report): DataNode {
  const theme = textField(map, "theme");
  if (map.type !== "map" || theme === undefined || themes.has(theme.value) || !foreignThemes.has(theme.value))
    return map;
  report({
    level: "warning",
    rule: "unused-key",
    message: `Unused theme “${theme.value}” of reveal.js, expected “board” or “stage”`,
    place: theme.place,
    hint: "The deck is shown in board.",
  });
  return { ...map, entries: map.entries.filter(({ key }) => key !== "theme") };
}

function locatedTexts(map: DataNode): Pick<DeckConfig, "subtitle" | "footer" | "sticker"> {
  const [subtitle, footer, sticker] = [textField(map, "subtitle"), textField(map, "footer"), textField(map, "sticker")];
  return { ...(subtitle && { subtitle }), ...(footer && { footer }), ...(sticker && { sticker }) };
}

function plainTexts(map: DataNode): Pick<DeckConfig, "author" | "subject" | "asOf"> {
  const [author, subject, asOf] = [textField(map, "author"), textField(map, "subject"), textField(map, "as_of")];
  return {
    ...(author && { author: author.value }),
    ...(subject && { subject: subject.value }),
    ...(asOf && { asOf: asOf.value }),
  };
}

function readSection({ id, title, question }: NonNullable<Shape["sections"]>[number]): Section {
  return { id, title: String(title), ...(question !== undefined && { question: String(question) }) };
}

function readCut({ name, minutes, slides }: NonNullable<Shape["cuts"]>[number]): DeckConfig["cuts"][number] {
  return { name, ...(minutes !== undefined && { minutes }), ...(slides !== undefined && { slides }) };
}

const ratios = new Map<string, SlideSize>([
  ["16:9", { widthPx: 1280, heightPx: 720 }],
  ["16:10", { widthPx: 1280, heightPx: 800 }],
  ["4:3", { widthPx: 1024, heightPx: 768 }],
]);

function slideSize(size: Shape["size"]): SlideSize {
  if (typeof size === "object") return { widthPx: size.width, heightPx: size.height };
  const [widthPx = 1280, heightPx = 720] = (size ?? "").split("x").filter(Boolean).map(Number);
  return ratios.get(size ?? "16:9") ?? { widthPx, heightPx };
}

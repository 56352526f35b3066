import type { Report } from "../diagnostics/diagnostic.ts";
import type { FigureUse } from "../model/exhibit.ts";
import type { Located, Place } from "../model/place.ts";
import { escapeHtml } from "./escape-html.ts";
import type { LocateText } from "./locate-text.ts";
import { fillMasked, maskPlaceholders, unmask } from "./mask-placeholders.ts";
import type { Printed, ResolvePlaceholder } from "./resolve-placeholder.ts";

/** What every text of a deck needs to be printed. */
export interface TextScope {
  readonly resolve: ResolvePlaceholder;
  readonly locate: LocateText;
  readonly report: Report;
}

/** One text of the author with its placeholders masked; fills pieces of it for the spot where they stand. */
export interface Writer {
  /** The whole text, masked, to be parsed. */
  readonly masked: string;
  readonly html: (piece: string) => string;
  readonly plain: (piece: string) => string;
  readonly spoken: (piece: string) => string;
  /** A value inside an address is encoded; one that is the whole address stands as it is, to be checked by its scheme. */
  readonly url: (piece: string) => string;
  /** As typed, braces and all: for code. */
  readonly typed: (piece: string) => string;
  readonly place: (offset: number, length: number) => Place;
  readonly report: Report;
}

/** Masks a text and answers for its placeholders; every figure that is printed is told to `use` once. */
export function createWriter(
  source: Located<string>,
  scope: TextScope,
  where: FigureUse["where"],
  use: (use: FigureUse) => void,
): Writer {
  const { text: masked, placeholders } = maskPlaceholders(source.value);
  const printed: Printed[] = [];
  const place = (offset: number, length: number): Place => scope.locate(source, offset, length);
  const print = (index: number): Printed => {
    const known = printed[index];
    if (known !== undefined) return known;
    const placeholder = placeholders[index] ?? { source: "", offset: 0 };
    const placeOfIt = (): Place => place(placeholder.offset, placeholder.source.length);
    const made = scope.resolve(placeholder.source, placeOfIt);
    if (made.figure !== undefined) use({ figure: made.figure.id, where, shown: made.plain, place: placeOfIt() });
    printed[index] = made;
    return made;
  };
  return {
    masked,
    html: (piece) => fillMasked(piece, (index) => print(index).html, escapeHtml),
    plain: (piece) => fillMasked(piece, (index) => print(index).plain),
    spoken: (piece) => fillMasked(piece, (index) => print(index).spoken),
    url: (piece) => fillUrl(piece, (index) => print(index).plain),
    typed: (piece) => unmask(piece, placeholders),
    place,
    report: scope.report,
  };
}

function fillUrl(piece: string, value: (index: number) => string): string {
  const isWhole = fillMasked(piece, () => "") === "";
  return fillMasked(piece, (index) => (isWhole ? value(index) : encodeURIComponent(value(index))));
}

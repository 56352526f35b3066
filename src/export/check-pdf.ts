import { Failure } from "../diagnostics/failure.ts";
import type { CompiledDeck, CompiledSlide } from "../model/compiled-deck.ts";
import type { Place } from "../model/place.ts";
import { PdfFile } from "./pdf-file.ts";
import { pageImages, pageLinks, readAlts, readBookmarks } from "./pdf-parts.ts";
import type { PdfDictionary } from "./pdf-syntax.ts";
import { PdfSyntaxError } from "./pdf-syntax.ts";
import { createTextReader } from "./pdf-text.ts";
import { bareText, holdsText } from "./same-text.ts";

const mostTold = 5;
const hints = [
  "Most often a theme or layout hides the part, draws it outside the slide, or changes its letters by CSS.",
  "Or no font on this machine has a character of the text: the deck's own fonts draw Latin letters.",
  "An earlier PDF is still there, whole.",
];

/** One thing that a printed file lacks; `place` is the slide's. */
export interface PdfFault {
  readonly rule: "pdf-pages" | "pdf-title" | "pdf-bookmark" | "pdf-alt" | "pdf-link" | "pdf-image" | "pdf-size";
  readonly message: string;
  readonly place?: Place;
}

/**
 * Reads a printed file back and compares it with the deck, because a browser reports blank, missing and doubled pages as success.
 * Throws with every fault named by slide and file.
 */
export function checkPdf(bytes: Uint8Array, deck: CompiledDeck): void {
  const faults = readBack(() => findPdfFaults(new PdfFile(bytes), deck));
  if (faults.length === 0) return;
  const [first] = faults;
  const lines = faults.slice(0, mostTold).map((fault) => `\n  ${placeWords(fault.place)}${fault.message}`);
  const more = faults.length > mostTold ? `\n  and ${faults.length - mostTold} more` : "";
  throw new Failure(
    "deck",
    first?.rule ?? "pdf-pages",
    `The printed PDF is not the deck:${lines.join("")}${more}`,
    hints,
  );
}

function readBack<Result>(read: () => Result): Result {
  try {
    return read();
  } catch (error) {
    const ours = error instanceof PdfSyntaxError || error instanceof RangeError;
    const reason = error instanceof Error ? error.message : String(error);
    if (!ours && !reason.includes("zlib") && !reason.includes("incorrect")) throw error;
    throw new Failure("ownFault", "pdf-unreadable", `The printed PDF cannot be read back: ${reason}`, [
      "Try another browser with --browser.",
    ]);
  }
}

function placeWords(place: Place | undefined): string {
  return place === undefined ? "" : `${place.file}:${place.start.line}:${place.start.column}: `;
}

/** All differences between a printed file and its deck. With a wrong number of pages nothing else can be compared. */
export function findPdfFaults(file: PdfFile, deck: CompiledDeck): readonly PdfFault[] {
  const pages = file.pages();
  const { slides } = deck;
  if (pages.length !== slides.length) return [wrongCount(file, pages, slides)];
  const textOfPage = createTextReader(file);
  const picturesInTheme = hasPicture(deck.theme.css);
  const faults = slides.flatMap((slide, index) => {
    const page = pages[index] ?? new Map();
    return [
      ...titleFaults(
        slide,
        index,
        textOfPage(page, (text) => holdsText(text, slide.title)),
      ),
      ...sizeFaults(slide, file, page, deck),
      ...linkFaults(slide, pageLinks(file, page)),
      ...(picturesInTheme ? [] : imageFaults(slide, pageImages(file, page))),
    ];
  });
  return [...faults, ...bookmarkFaults(slides, readBookmarks(file)), ...altFaults(slides, readAlts(file))];
}

function wrongCount(file: PdfFile, pages: readonly PdfDictionary[], slides: readonly CompiledSlide[]): PdfFault {
  const textOfPage = createTextReader(file);
  const odd = pages.findIndex((page, index) => !holdsText(textOfPage(page), slides[index]?.title ?? ""));
  const slide = slides[odd === -1 ? Math.min(pages.length, slides.length - 1) : Math.max(0, odd - 1)];
  const message = `${slides.length} slides gave ${pages.length} pages`;
  if (slide === undefined) return { rule: "pdf-pages", message };
  return {
    rule: "pdf-pages",
    message: `${message}; they part at slide ${slide.number} “${slide.id}”`,
    place: slide.place,
  };
}

function titleFaults(slide: CompiledSlide, index: number, text: string): readonly PdfFault[] {
  if (holdsText(text, slide.title)) return [];
  const shown = text.trim() === "" ? "the page has no text" : `it begins “${text.trim().slice(0, 60)}”`;
  return [
    fault("pdf-title", slide, `page ${index + 1} lacks the title “${slide.title}” of slide “${slide.id}”; ${shown}`),
  ];
}

function sizeFaults(slide: CompiledSlide, file: PdfFile, page: PdfDictionary, deck: CompiledDeck): readonly PdfFault[] {
  const box = file.list(page.get("MediaBox"));
  const { widthPx, heightPx } = deck.config.size;
  // A CSS pixel is 0.75 points; Chromium rounds a page to whole points.
  const off = [widthPx, heightPx].some((px, side) => Math.abs(Number(box[side + 2]) - px * 0.75) > 1);
  if (!off) return [];
  const seen = `${box.map(Number).slice(2).join("×")} points`;
  return [fault("pdf-size", slide, `the page of slide “${slide.id}” is ${seen}, expected ${widthPx}×${heightPx} px`)];
}

function linkFaults(slide: CompiledSlide, links: ReadonlySet<string>): readonly PdfFault[] {
  const lost = slide.links.filter((link) => !links.has(link));
  return lost.map((link) => fault("pdf-link", slide, `the link of slide “${slide.id}” to “${link}” does not work`));
}

function imageFaults(slide: CompiledSlide, images: number): readonly PdfFault[] {
  if (images === 0 || hasPicture(slide.printHtml)) return [];
  return [fault("pdf-image", slide, `slide “${slide.id}” became a picture in part, though it shows none`)];
}

function hasPicture(source: string): boolean {
  return /<img\b|<image\b|url\(\s*["']?data:image/i.test(source);
}

function bookmarkFaults(slides: readonly CompiledSlide[], bookmarks: readonly string[]): readonly PdfFault[] {
  if (bookmarks.length !== slides.length) {
    const message = `${slides.length} slides gave ${bookmarks.length} bookmarks; each slide needs exactly one heading`;
    const odd = slides.find((slide, index) => bareText(bookmarks[index] ?? "") !== bareText(slide.title));
    return [odd === undefined ? { rule: "pdf-bookmark", message } : fault("pdf-bookmark", odd, message)];
  }
  return slides.flatMap((slide, index) => {
    const bookmark = bookmarks[index] ?? "";
    if (bareText(bookmark) === bareText(slide.title)) return [];
    return [
      fault("pdf-bookmark", slide, `the bookmark of slide “${slide.id}” is “${bookmark}”, expected “${slide.title}”`),
    ];
  });
}

function altFaults(slides: readonly CompiledSlide[], alts: ReadonlySet<string>): readonly PdfFault[] {
  return slides.flatMap((slide) =>
    slide.alts
      .filter((alt) => bareText(alt) !== "" && !alts.has(bareText(alt)))
      .map((alt) => fault("pdf-alt", slide, `slide “${slide.id}” lost the alt text “${alt}”`)),
  );
}

function fault(rule: PdfFault["rule"], slide: CompiledSlide, message: string): PdfFault {
  return { rule, message, place: slide.place };
}

import { relative } from "node:path";
import { renderPrintDocument } from "../compile/print-document.ts";
import { Failure } from "../diagnostics/failure.ts";
import type { CompiledDeck } from "../model/compiled-deck.ts";
import type { Output, Progress } from "../model/progress.ts";
import { writeWhole } from "../outputs/write-whole.ts";
import { annotatePdf } from "./annotate-pdf.ts";
import type { StartedBrowser } from "./browser.ts";
import { withBrowser } from "./browser.ts";
import { checkPdf } from "./check-pdf.ts";
import { pdfDate } from "./pdf-date.ts";
import { printPdf } from "./print-pdf.ts";

/** Where a PDF goes and what it is made with. */
export interface PdfOptions {
  readonly outPath: string;
  readonly fontsCss: string;
  /** As typed after `--browser`. */
  readonly browser?: string | undefined;
  /** A browser begun while the deck compiled; it is ended here. */
  readonly started?: StartedBrowser | undefined;
  readonly progress: Progress;
  readonly signal?: AbortSignal | undefined;
}

/** Prints the deck, reads the file back, and only then puts it in place: a failure leaves an earlier PDF as it was. */
export async function exportPdf(deck: CompiledDeck, options: PdfOptions): Promise<Output> {
  const { outPath, progress, signal } = options;
  const begun = performance.now();
  const slides = deck.slides.length;
  if (slides === 0) {
    await options.started?.close();
    throw new Failure("deck", "no-slides", "The deck has no slides to print");
  }
  const html = renderPrintDocument(deck, { fontsCss: options.fontsCss });
  progress("Starting the browser");
  const printed = await withBrowser(options, (browser) =>
    browser.withPage((page) => {
      progress(`Printing ${slides} pages with ${browser.version}`);
      return printPdf(page, html, { slides, signal });
    }),
  );
  progress("Checking the PDF");
  const { author, subject, keywords, lang, asOf } = deck.config;
  const date = pdfDate(asOf, process.env["SOURCE_DATE_EPOCH"], new Date());
  const bytes = annotatePdf(printed, { title: deck.title, author, subject, keywords, lang, date });
  checkPdf(bytes, deck);
  await writeWhole(outPath, bytes);
  return {
    path: relative(process.cwd(), outPath),
    kind: "pdf",
    pages: slides,
    bytes: bytes.length,
    milliseconds: Math.round(performance.now() - begun),
  };
}

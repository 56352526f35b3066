import type { BrowserPage } from "./browser.ts";
import { withDeadline } from "./deadline.ts";

/** How many slides there are to print, and a signal that ends it. */
export interface PrintOptions {
  readonly slides: number;
  readonly signal?: AbortSignal | undefined;
}

/**
 * Prints a static document. It is handed over as text, never opened from a file: from there a frame could read other files.
 * Deadlines grow with the slides; a document that hangs ends with what was waited for.
 */
export async function printPdf(page: BrowserPage, html: string, options: PrintOptions): Promise<Uint8Array> {
  const { slides, signal } = options;
  const layoutMs = 15_000 + slides * 50;
  await withDeadline(
    { for: `the layout of ${slides} slides and their fonts`, limitMs: layoutMs, signal },
    page
      .setContent(html, { waitUntil: "load", timeout: 0 })
      .then(() => page.evaluate("document.fonts.ready.then(() => 0)")),
  );
  return withDeadline(
    { for: `the browser to print ${slides} slides`, limitMs: 30_000 + slides * 40, signal },
    page.pdf({
      preferCSSPageSize: true,
      printBackground: true,
      tagged: true,
      outline: true,
      waitForFonts: false,
      timeout: 0,
    }),
  );
}

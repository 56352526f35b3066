import { screenPage } from "../bundle/screen-page.ts";
import { writeSite } from "../bundle/write-site.ts";
import type { Output } from "../model/progress.ts";
import { writeWhole } from "../outputs/write-whole.ts";
import type { Compilation } from "../pipeline.ts";
import type { CommandContext } from "./command.ts";
import { pathFrom } from "./tell-summary.ts";

/** Which of the outputs carry speaker notes; `undefined` leaves it to what each output is for. */
export type NotesChoice = boolean | undefined;

/**
 * Writes the live deck as a site or as one file. A site is published: no notes, not even in its source.
 * The single file is what a speaker presents from, offline too: with notes.
 */
export async function writePage(
  kind: "site" | "html",
  path: string,
  compilation: Compilation,
  notes: NotesChoice,
  context: CommandContext,
): Promise<Output> {
  context.progress(kind === "site" ? "Writing the site" : "Writing the single file");
  const started = performance.now();
  const { compiled, sources } = compilation;
  const html = await screenPage(compiled, sources.fonts, { notes: notes ?? kind === "html" });
  context.signal.throwIfAborted();
  await (kind === "site" ? writeSite(path, html) : writeWhole(path, html));
  return {
    kind,
    path: pathFrom(context.folder, path),
    pages: compiled.slides.length,
    bytes: Buffer.byteLength(html),
    milliseconds: Math.round(performance.now() - started),
  };
}

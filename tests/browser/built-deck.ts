import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { screenPage } from "../../src/bundle/screen-page.ts";
import { collectDiagnostics } from "../../src/diagnostics/collect-diagnostics.ts";
import type { CompiledSlide } from "../../src/model/compiled-deck.ts";
import type { Slide } from "../../src/model/deck.ts";
import { compileProject } from "../../src/pipeline.ts";

/** A deck as one HTML file on disk, and what it should show. */
export interface BuiltDeck {
  /** A `file://` address: what works there works everywhere. */
  readonly url: string;
  readonly slides: readonly CompiledSlide[];
  /** Kinds of the exhibits that were written on each slide, by its id; slides without any have no entry. */
  readonly exhibits: Readonly<Record<string, readonly string[]>>;
  /** Errors of the compilation; a deck of these tests has none. */
  readonly errors: readonly string[];
  readonly remove: () => Promise<void>;
}

const root = (path: string): string => fileURLToPath(new URL(path, import.meta.url));

/** The decks that every test of this folder walks through, by name. */
export const decks = { flagship: root("../../"), small: root("small-deck/") } as const;

/** Compiles a deck, notes included, and puts it where a browser can open it. */
export async function buildDeck(folder: string, theme: string): Promise<BuiltDeck> {
  const { report, all } = collectDiagnostics();
  const { compiled, deck, sources } = await compileProject(folder, report, { theme });
  const html = await screenPage(compiled, sources.fonts, { notes: true });
  const place = await mkdtemp(join(tmpdir(), "exhibit-browser-test-"));
  const path = join(place, "deck.html");
  await writeFile(path, html);
  return {
    url: pathToFileURL(path).href,
    slides: compiled.slides,
    exhibits: Object.fromEntries(
      deck.slides.map((slide) => [slide.id, kindsOf(slide)]).filter(([, kinds]) => kinds?.length !== 0),
    ),
    errors: all().flatMap(({ level, message, place: { file, start } }) =>
      level === "error" ? [`${file}:${start.line}: ${message}`] : [],
    ),
    remove: () => rm(place, { recursive: true, force: true }),
  };
}

function kindsOf(slide: Slide): readonly string[] {
  const blocks = [...slide.slots.values()].flat();
  return blocks.flatMap((block) => (block.type === "exhibit" ? [block.kind.value] : []));
}

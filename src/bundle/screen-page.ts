import { fontsCss } from "../compile/fonts-css.ts";
import { renderScreenDocument } from "../compile/screen-document.ts";
import type { CompiledDeck } from "../model/compiled-deck.ts";
import type { FontFace } from "../model/project-sources.ts";
import { readClientFiles } from "./client-files.ts";

/** How a page is used decides what it holds. */
export interface PageUse {
  /** Puts the speaker notes into the page, readable for everybody who opens its source. */
  readonly notes: boolean;
  /** For `dev`: the name of this state of the deck, and leave to listen for changes. */
  readonly version?: string;
}

/** The live deck as one self-contained HTML text: what a site, a single file and the dev server all serve. */
export async function screenPage(deck: CompiledDeck, fonts: readonly FontFace[], use: PageUse): Promise<string> {
  const client = await readClientFiles();
  return renderScreenDocument(deck, {
    ...client,
    fontsCss: fontsCss(fonts, deck.characters),
    notes: use.notes,
    ...(use.version === undefined ? {} : { dev: true, version: use.version }),
  });
}

import { randomBytes } from "node:crypto";
import { fontsCss } from "../compile/fonts-css.ts";
import type { CompiledDeck } from "../model/compiled-deck.ts";
import type { DevMessage } from "../model/page.ts";
import type { FontFace } from "../model/project-sources.ts";
import { changesBetween, type DeckState } from "./dev-changes.ts";
import type { DevContent } from "./dev-server.ts";
import { screenPage } from "./screen-page.ts";

/** One compilation as `dev` sees it: the deck, and what was wrong with it, in words. */
export interface DevBuild {
  readonly compiled: CompiledDeck;
  readonly fonts: readonly FontFace[];
}

export type DevTrouble = Extract<DevMessage, { readonly type: "diagnostics" }>;

/** What is on screen and what is wrong since: the last good deck stays, whatever the author does to the files. */
export interface DevSession {
  readonly content: DevContent;
  /** A build without errors becomes the deck on screen; the message says what pages must change. */
  readonly takeGood: (build: DevBuild) => DevMessage;
  /** Errors are laid over the deck on screen, and greet pages that come later. */
  readonly takeBad: (trouble: DevTrouble) => DevMessage;
}

/** Starts with the first build, good or not: a deck with mistakes still shows its other slides. */
export function startDevSession(first: DevBuild, firstTrouble: DevTrouble | undefined): DevSession {
  // A page that outlived an earlier server must not take its version for one of ours.
  const run = randomBytes(4).toString("hex");
  let count = 1;
  let fonts = first.fonts;
  let trouble = firstTrouble;
  let good = stateOf(first, `${run}.${count}`);
  let rendered: { readonly version: string; readonly html: Promise<string> } | undefined;
  return {
    content: {
      page: () => {
        if (rendered?.version !== good.version) {
          const { version } = good;
          rendered = { version, html: screenPage(good.compiled, fonts, { notes: true, version }) };
        }
        return rendered.html;
      },
      greeting: (version) => [
        ...(version === good.version ? [] : [{ type: "reload" } as const]),
        ...(trouble === undefined ? [] : [trouble]),
      ],
    },
    takeGood: (build) => {
      const before = good;
      good = stateOf(build, `${run}.${++count}`);
      fonts = build.fonts;
      trouble = undefined;
      return changesBetween(before, good);
    },
    takeBad: (found) => (trouble = found),
  };
}

function stateOf({ compiled, fonts }: DevBuild, version: string): DeckState {
  return { version, compiled, fontsCss: fontsCss(fonts, compiled.characters) };
}

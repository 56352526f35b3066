import type { FontMetrics } from "./font-metrics.ts";
import type { Workbook } from "./workbook.ts";

/** A text file of the project as read: UTF-8, without byte order mark, line ends made `\n`. `path` is relative to the root, with `/`. */
export interface SourceFile {
  readonly path: string;
  readonly text: string;
}

/** What became of a picture that a slide names. Bytes are there only for a good one. */
export type Asset =
  | {
      readonly state: "good";
      readonly path: string;
      readonly bytes: Uint8Array;
      readonly mediaType: string;
      readonly widthPx: number;
      readonly heightPx: number;
    }
  | { readonly state: "missing" | "outside" | "unreadable"; readonly path: string; readonly reason: string };

/** One face of a bundled font: a woff2 file and what it may draw. */
export interface FontFace {
  readonly family: string;
  readonly weight: number;
  readonly style: "normal" | "italic";
  /** CSS `unicode-range`, so that a browser and our own measuring agree on which file draws a character. */
  readonly unicodeRange: string;
  readonly bytes: Uint8Array;
  /** The file measured beforehand; without them text is measured by decoding `bytes`, which is slow. */
  readonly metrics?: FontMetrics;
}

/** Everything read from disk for one deck, once; the later stages open no file. */
export interface ProjectSources {
  /** Absolute path of the deck's root folder; outputs and links are checked against it. Never printed in an output. */
  readonly root: string;
  /** Slide files in order. One file for a single-file deck. */
  readonly slides: readonly SourceFile[];
  /** `slides/deck.yaml`, when there is one. */
  readonly config: SourceFile | undefined;
  /** Files of `data/`, by path. */
  readonly data: readonly SourceFile[];
  /** Workbooks of `data/`; absent where nobody looked for some. */
  readonly workbooks?: readonly Workbook[];
  /** Layouts, partials, exhibits, `deck.hbs` and theme CSS by path below `templates/`; the deck's own replace the built-in ones. */
  readonly templates: ReadonlyMap<string, SourceFile>;
  /** Pictures named on slides, by the path as written joined to the slide's folder, relative to the root. */
  readonly assets: ReadonlyMap<string, Asset>;
  /** Names of all picture files near the slides, for did-you-mean. */
  readonly assetNames: readonly string[];
  readonly fonts: readonly FontFace[];
}

import { createHash } from "node:crypto";
import type { Report } from "../diagnostics/diagnostic.ts";
import { createMeasure } from "../exhibits/measure-text.ts";
import type { Deck } from "../model/deck.ts";
import type { Ledger } from "../model/ledger.ts";
import type { Located } from "../model/place.ts";
import type { Asset, ProjectSources } from "../model/project-sources.ts";
import { deckWords } from "./deck-words.ts";
import type { DeckScope } from "./deck-scope.ts";
import { readLayouts } from "./layouts.ts";
import { createLocator } from "./locate-text.ts";
import type { LocateText } from "./locate-text.ts";
import { pageWords } from "./page-words.ts";
import { createPlaceholders } from "./resolve-placeholder.ts";
import { createResources } from "./slide-resources.ts";
import { makeTrackers } from "./tracker.ts";
import { createTemplates } from "./templates.ts";
import { createLineCounter } from "./text-lines.ts";
import { compileTheme } from "./theme.ts";
import { writeRich } from "./write-rich.ts";
import type { TextScope } from "./writer.ts";
import { canvasOf } from "./zones.ts";

/** A deck that was read and computed, and all files that shape its look. */
export interface CompileInput {
  readonly deck: Deck;
  readonly ledger: Ledger;
  readonly sources: ProjectSources;
  /** Replaces the theme of the deck. */
  readonly theme?: string;
}

/** Makes what all slides of a deck share: templates, theme, words, text widths. */
export function openScope({ deck, ledger, sources, theme }: CompileInput, report: Report): DeckScope {
  const { config } = deck;
  const locate = locatorOf(sources);
  const words = deckWords(config);
  const resources = createResources(
    deck.slides.map((slide) => slide.id),
    sources,
  );
  const early: TextScope = { resolve: createPlaceholders(ledger, words, report), locate, report };
  const fill = (text: Located<string> | undefined): string =>
    text === undefined ? "" : writeRich(text, early, "front-matter", resources).plain;
  const title = fill(config.title);
  const subtitle = fill(config.subtitle);
  const all = new Map([...words, ["deck.title", title], ["deck.subtitle", subtitle]]);
  const measure = createMeasure(sources.fonts);
  return {
    deck,
    ledger,
    text: { resolve: createPlaceholders(ledger, all, report), locate, report },
    words: pageWords(config.lang),
    resources,
    templates: createTemplates(sources.templates, report),
    layouts: readLayouts(sources.templates, report),
    theme: compileTheme(
      theme === undefined ? config.theme : { ...config.theme, value: theme },
      sources.templates,
      report,
    ),
    measure,
    countLines: createLineCounter(measure),
    canvas: canvasOf(config.size),
    title,
    subtitle,
    asOf: words.get("deck.asOf"),
    sticker: config.sticker === undefined ? undefined : fill(config.sticker),
    footer: fill(config.footer),
    trackers: makeTrackers(config),
    numbers: numberSlides(deck),
  };
}

/** Backup slides count on their own, so that taking one out moves no number of the talk. */
function numberSlides(deck: Deck): ReadonlyMap<string, string> {
  let shown = 0;
  let backup = 0;
  return new Map(
    deck.slides.map((slide) => [slide.id, slide.frontMatter.backup ? `A${++backup}` : String(++shown)] as const),
  );
}

/** Finds places in the texts of the deck as they are now. */
export function locatorOf({ slides, data, config }: ProjectSources): LocateText {
  return createLocator([...slides, ...data, ...(config === undefined ? [] : [config])]);
}

/**
 * What `openScope` makes its scope from, and all that a slide can depend on beside its own file, as keys to be compared:
 * a slide that is as it was gives the same HTML in another deck with the same keys.
 */
export function scopeKeys({ deck, ledger, sources, theme }: CompileInput): readonly unknown[] {
  return [
    theme,
    sources.root,
    sources.config?.path,
    JSON.stringify(deck.config),
    ledger,
    ...deck.slides.flatMap(({ id, frontMatter }) => [id, frontMatter.backup]),
    ...[...deck.datasets].flat(),
    ...[...sources.templates].flatMap(([name, { path, text }]) => [name, path, text]),
    ...[...sources.assets.values()].flatMap(assetKeys),
    ...sources.assetNames,
    ...sources.fonts.flatMap(({ family, weight, style, unicodeRange, bytes }) => [
      family,
      weight,
      style,
      unicodeRange,
      bytes,
    ]),
  ];
}

function assetKeys(asset: Asset): readonly unknown[] {
  const content = asset.state === "good" ? createHash("sha256").update(asset.bytes).digest("hex") : asset.reason;
  return [asset.path, asset.state, content];
}

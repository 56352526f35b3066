import { readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { compileDeck } from "../../../src/compile/compile-deck.ts";
import type { Diagnostic } from "../../../src/diagnostics/diagnostic.ts";
import { resolveLedger } from "../../../src/ledger/resolve-ledger.ts";
import type { CompiledDeck, CompiledSlide } from "../../../src/model/compiled-deck.ts";
import type { Asset, ProjectSources, SourceFile } from "../../../src/model/project-sources.ts";
import { parseDeck } from "../../../src/parse/parse-deck.ts";

const folder = join(import.meta.dirname, "../../../templates");

/** The templates of the package, by path below `templates/`. */
export function packageTemplates(): ReadonlyMap<string, SourceFile> {
  const paths = readdirSync(folder, { recursive: true, encoding: "utf8" }).filter((path) => /\.(hbs|css)$/.test(path));
  return new Map(
    paths.map((path) => [path, { path: `templates/${path}`, text: readFileSync(join(folder, path), "utf8") }]),
  );
}

const templates = packageTemplates();

/** Parts of a deck in memory; what is left out is empty. */
export interface DeckParts {
  readonly slides: string;
  readonly data?: string;
  readonly config?: string;
  readonly templates?: Readonly<Record<string, string>>;
  readonly assets?: readonly Asset[];
  readonly assetNames?: readonly string[];
}

/** A deck compiled from its texts by the real stages, and everything they told. */
export interface Compiled {
  readonly deck: CompiledDeck;
  readonly diagnostics: readonly Diagnostic[];
}

/** Compiles `slides/01.md`, `data/figures.yaml` and `slides/deck.yaml` given as text. */
export function compileTexts(parts: DeckParts): Compiled {
  const own = Object.entries(parts.templates ?? {}).map(
    ([path, text]) => [path, { path: `templates/${path}`, text }] as const,
  );
  const sources: ProjectSources = {
    root: "/deck",
    slides: [{ path: "slides/01.md", text: parts.slides }],
    config: { path: "slides/deck.yaml", text: parts.config ?? "title: A deck\nlang: en\ntheme: board\n" },
    data: parts.data === undefined ? [] : [{ path: "data/figures.yaml", text: parts.data }],
    templates: new Map([...templates, ...own]),
    assets: new Map((parts.assets ?? []).map((asset) => [asset.path, asset])),
    assetNames: parts.assetNames ?? [],
    fonts: [],
  };
  const diagnostics: Diagnostic[] = [];
  const report = (diagnostic: Diagnostic): void => void diagnostics.push(diagnostic);
  const parsed = parseDeck(sources, report);
  const ledger = resolveLedger(parsed, report);
  return { deck: compileDeck({ deck: parsed, ledger, sources }, report), diagnostics };
}

/** The one slide of a deck that must compile without a word. */
export function compileSilently(slides: string, data?: string): CompiledSlide {
  const { deck, diagnostics } = compileTexts(data === undefined ? { slides } : { slides, data });
  const told = diagnostics.filter(({ rule }) => rule !== "unused-figure");
  if (told.length > 0) throw new Error(told.map(({ message }) => message).join("\n"));
  const [slide] = deck.slides;
  if (slide === undefined) throw new Error("no slide");
  return slide;
}

/** What was told under one rule, as `line:column message`. */
export function toldAs(rule: string, { diagnostics }: Compiled): readonly string[] {
  return diagnostics
    .filter((diagnostic) => diagnostic.rule === rule)
    .map(({ place, message }) => `${place.start.line}:${place.start.column} ${message}`);
}

/** A ledger with one figure of each kind that the tests print. */
export const someFigures = `figures:
  sales.2025.total:
    label: Sales in 2025
    value: 5600000
    unit: USD
    decimals: -5
    source: report
  sales.plan:
    label: Planned sales
    value: 10000000
    unit: USD
    decimals: -6
    qualifier: approximately
    source: report
sources:
  report: { title: Annual report, cite: "Annual report 2025", grade: primary }
`;

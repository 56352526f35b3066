import type { Report } from "../diagnostics/diagnostic.ts";
import { oneOf, suggest } from "../diagnostics/suggest.ts";
import type { CompiledTheme, ThemeTokens } from "../model/compiled-deck.ts";
import type { Located } from "../model/place.ts";
import type { SourceFile } from "../model/project-sources.ts";

const shared = ["base", "blocks"];
const fallback = "board";

/** The theme of a deck with the shared CSS before its own; an unknown name is told and replaced by the light theme. */
export function compileTheme(
  wanted: Located<string>,
  templates: ReadonlyMap<string, SourceFile>,
  report: Report,
): CompiledTheme {
  const names = [...templates.keys()].flatMap((path) => /^themes\/([^/]+)\.css$/.exec(path)?.[1] ?? []);
  const themes = names.filter((name) => !shared.includes(name));
  const isKnown = themes.includes(wanted.value);
  if (!isKnown) reportUnknown(wanted, themes, report);
  const name = isKnown ? wanted.value : fallback;
  // A theme of the deck may leave tokens out: they are those of the light theme.
  const paths = [...shared, ...new Set([fallback, name])].map((part) => `themes/${part}.css`);
  const blocks = [...templates.keys()].filter((path) => path.startsWith("themes/blocks/")).toSorted();
  const parts = [...paths.slice(0, shared.length), ...blocks, ...paths.slice(shared.length)].map(
    (path) => templates.get(path)?.text ?? "",
  );
  return { name, css: parts.join("\n"), tokens: new Map(parts.flatMap((css) => [...readTokens(css)])) };
}

function reportUnknown(wanted: Located<string>, themes: readonly string[], report: Report): void {
  const near = suggest(wanted.value, themes);
  report({
    level: "error",
    rule: "unknown-theme",
    message: `Unknown theme “${wanted.value}”, expected ${oneOf(near.length > 0 ? near : themes)}`,
    place: wanted.place,
    hint: "Themes are the files in templates/themes/, by name.",
  });
}

/** The custom properties of the first rule of a theme, by name without dashes: charts draw with the same colours. */
export function readTokens(css: string): ThemeTokens {
  const block = /\.exhibit-deck\s*\{([^}]*)\}/.exec(css)?.[1] ?? "";
  const tokens = new Map<string, string>();
  for (const [, name = "", value = ""] of block.matchAll(/--([\w-]+)\s*:\s*([^;]+);/g)) tokens.set(name, value.trim());
  return tokens;
}

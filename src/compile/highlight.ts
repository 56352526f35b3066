import { createRequire } from "node:module";
import type * as Core from "shiki/core";
import type * as Engine from "shiki/engine/javascript";
import type { HighlighterCore, LanguageRegistration } from "shiki/types";

// Shiki and its grammars are large: loaded at the first code block, and only the languages a deck uses.
const require = createRequire(import.meta.url);
let highlighter: HighlighterCore | undefined;
let languages: ReadonlySet<string> | undefined;

const plain = new Set(["text", "txt", "plain", "plaintext"]);

/** Names a code fence may carry. */
export function codeLanguages(): ReadonlySet<string> {
  languages ??= new Set([...Object.keys(bundledLanguages()), ...plain]);
  return languages;
}

/** Code as HTML whose colours are custom properties of the theme, or undefined for a language nobody has taught us. */
export function highlightCode(code: string, language: string): string | undefined {
  if (plain.has(language) || !codeLanguages().has(language)) return undefined;
  highlighter ??= createHighlighter();
  if (!highlighter.getLoadedLanguages().includes(language)) highlighter.loadLanguageSync(loadLanguage(language));
  // Its limit is a length and not a time: on a busy machine a clock would leave lines without colour.
  const limits = { tokenizeTimeLimit: 0, tokenizeMaxLineLength: 2000 };
  return highlighter.codeToHtml(code, { lang: language, theme: "exhibit", ...limits });
}

function createHighlighter(): HighlighterCore {
  const core: typeof Core = require("shiki/core");
  const engine: typeof Engine = require("shiki/engine/javascript");
  const theme = core.createCssVariablesTheme({ name: "exhibit", variablePrefix: "--code-" });
  return core.createHighlighterCoreSync({
    themes: [theme],
    langs: [],
    engine: engine.createJavaScriptRegexEngine({ forgiving: true }),
  });
}

function bundledLanguages(): object {
  const loaded: { readonly bundledLanguages: object } = require("shiki/langs");
  return loaded.bundledLanguages;
}

function loadLanguage(language: string): LanguageRegistration[] {
  const loaded: { readonly default: LanguageRegistration[] } = require(`shiki/langs/${language}.mjs`);
  return loaded.default;
}

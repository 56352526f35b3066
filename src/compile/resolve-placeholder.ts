import type { Report } from "../diagnostics/diagnostic.ts";
import type { Rule } from "../diagnostics/rules.ts";
import { oneOf, suggest } from "../diagnostics/suggest.ts";
import { hasFootnoteAt } from "../model/figure.ts";
import type { Figure, Ledger } from "../model/ledger.ts";
import type { Place } from "../model/place.ts";
import { escapeHtml } from "./escape-html.ts";
import type { PlaceholderOption } from "./templates.ts";
import { parsePlaceholder } from "./templates.ts";

/** What a placeholder prints, for each kind of reader. */
export interface Printed {
  readonly html: string;
  readonly plain: string;
  readonly spoken: string;
  /** The figure behind it, when it is one. */
  readonly figure: Figure | undefined;
}

/** Gives what a placeholder prints; `place` is asked only when something is wrong. */
export type ResolvePlaceholder = (source: string, place: () => Place) => Printed;

const styles = ["short", "long", "plain", "spoken", "label"] as const;
type FigureStyle = (typeof styles)[number];

interface Trouble {
  readonly rule: Rule;
  readonly message: string;
  readonly hint: string;
}

/** Reads each placeholder once however often it stands in the deck, and tells what is wrong with it at every spot. */
export function createPlaceholders(
  ledger: Ledger,
  deckWords: ReadonlyMap<string, string>,
  report: Report,
): ResolvePlaceholder {
  const known = new Map<string, Printed | Trouble>();
  return (source, place) => {
    const resolved = known.get(source) ?? resolve(source, ledger, deckWords);
    known.set(source, resolved);
    if (!("rule" in resolved)) return resolved;
    report({ level: "error", ...resolved, place: place() });
    return {
      html: `<span class="unresolved">${escapeHtml(source)}</span>`,
      plain: source,
      spoken: source,
      figure: undefined,
    };
  };
}

function resolve(source: string, ledger: Ledger, deckWords: ReadonlyMap<string, string>): Printed | Trouble {
  const expression = parsePlaceholder(source);
  switch (expression.type) {
    case "comment":
      return printText("");
    case "fault":
      return invalid(source, expression.expected);
    case "path": {
      const figure = ledger.figures.get(expression.path);
      if (figure !== undefined) return printFigure(source, figure, expression.options);
      const words = deckWords.get(expression.path);
      if (words === undefined) return unknownFigure(expression.path, ledger, deckWords);
      return expression.options.length === 0 ? printText(words) : invalid(source, "no options: it is not a figure");
    }
    default:
      return expression satisfies never;
  }
}

function invalid(source: string, expected: string): Trouble {
  return {
    rule: "invalid-placeholder",
    message: `Invalid placeholder “${source}”, expected ${expected}`,
    hint: 'Write {{id.of.a.figure}} or {{id.of.a.figure style="long"}}; write \\{{ for braces as text.',
  };
}

function unknownFigure(path: string, ledger: Ledger, deckWords: ReadonlyMap<string, string>): Trouble {
  const near = suggest(path, [...ledger.figures.keys(), ...deckWords.keys()]);
  return {
    rule: "unknown-figure",
    message: `Unknown figure “${path}”${near.length > 0 ? `, expected ${oneOf(near)}` : ""}`,
    hint: "Figures are the records under `figures:` in data/*.yaml.",
  };
}

function printText(text: string): Printed {
  return { html: escapeHtml(text), plain: text, spoken: text, figure: undefined };
}

function printFigure(source: string, figure: Figure, options: readonly PlaceholderOption[]): Printed | Trouble {
  let style: FigureStyle = "short";
  for (const { name, value } of options) {
    if (name !== "style") return invalid(source, `“style” as the only option, not “${name}”`);
    const found = styles.find((candidate) => candidate === value);
    if (found === undefined) return unknownStyle(value);
    style = found;
  }
  const plain = style === "label" ? figure.label : figure.words[style];
  const spoken = style === "label" ? figure.label : figure.words.spoken;
  if (style === "label") return { ...printText(plain), figure: undefined };
  const name = style === "short" || style === "plain" ? "figure" : "figure figure-words";
  const html = `<data class="${name}" value="${escapeHtml(machineValue(figure))}" data-figure="${escapeHtml(figure.id)}">${escapeHtml(plain)}</data>`;
  return { html: html + footnoteMarks(figure), plain, spoken, figure };
}

function unknownStyle(value: string): Trouble {
  const near = suggest(value, styles);
  return {
    rule: "unknown-style",
    message: `Unknown style “${value}”, expected ${oneOf(near.length > 0 ? near : styles)}`,
    hint: "A style says in which words a figure is printed.",
  };
}

/** The exact amount for machines: one number, or both ends after the ISO way of writing intervals. */
function machineValue({ value }: Figure): string {
  switch (value.form) {
    case "number":
      return value.value.toFixed();
    case "range":
      return `${value.low.toFixed()}/${value.high.toFixed()}`;
    case "text":
      return value.text;
    default:
      return value satisfies never;
  }
}

/** Spots where a footnote may be marked. Data cannot forge them: its `<` is always escaped. */
export function footnoteMarks(figure: Figure): string {
  return figure.conflicts
    .filter((conflict) => hasFootnoteAt(conflict, figure.id))
    .map((conflict) => `<!--mark:${escapeHtml(conflict.id)}:${escapeHtml(figure.id)}-->`)
    .join("");
}

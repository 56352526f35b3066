import type { FigureWords } from "../model/ledger.ts";
import type { NumberOnLine } from "./typed-on-line.ts";

export type PrintStyle = keyof Pick<FigureWords, "short" | "long">;

/** Kinds whose `value:` is plotted: there the id stands as it is. */
const plotted = new Set(["range-dot", "bar", "line"]);

/** A line with a placeholder in the place of a typed number, quoted as far as YAML needs it. */
export function fillPlaceholder(line: string, number: NumberOnLine, id: string, style: PrintStyle): string {
  const { form, from, to } = number.words;
  const before = line.slice(0, number.start);
  const behind = line.slice(number.end);
  if (form === "markdown") return before + placeholder(id, style, '"') + behind;
  if (number.isWhole && form.quote === "plain" && namesFigure(form.exhibit, form.key)) return before + id + behind;
  if (form.quote !== "plain") return before + placeholder(id, style, form.quote === "double" ? "'" : '"') + behind;
  const text = line.slice(from, number.start) + placeholder(id, style, "'") + line.slice(number.end, to);
  const needsQuotes = form.inFlow || number.start === from || /^\S*["'\\]/u.test(text);
  return line.slice(0, from) + (needsQuotes ? JSON.stringify(text) : text) + line.slice(to);
}

function namesFigure(exhibit: string | undefined, key: string): boolean {
  return exhibit !== undefined && plotted.has(exhibit) && ["value", "from", "to"].includes(key);
}

function placeholder(id: string, style: PrintStyle, quote: string): string {
  return style === "short" ? `{{${id}}}` : `{{${id} style=${quote}${style}${quote}}}`;
}

/** A stretch of a formula, in characters from 0. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** A word, number or sign of a formula; the last one is the end, just after the text. */
export interface FormulaToken {
  readonly type: "name" | "number" | "sign" | "unknown" | "end";
  readonly text: string;
  readonly span: Span;
}

const token =
  /(?<name>[\p{L}_][\p{L}\p{N}_]*(?:[.-][\p{L}\p{N}_]+)*)|(?<number>\d+(?:\.\d+)?)|(?<sign>[-+*/(),])|(?<unknown>\S)/gu;

/** Cuts a formula into tokens; what fits nowhere is a token of its own, for the parser to refuse. */
export function readTokens(text: string): readonly FormulaToken[] {
  const tokens: FormulaToken[] = [];
  for (const match of text.matchAll(token)) {
    const span = { start: match.index, end: match.index + match[0].length };
    tokens.push({ type: typeOf(match.groups ?? {}), text: match[0], span });
  }
  return [...tokens, { type: "end", text: "", span: { start: text.length, end: text.length } }];
}

function typeOf(groups: Readonly<Record<string, string | undefined>>): FormulaToken["type"] {
  if (groups["name"] !== undefined) return "name";
  if (groups["number"] !== undefined) return "number";
  return groups["sign"] === undefined ? "unknown" : "sign";
}

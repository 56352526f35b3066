import type { Unit } from "../model/figure.ts";

/** How the numbers of a column are written. */
export interface NumberSyntax {
  /** Digits with a decimal point, as exact decimals are made from; undefined when the text is no such number. */
  readonly digitsOf: (text: string) => string | undefined;
  /** One number as it is expected, for messages. */
  readonly example: string;
}

const plainNumber = /^-?(?:0|[1-9]\d*)(?:\.\d+)?$/;

/** Numbers of files nobody declared anything about: digits and a decimal point, which nobody reads in two ways. */
export const plainNumbers: NumberSyntax = {
  digitsOf: (text) => (plainNumber.test(text) ? text : undefined),
  example: "1234.5",
};

/**
 * Numbers as a language writes them (`1.234,5` in `de`), and with the sign of their unit (`$5`, `12 %`) where it is declared.
 * Whatever fits only another language's habit is refused, never read in part. Brackets make a number negative, as in accounts.
 */
export function declaredNumbers(locale: string | undefined, unit: Unit | undefined): NumberSyntax {
  const marks = locale === undefined ? { group: "", decimal: "." } : numberMarks(locale);
  const pattern = numberPattern(marks, unitSigns(unit));
  const example = locale === undefined ? "1234.5" : new Intl.NumberFormat(locale).format(1234.5);
  return { digitsOf: (text) => digitsOf(pattern.exec(text), marks.decimal), example };
}

interface NumberMarks {
  readonly group: string;
  readonly decimal: string;
}

function numberMarks(locale: string): NumberMarks {
  // Seven digits: Spanish and others group from five on only.
  const parts = new Intl.NumberFormat(locale, { numberingSystem: "latn" }).formatToParts(1234567.5);
  const find = (type: string) => parts.find((part) => part.type === type)?.value ?? "";
  return { group: find("group"), decimal: find("decimal") };
}

function numberPattern({ group, decimal }: NumberMarks, signs: readonly string[]): RegExp {
  const grouped = group === "" ? "" : String.raw`|[1-9]\d{0,2}(?<group>${groupClass(group)})\d{3}(?:\k<group>\d{3})*`;
  const number = String.raw`(?<whole>0|[1-9]\d*${grouped})(?:${escaped(decimal)}(?<fraction>\d+))?`;
  const sign = signs.length === 0 ? "" : String.raw`(?:(?:${signs.map(escaped).join("|")})[ \u00A0\u202F]?)?`;
  const behind = signs.length === 0 ? "" : String.raw`(?:[ \u00A0\u202F]?(?:${signs.map(escaped).join("|")}))?`;
  const signed = String.raw`(?<minus>[-\u2212+]?)${sign}(?<inner>[-\u2212+]?)${number}${behind}`;
  return new RegExp(String.raw`^(?<open>\()?${signed}(?<close>\))?$`, "u");
}

/** Typists use the space and the apostrophe of their keyboard for the ones of the typographer. */
function groupClass(group: string): string {
  if (/\s/.test(group)) return String.raw`[ \u00A0\u2009\u202F]`;
  return /['’]/.test(group) ? "['’]" : escaped(group);
}

function digitsOf(match: RegExpExecArray | null, decimal: string): string | undefined {
  const groups = match?.groups;
  const sign = groups && signOf(groups);
  if (sign === undefined || decimal === "") return undefined;
  const fraction = groups?.["fraction"];
  return `${sign}${(groups?.["whole"] ?? "").replaceAll(/\D/g, "")}${fraction === undefined ? "" : `.${fraction}`}`;
}

/** At most one sign, before or behind that of the currency; brackets are one as well. */
function signOf({ open, close, minus, inner }: Readonly<Record<string, string | undefined>>): "-" | "" | undefined {
  if ((open === undefined) !== (close === undefined)) return undefined;
  const signs = [open, minus, inner].filter((sign) => sign !== undefined && sign !== "");
  if (signs.length > 1) return undefined;
  return signs.length === 0 || signs[0] === "+" ? "" : "-";
}

/** What may stand beside a number of the unit: the code and signs of a currency, `%`, `×`. */
function unitSigns(unit: Unit | undefined): readonly string[] {
  if (unit === undefined) return [];
  switch (unit.display) {
    case "currency":
      return currencySigns(unit.name.split("/")[0] ?? unit.name);
    case "percent":
      return ["%"];
    case "points":
      return ["pp", "pts", "pt"];
    case "ratio":
      return ["×", "x"];
    case "count":
    case "named":
      return [];
    default:
      return unit.display satisfies never;
  }
}

function currencySigns(code: string): readonly string[] {
  const signs = (["symbol", "narrowSymbol"] as const).map((currencyDisplay) => {
    const format = new Intl.NumberFormat("en", { style: "currency", currency: code, currencyDisplay });
    return format.formatToParts(1).find(({ type }) => type === "currency")?.value;
  });
  return [...new Set([code, ...signs.filter((sign) => sign !== undefined)])];
}

function escaped(text: string): string {
  return text.replaceAll(/[.*+?^${}()|[\]\\/]/g, String.raw`\$&`);
}

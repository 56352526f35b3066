import type { Exact } from "../model/decimal.ts";
import type { Unit } from "../model/figure.ts";

/** How an amount is spelled: `short` `$5.6M`, `long` `5.6 million US dollars`, `plain` `5,600,000`. */
export type Spelling = "short" | "long" | "plain";

/** One number in a language, cut where a range can share what stands around its digits. */
export interface NumberParts {
  readonly sign: string;
  readonly prefix: string;
  readonly digits: string;
  /** `M`, ` million`: what the digits are counted in. */
  readonly scale: string;
  readonly suffix: string;
  readonly exponent: number;
}

export interface NumberStyle {
  readonly lang: string;
  readonly spelling: Spelling;
  readonly unit: Unit;
}

type Options = Intl.NumberFormatOptions;

/** More digits than this behind the point of `$1.23M`, and the number is written out instead. */
const mostFractionDigits = 2;

const formatters = new Map<string, Intl.NumberFormat>();

function formatter(lang: string, options: Options): Intl.NumberFormat {
  // Any option of ours is one of these; written out, because this is asked several times for each number of a deck.
  const { style, currency, currencyDisplay, unit, unitDisplay, notation, compactDisplay, numberingSystem } = options;
  const kind = `${lang} ${style} ${currency} ${currencyDisplay} ${unit} ${unitDisplay} ${notation} ${compactDisplay}`;
  const key = `${kind} ${numberingSystem} ${options.minimumFractionDigits} ${options.maximumFractionDigits}`;
  const known = formatters.get(key);
  if (known !== undefined) return known;
  const made = new Intl.NumberFormat(lang, options);
  formatters.set(key, made);
  return made;
}

/**
 * A number in the digits that its precision shows: 3,050,000,000 at decimals -7 is `3.05` of a billion, never the 3.1 that
 * `Intl` makes of it. Without decimals it has the digits it needs.
 */
export function numberParts(value: Exact, decimals: number | undefined, style: NumberStyle): NumberParts {
  const shown = style.unit.display === "percent" && style.spelling === "short" ? value.div(100) : value;
  const base = baseOptions(style);
  const { options: form, exponent } = compactForm(style, base, value, decimals) ?? { options: base, exponent: 0 };
  const digits = fractionDigits(value, decimals, exponent, base);
  const options: Options = { ...form, minimumFractionDigits: digits, maximumFractionDigits: digits };
  return cutParts(formatter(style.lang, options).formatToParts(exactText(shown)), exponent);
}

function exactText(value: Exact): Intl.StringNumericLiteral {
  const text = value.toFixed();
  return isNumeric(text) ? text : "0";
}

function isNumeric(text: string): text is `${number}` {
  return /^-?\d+(?:\.\d+)?$/u.test(text);
}

function baseOptions({ unit, spelling }: NumberStyle): Options {
  if (spelling === "plain") return {};
  const currency = [...unit.powers].find(([, power]) => power === 1)?.[0] ?? "";
  if (unit.display === "currency") {
    return { style: "currency", currency, currencyDisplay: spelling === "long" ? "name" : "symbol" };
  }
  if (unit.display === "percent") {
    return spelling === "long" ? { style: "unit", unit: "percent", unitDisplay: "long" } : { style: "percent" };
  }
  const named = intlUnit(unit);
  return named === undefined ? {} : { style: "unit", unit: named, unitDisplay: "long" };
}

const intlUnits: ReadonlySet<string> = new Set(Intl.supportedValuesOf("unit"));

/** The name under which `Intl` knows a unit that stands alone, such as `month`; it then writes the noun itself. */
export function intlUnit(unit: Unit): string | undefined {
  const [only] = [...unit.powers];
  if (unit.display !== "named" || unit.powers.size !== 1 || only === undefined || only[1] !== 1) return undefined;
  return intlUnits.has(only[0]) ? only[0] : undefined;
}

/** Ratios and percents are read digit by digit up to a million; amounts and counts from a thousand on. */
function compactForm(
  { unit, spelling, lang }: NumberStyle,
  base: Options,
  value: Exact,
  decimals: number | undefined,
): { readonly options: Options; readonly exponent: number } | undefined {
  const counts = unit.display === "currency" || unit.display === "count" || unit.display === "named";
  if (spelling === "plain" || value.abs().lessThan(counts ? 1000 : 1_000_000)) return undefined;
  const options: Options = { ...base, notation: "compact", compactDisplay: spelling };
  const exponent = exponentOf(value, lang, options);
  // “294 thousand US dollars” is a step to take in the head; from a million on the words are shorter than the zeros.
  if (exponent === 0 || (spelling === "long" && exponent === 3)) return undefined;
  return fractionDigits(value, decimals, exponent, base) > mostFractionDigits ? undefined : { options, exponent };
}

/** The power of ten a language counts a number in: 6 for `5.6M`, 4 for `560万`. The number is 1 or more. */
function exponentOf(value: Exact, lang: string, options: Options): number {
  const probe = { notation: "compact", compactDisplay: options.compactDisplay ?? "short" } as const;
  const parts = formatter(lang, {
    ...probe,
    ...probeStyle(options),
    maximumFractionDigits: 20,
    numberingSystem: "latn",
  });
  const digits = parts
    .formatToParts(exactText(value.abs()))
    .reduce((count, { type, value: text }) => (type === "integer" ? count + text.length : count), 0);
  // French writes 1,000 as “mille”, without a digit.
  return digits === 0 ? 0 : value.e - (digits - 1);
}

/** German counts money in thousands no differently, but some languages do: the probe has the style of the number. */
function probeStyle({ style, currency, currencyDisplay }: Options): Options {
  if (style !== "currency" || currency === undefined) return {};
  return { style, currency, ...(currencyDisplay !== undefined && { currencyDisplay }) };
}

function fractionDigits(value: Exact, decimals: number | undefined, exponent: number, base: Options): number {
  const needed = neededDigits(value, exponent);
  const known = decimals === undefined ? needed : Math.max(0, decimals + exponent);
  // A language that counts in 万 or lakh moves the point; zeros that stood before it are not shown behind it.
  const digits = exponent % 3 === 0 ? known : Math.min(known, needed);
  // $5.5 is never written; prices have as many decimals as the currency has cents.
  const cents = base.style === "currency" && exponent === 0 ? centDigits(base.currency) : 0;
  return digits > 0 && digits < cents ? cents : digits;
}

/** A third has no last digit: amounts without a precision show at most this many. */
const mostNeededDigits = 12;

/** The digits of a number from its first to its last that is not zero, as far as they stand behind the point. */
function neededDigits(value: Exact, exponent: number): number {
  const behindPoint = value.precision() - 1 - (value.e - exponent);
  return Math.min(Math.max(0, behindPoint), mostNeededDigits);
}

function centDigits(currency: string | undefined): number {
  if (currency === undefined) return 0;
  return formatter("en", { style: "currency", currency }).resolvedOptions().maximumFractionDigits ?? 0;
}

const digitTypes: ReadonlySet<string> = new Set(["integer", "group", "decimal", "fraction"]);

function cutParts(parts: readonly Intl.NumberFormatPart[], exponent: number): NumberParts {
  const signed = parts.filter(({ type }) => type === "minusSign" || type === "plusSign");
  const rest = parts.filter(({ type }) => type !== "minusSign" && type !== "plusSign");
  const first = rest.findIndex(({ type }) => digitTypes.has(type));
  const last = rest.findLastIndex(({ type }) => digitTypes.has(type));
  const compact = rest.findIndex(({ type }) => type === "compact");
  const scaleEnd = compact > last ? compact : last;
  const text = (from: number, to: number): string =>
    rest
      .slice(from, to)
      .map(({ value }) => value)
      .join("");
  return {
    sign: signed.map(({ value }) => value).join(""),
    prefix: text(0, first),
    digits: text(first, last + 1),
    scale: text(last + 1, scaleEnd + 1),
    suffix: text(scaleEnd + 1, rest.length),
    exponent,
  };
}

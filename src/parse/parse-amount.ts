import type { FigureValue, Qualifier, Unit } from "../model/figure.ts";
import { findTimeUnit } from "../model/time-units.ts";
import { isCurrency, unitBase } from "../model/unit.ts";
import { withoutGaps } from "../model/without-gaps.ts";
import { parseUnit } from "./parse-unit.ts";
import { readNumber, type NumberReading } from "./read-number.ts";

/** What a shorthand such as `~$10M` or `60–75%` says, or why it says nothing sure. */
export type AmountReading =
  | { readonly state: "amount"; readonly amount: Amount }
  | { readonly state: "ambiguous"; readonly readings: readonly [string, string]; readonly hint: string }
  | { readonly state: "invalid"; readonly expected: string };

export interface Amount {
  readonly value: FigureValue;
  readonly qualifier: Qualifier;
  /** Displayed precision as a power of ten, from the digits written: -5 for `$5.6M`. */
  readonly decimals: number;
  /** Absent when the text names none. */
  readonly unit?: Unit;
  readonly per?: string;
}

export interface AmountSyntax {
  /** True where the deck's language writes 1,5 for one and a half, so that `1,234` has two readings. */
  readonly commaDecimal?: boolean;
}

const currencySigns: ReadonlyMap<string, string> = new Map([
  ["US$", "USD"],
  ["$", "USD"],
  ["€", "EUR"],
  ["£", "GBP"],
  ["CN¥", "CNY"],
  ["RMB", "CNY"],
  ["JP¥", "JPY"],
  ["₹", "INR"],
  ["₩", "KRW"],
  ["C$", "CAD"],
  ["CA$", "CAD"],
  ["A$", "AUD"],
  ["AU$", "AUD"],
  ["HK$", "HKD"],
  ["S$", "SGD"],
]);

const marks: ReadonlyMap<string, Qualifier> = new Map([
  ["", "exactly"],
  ["~", "approximately"],
  ["≈", "approximately"],
  ["<", "less-than"],
  ["≤", "at-most"],
  [">", "more-than"],
  ["≥", "at-least"],
  ["+", "at-least"],
  ["~+", "approximately-at-least"],
  ["~≥", "approximately-at-least"],
  ["~≤", "approximately-at-most"],
]);

const sign = String.raw`(?:[A-Z]{0,2}[$¥]|[€£₹₩]|[A-Z]{3}(?=[\s\d]))`;
const digits = String.raw`[+\-−]?\d[\d.,]*`;
const scale = String.raw`(?:K|k|M|m|B|T|bn|mn|tn|thousand|million|billion|trillion)(?![\p{L}\p{N}])`;
// A word needs a space before it, else `0x10` is zero of a thing called x10.
const tail = String.raw`(?:%|×|(?:x|pp|pts?)(?![\p{L}\p{N}])|(?<=\s)\p{L}[\p{L}\p{N}_-]*)`;
const shape = new RegExp(
  String.raw`^(?<mark>[~≈]?[<>≤≥]?)\s*(?<minus>[-−])?(?<sign>${sign})?\s*(?<low>${digits})\s*(?<lowScale>${scale})?` +
    String.raw`(?:\s*[–-]\s*(?:${sign})?(?<high>${digits})\s*(?<highScale>${scale})?)?` +
    String.raw`(?<plus>\+)?\s*(?<tail>${tail})?(?<tailPlus>\+)?(?<below>(?:\s*\/\s*\p{L}[\p{L}\p{N}_-]*)*)(?:\s+per\s+(?<per>\p{L}.*))?$`,
  "u",
);

/** Reads the shorthand of an amount by a strict grammar: one reading or none, never a guess. */
export function parseAmount(text: string, syntax: AmountSyntax = {}): AmountReading {
  const groups = shape.exec(text.trim())?.groups;
  if (groups === undefined) return { state: "invalid", expected: amountExamples };
  const parts = readParts(groups);
  const trouble = signTrouble(parts) ?? scaleTrouble(parts);
  if (trouble !== undefined) return trouble;
  const low = readNumber(parts.low, parts.lowScale ?? parts.highScale, syntax);
  if (low.state !== "number") return low;
  if (parts.high === undefined) return finish(parts, { form: "number", value: low.value }, low.decimals);
  return readRange(parts, parts.high, low, syntax);
}

interface Parts {
  /** `~`, `<`, `≥` … in front and `+` behind, joined. */
  readonly mark: string;
  readonly sign: string | undefined;
  readonly low: string;
  readonly lowScale: string | undefined;
  readonly high: string | undefined;
  readonly highScale: string | undefined;
  /** The word or sign behind the number: `%`, `×`, `months`, `CNY`. */
  readonly tail: string | undefined;
  readonly below: readonly string[];
  readonly per: string | undefined;
}

function readParts(groups: Readonly<Record<string, string | undefined>>): Parts {
  const text = (name: string): string => groups[name] ?? "";
  const plus = `${text("plus")}${text("tailPlus")}`;
  return {
    mark: `${text("mark").replace("≈", "~")}${plus}`,
    sign: groups["sign"],
    low: `${text("minus")}${text("low")}`,
    lowScale: groups["lowScale"],
    high: groups["high"],
    highScale: groups["highScale"],
    tail: groups["tail"],
    below: text("below")
      .split("/")
      .map((word) => word.trim())
      .filter((word) => word !== ""),
    per: groups["per"]?.trim(),
  };
}

const amountExamples = "an amount such as “$5.6M”, “~$10M”, “$60–640M”, “$100M+”, “60–75%” or “18×”";

function signTrouble({ sign, tail }: Parts): AmountReading | undefined {
  if (sign === "¥" && tail !== "CNY" && tail !== "JPY") {
    return { state: "ambiguous", readings: ["CNY", "JPY"], hint: "Write the code after it (“¥312M CNY”) or “CN¥”." };
  }
  if (sign === undefined || sign === "¥" || currencySigns.has(sign) || isCurrency(sign)) return undefined;
  return { state: "invalid", expected: `a currency sign or ISO 4217 code in place of “${sign}”` };
}

function scaleTrouble({ lowScale, highScale }: Parts): AmountReading | undefined {
  if (lowScale !== "m" && highScale !== "m") return undefined;
  return { state: "ambiguous", readings: ["million", "metre or month"], hint: "Write “M” for million." };
}

type SureNumber = Extract<NumberReading, { state: "number" }>;

function readRange(parts: Parts, highText: string, low: SureNumber, syntax: AmountSyntax): AmountReading {
  const high = readNumber(highText, parts.highScale ?? parts.lowScale, syntax);
  if (high.state !== "number") return high;
  if (high.value.greaterThan(low.value)) {
    const decimals = Math.max(low.decimals, high.decimals);
    return finish(parts, { form: "range", low: low.value, high: high.value }, decimals);
  }
  if (parts.lowScale === undefined && parts.highScale !== undefined && risesUnscaled(parts, high, syntax)) {
    const readings = [`${parts.low}${parts.highScale}`, parts.low] as const;
    return { state: "ambiguous", readings, hint: "Write the scale of both ends." };
  }
  return { state: "invalid", expected: "a range that rises from its low end to its high end" };
}

/** `$500–2.5B`: with the scale of the other end the low end would be the higher one. */
function risesUnscaled(parts: Parts, high: SureNumber, syntax: AmountSyntax): boolean {
  const low = readNumber(parts.low, undefined, syntax);
  return low.state === "number" && low.value.lessThan(high.value);
}

function finish(parts: Parts, value: FigureValue, decimals: number): AmountReading {
  const qualifier = marks.get(parts.mark);
  if (qualifier === undefined) return { state: "invalid", expected: "at most one bound (“<”, “≤”, “>”, “≥” or “+”)" };
  const unit = unitOf(parts);
  if (unit === "invalid") return { state: "invalid", expected: amountExamples };
  return { state: "amount", amount: { value, qualifier, decimals, ...withoutGaps({ unit, per: perOf(parts) }) } };
}

/** Parts below a line are part of the unit (`USD/MTok`), except times: an amount is `per` those. */
function unitOf(parts: Parts): Unit | "invalid" | undefined {
  const above = unitAbove(parts);
  const below = parts.below.filter((word) => findTimeUnit(word) === undefined);
  if (above === "invalid") return above;
  if (above === undefined && below.length === 0) return undefined;
  return parseUnit([above ?? "count", ...below].join("/")) ?? "invalid";
}

function unitAbove({ sign, tail }: Parts): string | undefined {
  if (sign === undefined || sign === "¥") return tail;
  const code = currencySigns.get(sign) ?? sign;
  return tail === undefined || tail === code ? code : "invalid";
}

function perOf({ below, per }: Parts): string | undefined {
  const times = below.filter((word) => findTimeUnit(word) !== undefined).map(unitBase);
  const words = per === undefined ? times : [...times, per];
  return words.length === 0 ? undefined : words.join(" and ");
}

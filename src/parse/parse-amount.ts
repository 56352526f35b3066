import type { FigureValue, Qualifier, Unit } from "../model/figure.ts";
import { findTimeUnit } from "../model/time-units.ts";
import { isCurrency, unitBase } from "../model/unit.ts";
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
const tail = String.raw`(?:%|×|x(?![\p{L}])|\p{L}[\p{L}\p{N}_-]*)`;
const shape = new RegExp(
  String.raw`^(?<mark>[~≈]?[<>≤≥]?)\s*(?<minus>[-−])?(?<sign>${sign})?\s*(?<low>${digits})\s*(?<lowScale>${scale})?` +
    String.raw`(?:\s*[–-]\s*(?:${sign})?(?<high>${digits})\s*(?<highScale>${scale})?)?` +
    String.raw`(?<plus>\+)?\s*(?<tail>${tail})?(?<tailPlus>\+)?(?<below>(?:\s*\/\s*\p{L}[\p{L}\p{N}_-]*)*)(?:\s+per\s+(?<per>\p{L}.*))?$`,
  "u",
);

type Parts = Readonly<Record<string, string | undefined>>;

/** Reads the shorthand of an amount by a strict grammar: one reading or none, never a guess. */
export function parseAmount(text: string, syntax: AmountSyntax = {}): AmountReading {
  const parts: Parts | undefined = shape.exec(text.trim())?.groups;
  if (parts === undefined) return { state: "invalid", expected: amountExamples };
  const trouble = signTrouble(parts) ?? scaleTrouble(parts);
  if (trouble !== undefined) return trouble;
  const low = readNumber(
    `${parts["minus"] ?? ""}${parts["low"] ?? ""}`,
    parts["lowScale"] ?? parts["highScale"],
    syntax,
  );
  if (low.state !== "number") return low;
  if (parts["high"] === undefined) return finish(parts, { form: "number", value: low.value }, low.decimals);
  return readRange(parts, low, syntax);
}

const amountExamples = "an amount such as “$5.6M”, “~$10M”, “$60–640M”, “$100M+”, “60–75%” or “18×”";

function signTrouble(parts: Parts): AmountReading | undefined {
  const sign = parts["sign"];
  const code = parts["tail"] ?? "";
  if (sign === "¥" && code !== "CNY" && code !== "JPY") {
    return { state: "ambiguous", readings: ["CNY", "JPY"], hint: "Write the code after it (“¥312M CNY”) or “CN¥”." };
  }
  if (sign === undefined || sign === "¥" || currencySigns.has(sign) || isCurrency(sign)) return undefined;
  return { state: "invalid", expected: `a currency sign or ISO 4217 code in place of “${sign}”` };
}

function scaleTrouble(parts: Parts): AmountReading | undefined {
  if (parts["lowScale"] !== "m" && parts["highScale"] !== "m") return undefined;
  return { state: "ambiguous", readings: ["million", "metre or month"], hint: "Write “M” for million." };
}

function readRange(parts: Parts, low: NumberReading & { state: "number" }, syntax: AmountSyntax): AmountReading {
  const high = readNumber(parts["high"] ?? "", parts["highScale"] ?? parts["lowScale"], syntax);
  if (high.state !== "number") return high;
  if (high.value.greaterThan(low.value)) {
    const decimals = Math.max(low.decimals, high.decimals);
    return finish(parts, { form: "range", low: low.value, high: high.value }, decimals);
  }
  const unscaled = readNumber(parts["low"] ?? "", undefined, syntax);
  const lowText = `${parts["low"] ?? ""}${parts["highScale"] ?? ""}`;
  if (parts["lowScale"] === undefined && unscaled.state === "number" && unscaled.value.lessThan(high.value)) {
    return { state: "ambiguous", readings: [lowText, parts["low"] ?? ""], hint: "Write the scale of both ends." };
  }
  return { state: "invalid", expected: "a range that rises from its low end to its high end" };
}

function finish(parts: Parts, value: FigureValue, decimals: number): AmountReading {
  const mark = `${(parts["mark"] ?? "").replace("≈", "~")}${(parts["plus"] ?? parts["tailPlus"]) === undefined ? "" : "+"}`;
  const qualifier = marks.get(mark);
  if (qualifier === undefined) return { state: "invalid", expected: "at most one bound (“<”, “≤”, “>”, “≥” or “+”)" };
  const unit = unitOf(parts);
  if (unit === "invalid") return { state: "invalid", expected: amountExamples };
  const per = perOf(parts);
  return {
    state: "amount",
    amount: {
      value,
      qualifier,
      decimals,
      ...(unit === undefined ? {} : { unit }),
      ...(per === undefined ? {} : { per }),
    },
  };
}

/** Parts below a line are part of the unit (`USD/MTok`), except times: an amount is `per` those. */
function unitOf(parts: Parts): Unit | "invalid" | undefined {
  const sign = parts["sign"];
  const tail = parts["tail"];
  const code = sign === undefined ? undefined : (currencySigns.get(sign) ?? sign);
  if (code !== undefined && tail !== undefined && (sign === "¥" ? false : tail !== code)) return "invalid";
  const above = sign === "¥" ? tail : (code ?? tail);
  const below = belowWords(parts).filter((word) => findTimeUnit(word) === undefined);
  if (above === undefined) return below.length === 0 ? undefined : (parseUnit(`count/${below.join("/")}`) ?? "invalid");
  return parseUnit([above, ...below].join("/")) ?? "invalid";
}

function perOf(parts: Parts): string | undefined {
  const times = belowWords(parts).filter((word) => findTimeUnit(word) !== undefined);
  const words = [...times.map(unitBase), ...(parts["per"] === undefined ? [] : [parts["per"].trim()])];
  return words.length === 0 ? undefined : words.join(" and ");
}

function belowWords(parts: Parts): readonly string[] {
  return (parts["below"] ?? "")
    .split("/")
    .map((word) => word.trim())
    .filter((word) => word !== "");
}

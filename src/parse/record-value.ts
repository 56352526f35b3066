import type { Diagnostic, Report } from "../diagnostics/diagnostic.ts";
import { quoteList, suggest } from "../diagnostics/suggest.ts";
import type { DataScalar } from "../model/data-node.ts";
import type { Unit } from "../model/figure.ts";
import { textUnit } from "../model/unit.ts";
import { type Amount, type AmountSyntax, parseAmount } from "./parse-amount.ts";
import { parseUnit, unitWords } from "./parse-unit.ts";

/** An amount as read from a field; words in the place of one have no qualifier or decimals. */
export type FieldAmount = Omit<Amount, "qualifier" | "decimals"> & Partial<Pick<Amount, "qualifier" | "decimals">>;

const missingMarks: ReadonlySet<string> = new Set(["", "-", "–", "—", "?", "n/a", "na", "tbd", "null", "none", "~"]);

/** Reads a scalar as an amount; text without digits is words, and a mark for “missing” is refused. */
export function readFieldAmount(
  node: DataScalar,
  noun: string,
  report: Report,
  syntax: AmountSyntax,
): FieldAmount | undefined {
  const text = node.text.trim();
  const tell = (diagnostic: Omit<Diagnostic, "level" | "place">): undefined => {
    report({ level: "error", place: node.place, ...diagnostic });
  };
  if (missingMarks.has(text.toLowerCase())) {
    const hint = "Leave the record out, or give the words to print and “unit: text”.";
    return tell({ rule: "missing-value", message: `Missing value of ${noun}, “${text}” stands for none`, hint });
  }
  if (!/\p{N}/u.test(text)) return textAmount(text);
  const reading = parseAmount(text, syntax);
  if (reading.state === "amount") return reading.amount;
  if (reading.state === "invalid") {
    return tell({
      rule: "invalid-amount",
      message: `Invalid amount “${text}” of ${noun}, expected ${reading.expected}`,
    });
  }
  const [one, other] = reading.readings;
  const message = `Invalid amount “${text}” of ${noun}, it can be read as “${one}” or “${other}”`;
  return tell({ rule: "ambiguous-amount", message, hint: reading.hint });
}

/** Words that can be printed and never plotted. */
export function textAmount(text: string): FieldAmount {
  return { value: { form: "text", text }, unit: textUnit };
}

/** Reads a `unit:`, telling what stands there when it is none. */
export function readUnit(node: DataScalar, noun: string, report: Report): Unit | undefined {
  const unit = parseUnit(node.text);
  if (unit === undefined) {
    const near = suggest(node.text, unitWords);
    const expected =
      near.length > 0 ? quoteList(near) : "a currency code, “percent”, “ratio”, “count” or a counted thing";
    const message = `Invalid unit “${node.text}” of ${noun}, expected ${expected}`;
    report({ level: "error", rule: "invalid-unit", message, place: node.place });
  }
  return unit;
}

/** Two spellings of the same unit: `$5M` with `unit: USD`, `85%` with `unit: percent`. */
export function sameUnit(one: Unit, other: Unit): boolean {
  if (one.display !== other.display || one.powers.size !== other.powers.size) return false;
  return [...one.powers].every(([name, power]) => other.powers.get(name) === power);
}

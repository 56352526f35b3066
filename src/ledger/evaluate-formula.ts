import type { Rule } from "../diagnostics/rules.ts";
import { quoteList, suggest } from "../diagnostics/suggest.ts";
import { Exact } from "../model/decimal.ts";
import { dimensionName, hintForDimensions, pure, sameDimension, timeDimension } from "./dimension.ts";
import type { Span } from "./formula-tokens.ts";
import { exactly } from "./interval.ts";
import type { Formula } from "./parse-formula.ts";
import { add, choose, invert, multiply, negate, type Quantity } from "./quantity.ts";

/** What a formula may read, and where it tells of mistakes. */
export interface Scope {
  /** The quantity behind a name; words for a figure without a number; undefined after a mistake that has been told. */
  readonly quantity: (name: string) => Quantity | { readonly text: string } | undefined;
  readonly has: (name: string) => boolean;
  readonly names: () => Iterable<string>;
  readonly tell: (trouble: FormulaTrouble) => void;
}

export interface FormulaTrouble {
  readonly rule: Rule;
  readonly message: string;
  readonly span: Span;
  readonly hint?: string;
}

const functions = ["min", "max", "sum", "count"] as const;

/** Computes a formula exactly, with its interval and unit; undefined after a mistake, which has been told. */
export function evaluateFormula(formula: Formula, scope: Scope): Quantity | undefined {
  switch (formula.type) {
    case "number":
      return numberQuantity(formula);
    case "name":
      return namedQuantity(formula, scope);
    case "negation": {
      const inner = evaluateFormula(formula.inner, scope);
      return inner && negate(inner);
    }
    case "operation":
      return operate(formula, scope);
    case "call":
      return call(formula, scope);
    default:
      return formula satisfies never;
  }
}

function numberQuantity({ text, time }: Formula & { type: "number" }): Quantity {
  const value = new Exact(text);
  return {
    face: { low: value, high: value },
    interval: exactly(value),
    dimension: (time === undefined ? undefined : timeDimension(time)) ?? pure,
    approximate: false,
    writing: undefined,
  };
}

function namedQuantity({ name, span }: Formula & { type: "name" }, scope: Scope): Quantity | undefined {
  if (!scope.has(name)) {
    tellUnknown(name, span, scope);
    return undefined;
  }
  const found = scope.quantity(name);
  if (found !== undefined && "text" in found) {
    const message = `Invalid figure “${name}” in a formula, “${found.text}” is no number`;
    scope.tell({ rule: "formula-text", message, span });
    return undefined;
  }
  return found;
}

function tellUnknown(name: string, span: Span, scope: Scope): void {
  const near = suggest(name, scope.names());
  const parts = name.split("-");
  const hint = parts.length > 1 && parts.every((part) => scope.has(part)) ? "A minus needs a space on both sides." : "";
  scope.tell({
    rule: "unknown-figure",
    message: `Unknown figure “${name}” in a formula${near.length > 0 ? `, expected ${quoteList(near)}` : ""}`,
    span,
    hint: hint === "" ? "Formulas read figures of data/*.yaml and their own “assumptions”." : hint,
  });
}

function operate(formula: Formula & { type: "operation" }, scope: Scope): Quantity | undefined {
  const left = evaluateFormula(formula.left, scope);
  const right = evaluateFormula(formula.right, scope);
  if (left === undefined || right === undefined) return undefined;
  switch (formula.operator) {
    case "+":
    case "-": {
      if (!alike(left, right, formula, scope)) return undefined;
      return add(left, formula.operator === "+" ? right : negate(right));
    }
    case "*":
      return multiply(left, right);
    case "/":
      return divide(left, right, formula, scope);
    default:
      return formula.operator satisfies never;
  }
}

function divide(
  left: Quantity,
  right: Quantity,
  formula: Formula & { type: "operation" },
  scope: Scope,
): Quantity | undefined {
  const inverse = invert(right);
  if (inverse !== undefined) return multiply(left, inverse);
  const message = "Invalid division in a formula, what stands below the line can be zero";
  scope.tell({ rule: "formula-zero", message, span: formula.right.span, hint: intervalHint(right) });
  return undefined;
}

function intervalHint({ interval }: Quantity): string {
  return `Its value lies between ${endWords(interval.low)} and ${endWords(interval.high)}.`;
}

function endWords(end: Exact | null): string {
  return end === null ? "without end" : end.toSignificantDigits(6).toFixed();
}

function alike(left: Quantity, right: Quantity, formula: Formula, scope: Scope): boolean {
  if (sameDimension(left.dimension, right.dimension)) return true;
  const [one, other] = [unitNameOf(left), unitNameOf(right)];
  const hint = hintForDimensions(left.dimension, right.dimension);
  scope.tell({
    rule: "formula-mixed-units",
    message: `Invalid formula, “${one}” and “${other}” can be neither added nor compared`,
    span: formula.span,
    ...(hint !== undefined && { hint }),
  });
  return false;
}

/** As it was written where that is known: `USD/year`, not the `USD/month` of the algebra. */
function unitNameOf({ writing, dimension }: Quantity): string {
  if (writing === undefined || dimension.powers.size === 0) return dimensionName(dimension);
  return writing.per === undefined ? dimensionName(dimension) : `${writing.unit.name}/${writing.per}`;
}

function call(formula: Formula & { type: "call" }, scope: Scope): Quantity | undefined {
  const name = functions.find((known) => known === formula.name);
  if (name === undefined) {
    const near = suggest(formula.name, functions);
    const message = `Unknown function “${formula.name}” in a formula, expected ${quoteList(near.length > 0 ? near : functions)}`;
    scope.tell({ rule: "invalid-formula", message, span: formula.span });
    return undefined;
  }
  const inputs = formula.inputs.map((input) => evaluateFormula(input, scope)).filter((input) => input !== undefined);
  const [first, ...rest] = inputs;
  if (first === undefined || inputs.length < formula.inputs.length) return undefined;
  if (name === "count")
    return numberQuantity({ type: "number", text: String(inputs.length), time: undefined, span: formula.span });
  if (!rest.every((input) => alike(first, input, formula, scope))) return undefined;
  return rest.reduce((total, input) => (name === "sum" ? add(total, input) : choose(name, total, input)), first);
}

import { findTimeUnit } from "../model/time-units.ts";
import { type FormulaToken, readTokens, type Span } from "./formula-tokens.ts";

type Operator = "+" | "-" | "*" | "/";

/** A formula understood; every part knows where it stands. */
export type Formula =
  | { readonly type: "number"; readonly text: string; readonly time: string | undefined; readonly span: Span }
  | { readonly type: "name"; readonly name: string; readonly span: Span }
  | { readonly type: "negation"; readonly inner: Formula; readonly span: Span }
  | {
      readonly type: "operation";
      readonly operator: Operator;
      readonly left: Formula;
      readonly right: Formula;
      readonly span: Span;
    }
  | { readonly type: "call"; readonly name: string; readonly inputs: readonly Formula[]; readonly span: Span };

export type ParsedFormula =
  | { readonly state: "formula"; readonly formula: Formula }
  | { readonly state: "invalid"; readonly found: string; readonly expected: string; readonly span: Span };

/** The deepest nesting of parentheses; a formula for people never comes near. */
const deepest = 40;

class Fault extends Error {
  readonly found: string;
  readonly expected: string;
  readonly span: Span;

  constructor(token: FormulaToken, expected: string) {
    super(expected);
    this.found = token.text === "" ? "the end" : `“${token.text}”`;
    this.expected = expected;
    this.span = token.span;
  }
}

/**
 * Parses `+ - * /`, parentheses, numbers (`12`, `1 year`), names of figures and assumptions, and calls such as `max(a, b)`.
 * A minus needs spaces around it, because names have hyphens.
 */
export function parseFormula(text: string): ParsedFormula {
  try {
    const parser = new FormulaParser(readTokens(text));
    return { state: "formula", formula: parser.whole() };
  } catch (fault) {
    if (!(fault instanceof Fault)) throw fault;
    return { state: "invalid", found: fault.found, expected: fault.expected, span: fault.span };
  }
}

/** The names that a formula reads, as they stand, once for each time. */
export function namesInFormula(formula: Formula): readonly string[] {
  switch (formula.type) {
    case "number":
      return [];
    case "name":
      return [formula.name];
    case "negation":
      return namesInFormula(formula.inner);
    case "operation":
      return [...namesInFormula(formula.left), ...namesInFormula(formula.right)];
    case "call":
      return formula.inputs.flatMap(namesInFormula);
    default:
      return formula satisfies never;
  }
}

/** Recursive descent over the tokens: one method a level of the grammar. */
class FormulaParser {
  readonly #tokens: readonly FormulaToken[];
  #next = 0;
  #depth = 0;

  constructor(tokens: readonly FormulaToken[]) {
    this.#tokens = tokens;
  }

  whole(): Formula {
    const formula = this.#sum();
    if (this.#peek().type !== "end") throw new Fault(this.#peek(), "an operator (+, -, *, /) or the end");
    return formula;
  }

  #sum(): Formula {
    let left = this.#product();
    for (let token = this.#peek(); token.text === "+" || token.text === "-"; token = this.#peek()) {
      this.#next++;
      left = operation(token.text, left, this.#product());
    }
    return left;
  }

  #product(): Formula {
    let left = this.#factor();
    for (let token = this.#peek(); token.text === "*" || token.text === "/"; token = this.#peek()) {
      this.#next++;
      left = operation(token.text, left, this.#factor());
    }
    return left;
  }

  #factor(): Formula {
    const token = this.#take();
    if (token.text === "-") {
      const inner = this.#nested(token, () => this.#factor());
      return { type: "negation", inner, span: { start: token.span.start, end: inner.span.end } };
    }
    if (token.type === "number") return this.#number(token);
    if (token.type === "name") return this.#peek().text === "(" ? this.#call(token) : named(token);
    if (token.text !== "(") throw new Fault(token, "a figure, a number or “(”");
    const inner = this.#nested(token, () => this.#sum());
    this.#expect(")");
    return inner;
  }

  #number(token: FormulaToken): Formula {
    const unit = this.#peek();
    const hasUnit = unit.type === "name" && findTimeUnit(unit.text) !== undefined;
    if (hasUnit) this.#next++;
    const span = { start: token.span.start, end: hasUnit ? unit.span.end : token.span.end };
    return { type: "number", text: token.text, time: hasUnit ? unit.text : undefined, span };
  }

  #call(name: FormulaToken): Formula {
    this.#expect("(");
    const inputs = [this.#nested(name, () => this.#sum())];
    while (this.#peek().text === ",") {
      this.#next++;
      inputs.push(this.#sum());
    }
    const close = this.#expect(")");
    return { type: "call", name: name.text, inputs, span: { start: name.span.start, end: close.span.end } };
  }

  #nested(at: FormulaToken, parse: () => Formula): Formula {
    this.#depth++;
    if (this.#depth > deepest) throw new Fault(at, `at most ${String(deepest)} levels of nesting`);
    const formula = parse();
    this.#depth--;
    return formula;
  }

  #expect(text: string): FormulaToken {
    const token = this.#take();
    if (token.text !== text) throw new Fault(token, `“${text}”`);
    return token;
  }

  #peek(): FormulaToken {
    return this.#tokens[this.#next] ?? { type: "end", text: "", span: { start: 0, end: 0 } };
  }

  #take(): FormulaToken {
    const token = this.#peek();
    if (token.type === "unknown") throw new Fault(token, "a figure, a number, an operator or parentheses");
    this.#next++;
    return token;
  }
}

function operation(operator: Operator, left: Formula, right: Formula): Formula {
  return { type: "operation", operator, left, right, span: { start: left.span.start, end: right.span.end } };
}

function named(token: FormulaToken): Formula {
  return { type: "name", name: token.text, span: token.span };
}

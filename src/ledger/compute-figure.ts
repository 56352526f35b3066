import type { Report } from "../diagnostics/diagnostic.ts";
import type { FigureRecord, FigureValue, Qualifier, Unit } from "../model/figure.ts";
import { isCurrency, ratioUnit } from "../model/unit.ts";
import { type Dimension, dimensionName, dimensionOf, hintForDimensions, sameDimension } from "./dimension.ts";
import { evaluateFormula, type FormulaTrouble, type Scope } from "./evaluate-formula.ts";
import type { PrintedEnds } from "./format-amount.ts";
import { formulaPlace } from "./formula-place.ts";
import { namesInFormula, parseFormula } from "./parse-formula.ts";
import { type PrintedForm, printedForm } from "./printed-form.ts";
import { assumedQuantity, inDimension, type Quantity, type Writing } from "./quantity.ts";

/** The figures a formula may read. */
export interface FormulaInputs {
  readonly has: (id: string) => boolean;
  readonly ids: () => Iterable<string>;
  readonly read: Scope["quantity"];
}

/** What a formula gave: exact for charts and further formulas, rounded and qualified for print. */
export interface ComputedFigure {
  readonly value: FigureValue;
  readonly quantity: Quantity;
  readonly unit: Unit;
  readonly per: string | undefined;
  readonly qualifier: Qualifier;
  readonly weak: boolean;
  readonly ends: PrintedEnds;
  readonly inputs: readonly string[];
}

/** Computes a derived figure in its own unit; undefined after a mistake, which has been told at its place in the formula. */
export function computeFigure(record: FigureRecord, inputs: FormulaInputs, report: Report): ComputedFigure | undefined {
  const tell = ({ rule, message, span, hint }: FormulaTrouble): void => {
    report({ level: "error", rule, message, place: formulaPlace(record, span), ...(hint !== undefined && { hint }) });
  };
  const parsed = parseFormula(record.formula ?? "");
  if (parsed.state === "invalid") {
    const message = `Invalid formula of figure “${record.id}”, expected ${parsed.expected} in place of ${parsed.found}`;
    tell({ rule: "invalid-formula", message, span: parsed.span });
    return undefined;
  }
  const result = evaluateFormula(parsed.formula, scopeOf(record, inputs, tell));
  if (result === undefined) return undefined;
  const writing = writingOf(record, result, report);
  if (writing === undefined) return undefined;
  const quantity = { ...inDimension(result, dimensionOf(writing.unit, writing.per)), writing };
  const form = printedForm(
    { ...quantity, decimals: writing.decimals },
    { decimals: record.decimals, qualifier: record.fieldPlaces.has("qualifier") ? record.qualifier : undefined },
  );
  const { unit, per } = writing;
  const names = new Set(namesInFormula(parsed.formula));
  tellUnused(record, names, report);
  const { qualifier, weak, granted, ...ends } = form;
  if (!granted) tellQualifier(record, form, report);
  return {
    value: valueOf(quantity),
    quantity,
    unit,
    per,
    qualifier,
    weak,
    ends,
    inputs: [...names].filter((name) => !record.assumptions.has(name)),
  };
}

function tellQualifier(record: FigureRecord, { qualifier, weak }: PrintedForm, report: Report): void {
  const borne = weak ? "nothing, both ends are open" : `“${qualifier}”`;
  report({
    level: "error",
    rule: "invalid-value",
    message: `Invalid qualifier “${record.qualifier}” of figure “${record.id}”, its inputs bear out ${borne}`,
    place: record.fieldPlaces.get("qualifier") ?? record.place,
    hint: "Without “qualifier” the printed form follows from the inputs.",
  });
}

function tellUnused(record: FigureRecord, names: ReadonlySet<string>, report: Report): void {
  for (const [name, { place }] of record.assumptions) {
    if (names.has(name)) continue;
    const message = `Unused assumption “${name}” of figure “${record.id}”, its formula does not read it`;
    report({ level: "warning", rule: "unused-key", message, place });
  }
}

/** Assumptions are exact as written and go before figures of the same name. */
function scopeOf(record: FigureRecord, inputs: FormulaInputs, tell: Scope["tell"]): Scope {
  return {
    tell,
    has: (name) => record.assumptions.has(name) || inputs.has(name),
    names: () => [...record.assumptions.keys(), ...inputs.ids()],
    quantity: (name) => {
      const assumed = record.assumptions.get(name);
      return assumed === undefined ? inputs.read(name) : assumedQuantity(assumed);
    },
  };
}

/** The unit a result is written in: its author's, else that of its inputs, else what the algebra gives. */
function writingOf(record: FigureRecord, result: Quantity, report: Report): Writing | undefined {
  const natural = result.writing ?? inferredWriting(result.dimension);
  const hasUnit = record.fieldPlaces.has("unit");
  if (!hasUnit && record.per === undefined) return natural;
  const unit = hasUnit ? record.unit : natural.unit;
  const { per } = record;
  const wanted = dimensionOf(unit, per);
  if (!sameDimension(wanted, result.dimension)) {
    tellUnit(record, result.dimension, wanted, report);
    return undefined;
  }
  const isNatural = natural.unit.name === unit.name && natural.per === per;
  return { unit, per, decimals: isNatural ? natural.decimals : undefined };
}

function tellUnit(record: FigureRecord, given: Dimension, wanted: Dimension, report: Report): void {
  const place = record.fieldPlaces.get("unit") ?? record.fieldPlaces.get("per") ?? formulaPlace(record);
  report({
    level: "error",
    rule: "formula-mixed-units",
    message: `Invalid unit of figure “${record.id}”, its formula gives “${dimensionName(given)}”, not “${dimensionName(wanted)}”`,
    place,
    hint:
      hintForDimensions(given, wanted) === undefined
        ? "The unit of a result follows from its inputs; a share needs two amounts of one unit."
        : "“per: year” keeps a time in the unit; “* 1 year” in the formula takes it out.",
  });
}

function inferredWriting({ powers }: Dimension): Writing {
  if (powers.size === 0) return { unit: ratioUnit, per: undefined, decimals: undefined };
  const above = [...powers].filter(([, power]) => power > 0).map(([name]) => name);
  const [only = ""] = above;
  const isMoney = above.length === 1 && isCurrency(only) && powers.get(only) === 1;
  const below = [...powers].filter(([, power]) => power < 0).map(([name]) => name);
  const name = dimensionName({ powers });
  if (!isMoney || below.some(isCurrency)) {
    return { unit: { powers, display: "named", name }, per: undefined, decimals: undefined };
  }
  const unit: Unit = { powers: new Map([[only, 1]]), display: "currency", name: only };
  return { unit, per: below.length === 0 ? undefined : below.join(" and "), decimals: undefined };
}

function valueOf({ face }: Quantity): FigureValue {
  return face.low.equals(face.high)
    ? { form: "number", value: face.low }
    : { form: "range", low: face.low, high: face.high };
}

import { Exact } from "../model/decimal.ts";

/** What a report gives to machines; amounts stay exact until they are digits. */
export type JsonValue =
  string | number | boolean | null | Exact | readonly JsonValue[] | { readonly [key: string]: JsonValue | undefined };

/** An amount with more digits is a quotient without end, which nobody recorded: so many of it are written down. */
const mostRecorded = 40;
const shownDigits = 20;

/** JSON with two spaces a level and short lists on one line. Amounts are numbers with all their digits, not the nearest float. */
export function exactJson(value: JsonValue, indent = ""): string {
  if (value instanceof Exact) return digitsOf(value);
  if (typeof value !== "object" || value === null) return JSON.stringify(value);
  const inner = `${indent}  `;
  if (isList(value)) {
    const items = value.map((item) => exactJson(item, inner));
    if (items.length === 0) return "[]";
    const isShort = value.every((item) => item === null || typeof item !== "object" || item instanceof Exact);
    return isShort ? `[${items.join(", ")}]` : `[\n${inner}${items.join(`,\n${inner}`)}\n${indent}]`;
  }
  const entries = Object.entries(value).flatMap(([key, part]) =>
    part === undefined ? [] : [`${inner}${JSON.stringify(key)}: ${exactJson(part, inner)}`],
  );
  return entries.length === 0 ? "{}" : `{\n${entries.join(",\n")}\n${indent}}`;
}

/** An amount in plain digits: never `1e+21`, never a float's idea of it. */
export function digitsOf(amount: Exact): string {
  return (amount.precision() > mostRecorded ? amount.toSignificantDigits(shownDigits) : amount).toFixed();
}

function isList(value: object): value is readonly JsonValue[] {
  return Array.isArray(value);
}

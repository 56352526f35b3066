import { Exact } from "../model/decimal.ts";

/** What a report gives to machines; amounts stay exact until they are digits. */
export type JsonValue =
  string | number | boolean | null | Exact | readonly JsonValue[] | { readonly [key: string]: JsonValue | undefined };

/** Digits of a quotient without end that are written down; recorded amounts are shorter and written whole. */
const mostDigits = 20;

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
  return (amount.precision() > mostDigits ? amount.toSignificantDigits(mostDigits) : amount).toFixed();
}

function isList(value: object): value is readonly JsonValue[] {
  return Array.isArray(value);
}

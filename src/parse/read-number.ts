import { Exact } from "../model/decimal.ts";

/** A written number, exact, with the power of ten of its last digit; or why it has none or two readings. */
export type NumberReading =
  | { readonly state: "number"; readonly value: Exact; readonly decimals: number }
  | { readonly state: "ambiguous"; readonly readings: readonly [string, string]; readonly hint: string }
  | { readonly state: "invalid"; readonly expected: string };

const exponents: ReadonlyMap<string, number> = new Map([
  ["K", 3],
  ["k", 3],
  ["thousand", 3],
  ["M", 6],
  ["mn", 6],
  ["million", 6],
  ["B", 9],
  ["bn", 9],
  ["billion", 9],
  ["T", 12],
  ["tn", 12],
  ["trillion", 12],
]);

const plain = /^[+\-−]?\d+(?:\.\d+)?$/u;
const grouped = /^[+\-−]?\d{1,3}(?:,\d{3})+(?:\.\d+)?$/u;

/** Reads digits in English shape (`1,234.5`); what another language would read otherwise is refused with both readings. */
export function readNumber(
  text: string,
  scale: string | undefined,
  syntax: { commaDecimal?: boolean } = {},
): NumberReading {
  const twoWays = ambiguity(text, scale, syntax.commaDecimal === true);
  if (twoWays !== undefined) return twoWays;
  if (!plain.test(text) && !grouped.test(text)) {
    return { state: "invalid", expected: "digits such as “1234.5” or “1,234.5”" };
  }
  const digits = text.replaceAll(",", "").replace("−", "-").replace(/^\+/u, "");
  const exponent = scale === undefined ? 0 : (exponents.get(scale) ?? 0);
  const fraction = digits.split(".")[1]?.length ?? 0;
  return { state: "number", value: new Exact(`${digits}e${String(exponent)}`), decimals: fraction - exponent };
}

/** `1.234` is one and a bit in English and a thousand in German; `1,234` the other way round. */
function ambiguity(text: string, scale: string | undefined, commaDecimal: boolean): NumberReading | undefined {
  if (/^[+\-−]?[1-9]\d{0,2}\.\d{3}$/u.test(text) && scale === undefined) {
    return twoReadings(text.replace(".", ""), text);
  }
  if (commaDecimal && /^[+\-−]?[1-9]\d{0,2},\d{3}$/u.test(text)) {
    return twoReadings(text.replace(",", ""), text.replace(",", "."));
  }
  return undefined;
}

function twoReadings(thousands: string, fraction: string): NumberReading {
  const hint = `Write thousands without a mark (“${thousands}”), or a fraction with another number of digits.`;
  return { state: "ambiguous", readings: [thousands, fraction], hint };
}

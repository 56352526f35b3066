import type { FigureValue, Unit } from "../model/figure.ts";
import type { Figure } from "../model/ledger.ts";
import type { Amount } from "../parse/parse-amount.ts";

/**
 * The figures that print what was typed, or stand for the same amount in the same unit; those that the words around the number
 * speak of come first. Equal amounts are often amounts of different things: which one is meant is for the author to say.
 */
export function samePrint(
  figures: Iterable<Figure>,
  typed: string,
  amount: Amount | undefined,
  names: readonly string[],
): readonly Figure[] {
  const text = plainSpaces(typed);
  return [...figures]
    .filter(({ words, ...figure }) => {
      if (plainSpaces(words.short) === text || plainSpaces(words.long) === text) return true;
      return amount !== undefined && isSameAmount(figure, amount);
    })
    .toSorted((a, b) => spokenOf(b, names) - spokenOf(a, names));
}

function isSameAmount(figure: Pick<Figure, "value" | "qualifier" | "unit">, amount: Amount): boolean {
  if (figure.qualifier !== amount.qualifier || !isSameValue(figure.value, amount.value)) return false;
  // A number without a unit may count anything, and is no money or share.
  return amount.unit === undefined ? figure.unit.display === "count" : isSameUnit(figure.unit, amount.unit);
}

function isSameValue(one: FigureValue, other: FigureValue): boolean {
  if (one.form === "number" && other.form === "number") return one.value.equals(other.value);
  if (one.form !== "range" || other.form !== "range") return false;
  return one.low.equals(other.low) && one.high.equals(other.high);
}

function isSameUnit(one: Unit, other: Unit): boolean {
  if (one.display !== other.display || one.powers.size !== other.powers.size) return false;
  return [...one.powers].every(([name, power]) => other.powers.get(name) === power);
}

function spokenOf({ id, label, record }: Figure, names: readonly string[]): number {
  const text = [id, label, record.entity ?? "", record.concept ?? ""].join(" ").toLowerCase();
  return names.filter((name) => text.includes(name.toLowerCase())).length;
}

function plainSpaces(text: string): string {
  return text.replaceAll(/\s+/gu, " ").trim();
}

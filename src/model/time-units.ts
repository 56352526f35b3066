/** A unit of time: what it counts in, and its English and abbreviated spellings in data files. */
export interface TimeUnit {
  readonly name: string;
  /** Months and days do not convert into each other: no month has a fixed number of days. */
  readonly base: "month" | "second";
  readonly factor: number;
  readonly spellings: readonly string[];
}

/** The units of time that amounts can be in or be per, longest first. */
const timeUnits: readonly TimeUnit[] = [
  { name: "year", base: "month", factor: 12, spellings: ["year", "years", "yr", "yrs", "y", "annum"] },
  { name: "quarter", base: "month", factor: 3, spellings: ["quarter", "quarters", "qtr"] },
  { name: "month", base: "month", factor: 1, spellings: ["month", "months", "mo"] },
  { name: "week", base: "second", factor: 604_800, spellings: ["week", "weeks", "wk"] },
  { name: "day", base: "second", factor: 86_400, spellings: ["day", "days", "d"] },
  { name: "hour", base: "second", factor: 3_600, spellings: ["hour", "hours", "hr", "h"] },
  { name: "minute", base: "second", factor: 60, spellings: ["minute", "minutes", "min"] },
  { name: "second", base: "second", factor: 1, spellings: ["second", "seconds", "sec", "s"] },
];

const bySpelling = new Map(timeUnits.flatMap((unit) => unit.spellings.map((word) => [word, unit] as const)));

/** The unit of time a word stands for, in any of its spellings. */
export function findTimeUnit(word: string): TimeUnit | undefined {
  return bySpelling.get(word);
}

/** Reads a written date as ISO 8601; undefined when it is none, or one that no calendar has. */
export type DateSyntax = (text: string) => string | undefined;

const months = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];

const parts: ReadonlyMap<string, string> = new Map([
  ["YYYY", String.raw`(?<year>\d{4})`],
  ["YY", String.raw`(?<short>\d{2})`],
  ["MMM", `(?<name>${months.join("|")})`],
  ["MM", String.raw`(?<month>\d{2})`],
  ["M", String.raw`(?<month>\d{1,2})`],
  ["DD", String.raw`(?<day>\d{2})`],
  ["D", String.raw`(?<day>\d{1,2})`],
]);

/** Days, months and years after ISO 8601: the one form that is the same everywhere. */
export const isoDates: DateSyntax = (text) => {
  const [, year, month = "1", day = "1"] = isoForm.exec(text) ?? [];
  if (year === undefined) return undefined;
  return Number(day) >= 1 && Number(day) <= daysIn(Number(year), Number(month)) ? text : undefined;
};

const isoForm = /^(\d{4})(?:-(\d\d)(?:-(\d\d))?)?$/;
const lengths = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

/** Counted, not asked of Date: a column may have a million of them. Zero for a month that no calendar has. */
function daysIn(year: number, month: number): number {
  const isLeap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
  return month === 2 && isLeap ? 29 : (lengths[month - 1] ?? 0);
}

/** True for a format that holds a year, at most one of each part, and a day only with its month. */
export function isDateFormat(format: string): boolean {
  const found = format.match(/[A-Za-z]+/g) ?? [];
  const kinds = found.map((part) => part[0]);
  const isKnown = found.every((part) => parts.has(part)) && new Set(kinds).size === kinds.length;
  return isKnown && kinds.includes("Y") && (kinds.includes("M") || !kinds.includes("D")) && !/\d/.test(format);
}

/** Dates as a format says, `DD.MM.YYYY` or `MMM YY`; years of two digits are of this century. */
export function declaredDates(format: string): DateSyntax {
  const body = format.replaceAll(/[A-Za-z]+|[^A-Za-z]+/g, (part) => parts.get(part) ?? escaped(part));
  const pattern = new RegExp(`^${body}$`, "iu");
  return (text) => {
    const groups = pattern.exec(text)?.groups;
    return groups && isoDates(isoOf(groups));
  };
}

function isoOf({ year, short, month, name, day }: Readonly<Record<string, string | undefined>>): string {
  const number = name === undefined ? month : String(months.findIndex((known) => isSame(known, name)) + 1);
  return [year ?? `20${short ?? ""}`, number, day]
    .flatMap((part) => (part === undefined ? [] : [part.padStart(2, "0")]))
    .join("-");
}

function isSame(a: string, b: string): boolean {
  return a.toLowerCase() === b.toLowerCase();
}

function escaped(text: string): string {
  return text.replaceAll(/[.*+?^${}()|[\]\\/]/g, String.raw`\$&`);
}

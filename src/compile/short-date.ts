const formats = new Map<string, Intl.DateTimeFormat>();

/** `2026-02` as “Feb 2026” in the deck's language, with a day where one is given; other spellings stay as they are. */
export function shortDate(date: string, lang: string, month: "short" | "long" = "short"): string {
  const [, year, monthNumber, day] = /^(\d{4})-(\d{2})(?:-(\d{2}))?$/.exec(date) ?? [];
  if (year === undefined || monthNumber === undefined) return date;
  const format = formatOf(lang, month, day !== undefined);
  return format.format(new Date(Date.UTC(Number(year), Number(monthNumber) - 1, Number(day ?? 1))));
}

/** Kept, because to make one takes as long as to write a hundred dates with it. */
function formatOf(lang: string, month: "short" | "long", hasDay: boolean): Intl.DateTimeFormat {
  const key = `${lang} ${month} ${hasDay}`;
  const known = formats.get(key);
  if (known !== undefined) return known;
  const day = hasDay ? ({ day: "numeric" } as const) : {};
  const made = new Intl.DateTimeFormat(lang, { year: "numeric", month, ...day, timeZone: "UTC" });
  formats.set(key, made);
  return made;
}

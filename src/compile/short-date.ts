/** `2026-02` as “Feb 2026” in the deck's language, with a day where one is given; other spellings stay as they are. */
export function shortDate(date: string, lang: string, month: "short" | "long" = "short"): string {
  const [, year, monthNumber, day] = /^(\d{4})-(\d{2})(?:-(\d{2}))?$/.exec(date) ?? [];
  if (year === undefined || monthNumber === undefined) return date;
  const format = new Intl.DateTimeFormat(lang, {
    year: "numeric",
    month,
    ...(day === undefined ? {} : { day: "numeric" }),
    timeZone: "UTC",
  });
  return format.format(new Date(Date.UTC(Number(year), Number(monthNumber) - 1, Number(day ?? 1))));
}

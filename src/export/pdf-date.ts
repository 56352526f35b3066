/**
 * The date inside a PDF: SOURCE_DATE_EPOCH, else the day the deck speaks for (a month is its first day), else now.
 * With one of the first two, equal decks give equal bytes.
 */
export function pdfDate(asOf: string | undefined, epoch: string | undefined, now: Date): Date {
  if (epoch !== undefined && /^\d{1,11}$/.test(epoch)) return new Date(Number(epoch) * 1000);
  const day = new Date(`${/^\d{4}-\d{2}$/.test(asOf ?? "") ? `${asOf}-01` : asOf}T00:00:00Z`);
  if (asOf !== undefined && !Number.isNaN(day.getTime())) return day;
  return now;
}

/** The date as PDF writes it: `D:20260201000000+00'00'`. */
export function formatPdfDate(date: Date): string {
  return `D:${date.toISOString().slice(0, 19).replaceAll(/[-:T]/g, "")}+00'00'`;
}

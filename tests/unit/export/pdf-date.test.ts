import { describe, expect, it } from "vitest";
import { formatPdfDate, pdfDate } from "../../../src/export/pdf-date.ts";

const now = new Date("2026-11-23T10:20:30Z");

describe("pdfDate(asOf, epoch, now)", () => {
  it("takes SOURCE_DATE_EPOCH first", () => {
    expect(pdfDate("2026-02", "1700000000", now)).toEqual(new Date(1_700_000_000_000));
  });

  it("takes the day the deck speaks for, a month as its first day", () => {
    expect(pdfDate("2026-02-14", undefined, now)).toEqual(new Date("2026-02-14T00:00:00Z"));
    expect(pdfDate("2026-02", undefined, now)).toEqual(new Date("2026-02-01T00:00:00Z"));
  });

  it("takes now where neither says a date", () => {
    expect(pdfDate(undefined, undefined, now)).toBe(now);
    expect(pdfDate("soon", "today", now)).toBe(now);
  });
});

describe("formatPdfDate(date)", () => {
  it("writes UTC, whatever the time zone of the machine", () => {
    expect(formatPdfDate(now)).toBe("D:20261123102030+00'00'");
  });
});

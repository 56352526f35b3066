import { assert, integer, property, tuple } from "fast-check";
import { describe, expect, it } from "vitest";
import { declaredDates, isDateFormat, isoDates } from "../../../src/parse/date-syntax.ts";

const pad = (number: number, length = 2): string => String(number).padStart(length, "0");

describe("isoDates(text)", () => {
  it("knows the days that a calendar has, and no others", () => {
    const anyDay = tuple(integer({ min: 1900, max: 2400 }), integer({ min: 0, max: 13 }), integer({ min: 0, max: 32 }));
    assert(
      property(anyDay, ([year, month, day]) => {
        const text = `${pad(year, 4)}-${pad(month)}-${pad(day)}`;
        const date = new Date(Date.UTC(year, month - 1, day));
        const isReal = month >= 1 && date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
        expect(isoDates(text)).toBe(isReal ? text : undefined);
      }),
      { numRuns: 1000 },
    );
  });

  it.each(["2026", "2026-02"])("takes %s", (text) => expect(isoDates(text)).toBe(text));
  it.each(["2026-2", "26-02-01", "2026-00", "2026-02-14T10:00", " 2026"])("refuses %s", (text) =>
    expect(isoDates(text)).toBeUndefined(),
  );
});

describe("declaredDates(format)", () => {
  it("takes marks of the format as they stand", () => {
    expect(declaredDates("DD.MM.YYYY")("01x02x2024")).toBeUndefined();
    expect(declaredDates("YYYY (M)")("2024 (7)")).toBe("2024-07");
  });

  it("reads names of months in any case", () => {
    expect(["jan 2024", "JAN 2024", "Jän 2024"].map(declaredDates("MMM YYYY"))).toEqual([
      "2024-01",
      "2024-01",
      undefined,
    ]);
  });
});

describe("isDateFormat(format)", () => {
  it("wants a year, and a month for a day", () => {
    expect(["YYYY", "MM/YY", "D.M.YYYY"].map(isDateFormat)).toEqual([true, true, true]);
    expect(["", "DD.MM", "DD YYYY", "YYYY YYYY", "yyyy", "YYYY2"].map(isDateFormat)).toEqual(Array(6).fill(false));
  });
});

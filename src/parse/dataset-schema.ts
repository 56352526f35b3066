import { z } from "zod";
import { isDateFormat } from "./date-syntax.ts";

const format = z.string().refine(isDateFormat, {
  error: "a date format made of YYYY, YY, MM, M, MMM, DD and D, such as DD.MM.YYYY",
});

/** YAML reads `-1` and `999` as numbers; as marks they are words. */
const mark = z.union([z.string(), z.number()]).transform(String);

const numbers = z.string().refine(isLocale, { error: "a language such as de, en or fr-CH" });

const columnTypes = ["number", "text", "date", "figure"] as const;

const columnSchema = z.union([
  z.enum(columnTypes),
  z
    .strictObject({
      type: z.enum(columnTypes).optional().describe("What its cells hold; absent: as they look"),
      unit: z.string().optional().describe("USD, percent, users … as in the ledger; its sign may stand in the cells"),
      decimals: z
        .int()
        .min(-30)
        .max(30)
        .optional()
        .describe("Displayed precision as a power of ten: -6 is to the million, 2 is two places"),
      numbers: numbers.optional().describe("The language its numbers are written in: de reads 1.234,5"),
      format: format.optional().describe("How its dates are written, such as DD.MM.YYYY; absent: 2026-02-14"),
    })
    .refine(({ type, unit, decimals, numbers: own }) => {
      const isAboutNumbers = unit !== undefined || decimals !== undefined || own !== undefined;
      return !isAboutNumbers || (type ?? "number") === "number";
    }, "“type: number” with “unit”, “decimals” or “numbers”")
    .refine(({ type, format: own }) => own === undefined || (type ?? "date") === "date", "“type: date” with “format”"),
]);

/** One entry of `datasets:`: how a table of `data/` is to be read. */
export const datasetSchema = z.strictObject({
  file: z.string().optional().describe("File in data/; absent: the one named like the dataset"),
  sheet: z.string().optional().describe("Sheet of a workbook; absent: its first one that is not hidden"),
  header: z
    .int()
    .min(1)
    .optional()
    .describe("Row of a workbook’s sheet that names the columns; absent: the first with cells"),
  delimiter: z
    .enum([",", ";", "|", "\t", "tab"], { error: "“,”, “;”, “|” or “tab”" })
    .optional()
    .describe("What separates the cells of a CSV file"),
  numbers: numbers.optional().describe("The language its numbers are written in: de reads 1.234,5"),
  dates: format.optional().describe("How its dates are written"),
  missing: z
    .union([mark, z.array(mark)])
    .optional()
    .describe("Words that stand for no value, such as n/a or -"),
  columns: z.record(z.string(), columnSchema).optional().describe("Types of columns by their name"),
});

export type DatasetFields = z.output<typeof datasetSchema>;
export type ColumnFields = Exclude<z.output<typeof columnSchema>, string>;

/** A language whose way of writing numbers is known here; an unknown one would silently be read as English. */
function isLocale(tag: string): boolean {
  try {
    return Intl.NumberFormat.supportedLocalesOf(tag).length === 1;
  } catch {
    return false;
  }
}

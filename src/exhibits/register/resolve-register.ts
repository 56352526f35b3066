import type { z } from "zod";
import type { Report } from "../../diagnostics/diagnostic.ts";
import type { ExhibitBlock } from "../../model/deck.ts";
import type { ExhibitContext, ExhibitSpec } from "../../model/exhibit.ts";
import type { Ledger } from "../../model/ledger.ts";
import type { Register } from "./register-pages.ts";
import type { RegisterBody } from "./schema.ts";
import { blockSpec } from "../block-spec.ts";
import { tellOverflow, tellValue } from "../block-trouble.ts";
import { fillStrings } from "../fill-strings.ts";
import { readBlock } from "../read-block.ts";
import { listConflicts, listFigures, listSources } from "./list-ledger.ts";
import { registerPages, rowHeight } from "./register-pages.ts";
import { conflictRegisterSchema, figureRegisterSchema, sourceRegisterSchema } from "./schema.ts";

const headPx = 36;
const footPx = 28;

type Resolve = (block: ExhibitBlock, context: ExhibitContext, report: Report) => ExhibitSpec | undefined;

/** The figures of the ledger as a table for the appendix. */
export const resolveFigureRegister: Resolve = registerKind(figureRegisterSchema, listFigures);

/** The sources of the ledger, or the candidates to verify, as a table for the appendix. */
export const resolveSourceRegister: Resolve = registerKind(sourceRegisterSchema, listSources);

/** The contradictions of the ledger and the decisions about them as a table for the appendix. */
export const resolveConflictRegister: Resolve = registerKind(conflictRegisterSchema, listConflicts);

function registerKind<Schema extends z.ZodType<RegisterBody>>(
  schema: Schema,
  list: (ledger: Ledger, body: z.output<Schema>) => Register,
): Resolve {
  return (block, context, report) => {
    const body = readBlock(block, schema, report);
    return body === undefined ? undefined : showPage(list(context.ledger, body), body, block, context, report);
  };
}

function showPage(
  register: Register,
  body: RegisterBody,
  block: ExhibitBlock,
  context: ExhibitContext,
  report: Report,
): ExhibitSpec | undefined {
  const { box, measure } = context;
  if (register.rows.length === 0) {
    const message = `Missing ${register.nouns[1]} for exhibit “${block.kind.value}”, expected at least one in the ledger`;
    report({ level: "error", rule: "empty-exhibit", message, place: block.place });
    return undefined;
  }
  const roomPx = box.heightPx - headPx - footPx;
  const pages = registerPages(register, box.widthPx, roomPx, measure);
  const rows = pages[body.page - 1];
  if (rows === undefined) {
    tellValue(block, ["page"], `Invalid page “${body.page}”, expected a number from 1 to ${pages.length}`, report);
    return undefined;
  }
  for (const row of rows) {
    if (rowHeight(row, register, box.widthPx, measure) > roomPx) tellOverflow(block, ["page"], row[0] ?? "", report);
  }
  return registerSpec({ ...register, rows }, register.rows.length, pages.length, body, block, context, report);
}

function registerSpec(
  { columns, rows, nouns }: Register,
  total: number,
  pageCount: number,
  body: RegisterBody,
  block: ExhibitBlock,
  context: ExhibitContext,
  report: Report,
): ExhibitSpec {
  if (body.headers !== undefined && body.headers.length !== columns.length) {
    const message = `Invalid list of ${body.headers.length} headers, expected ${columns.length}, one a column`;
    tellValue(block, ["headers"], message, report);
  }
  const header = columns.map((column, index) => body.headers?.[index] ?? column.header);
  const many = `${total} ${nouns[total === 1 ? 0 : 1]}`;
  const count = pageCount === 1 ? many : `${rows.length} of ${many}, page ${body.page} of ${pageCount}`;
  const strings = fillStrings(block, context);
  const alt = strings.optional(["alt"], body.alt)?.plain ?? `Register of ${count}.`;
  return blockSpec(block, {
    words: { alt, description: rows.map((row) => `${row.filter((cell) => cell !== "").join(", ")}.`).join(" ") },
    table: { caption: alt, header, rows },
    strings,
    view: {
      alt,
      count,
      columns: columns.map(({ share, align }, index) => ({
        share,
        align: align ?? "left",
        header: header[index] ?? "",
      })),
      rows: rows.map((row) => ({
        cells: row.map((text, index) => ({ text, heads: index === 0, align: columns[index]?.align ?? "left" })),
      })),
    },
  });
}

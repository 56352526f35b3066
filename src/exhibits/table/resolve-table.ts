import type { Report } from "../../diagnostics/diagnostic.ts";
import type { ExhibitBlock } from "../../model/deck.ts";
import type { ExhibitContext, ExhibitSpec } from "../../model/exhibit.ts";
import type { FilledTable } from "./filled-table.ts";
import type { TableBody } from "./schema.ts";
import { placeOnPath } from "../../model/data-node.ts";
import { say } from "../phrases/say.ts";
import { fillStrings } from "../fill-strings.ts";
import { readBlock } from "../read-block.ts";
import { fillDatasetTable } from "./fill-dataset-table.ts";
import { fillWrittenTable } from "./fill-written-table.ts";
import { plainWords, spokenWords } from "./filled-table.ts";
import { layOutTable } from "./lay-out-table.ts";
import { tableSchema } from "./schema.ts";

/** A real table from a dataset or from rows in the block: amounts right on their unit, one row the point. */
export function resolveTable(block: ExhibitBlock, context: ExhibitContext, report: Report): ExhibitSpec | undefined {
  const body = readBlock(block, tableSchema, report);
  if (body === undefined) return undefined;
  const strings = fillStrings(block, context);
  const table = fillTable(body, { block, context, strings, report });
  if (table === undefined) return undefined;
  checkHighlight(body, table, block, report);
  const caption = strings.optional(["caption"], body.caption);
  const alt = strings.optional(["alt"], body.alt)?.plain ?? caption?.plain ?? altOf(table, context.lang);
  return {
    kind: block.kind.value,
    place: block.place,
    words: { alt, description: descriptionOf(table) },
    table: {
      caption: alt,
      header: table.columns.map(({ header }) => plainWords(header)),
      rows: table.rows.map((row) => row.map(({ words }) => plainWords(words))),
    },
    uses: strings.uses().map((use) => ({ ...use, where: "table" })),
    steps: body.step === undefined ? [] : [body.step],
    body: {
      form: "blocks",
      view: { ...layOutTable(table, body, context.box), caption, alt, step: body.step ?? null },
    },
  };
}

function fillTable(body: TableBody, asked: Parameters<typeof fillDatasetTable>[2]): FilledTable | undefined {
  if (body.data !== undefined) return fillDatasetTable(body.data, body, asked);
  return fillWrittenTable(body.rows ?? [], body, asked);
}

function altOf({ columns, rows }: FilledTable, lang: string): string {
  const headers = columns.map(({ header }) => plainWords(header)).filter((header) => header !== "");
  const head = say(lang, "Table of {0} rows and {1} columns", rows.length, columns.length);
  return headers.length === 0 ? `${head}.` : say(lang, "{0}: {1}.", head, headers.join(", "));
}

function descriptionOf({ rows }: FilledTable): string {
  return rows.map((row) => `${row.map(({ words }) => spokenWords(words)).join(", ")}.`).join(" ");
}

function checkHighlight(body: TableBody, { rows }: FilledTable, block: ExhibitBlock, report: Report): void {
  if (body.highlight === undefined || body.highlight <= rows.length) return;
  report({
    level: "error",
    rule: "invalid-value",
    message: `Invalid highlight “${body.highlight}”, expected the number of a row, from 1 to ${rows.length}`,
    place: placeOnPath(block.body, ["highlight"]),
  });
}

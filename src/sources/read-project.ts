import type { Report } from "../diagnostics/diagnostic.ts";
import { limits } from "../diagnostics/limits.ts";
import { placeOfFile } from "../model/place.ts";
import type { ProjectSources, SourceFile } from "../model/project-sources.ts";
import type { Workbook } from "../model/workbook.ts";
import { findDeckRoot } from "./deck-root.ts";
import { listFolder } from "./list-folder.ts";
import { readFonts } from "./read-fonts.ts";
import { readPictures } from "./read-pictures.ts";
import { readTemplates } from "./read-templates.ts";
import { readText } from "./read-text.ts";
import { readWorkbook } from "./read-workbook.ts";

const configPaths = ["slides/deck.yaml", "slides/deck.yml"];

/**
 * Reads everything of a deck from disk, once. `path` is a folder with `slides/`, or one Markdown file, whose folder is then
 * the root. Whatever cannot be read is told and left out; only a deck that is not there at all throws (Failure).
 */
export async function readProject(path: string, report: Report): Promise<ProjectSources> {
  const { root, singleFile } = await findDeckRoot(path);
  const slidePaths = singleFile === undefined ? await listFolder(root, "slides", "flat") : [singleFile];
  const markdown = slidePaths.filter((found) => /\.(?:md|markdown)$/i.test(found));
  const configPath = singleFile === undefined ? configPaths.find((name) => slidePaths.includes(name)) : undefined;
  const [slides, config, { data, workbooks }, templates] = await Promise.all([
    readAll(root, markdown, limits.slideFileBytes, report),
    configPath === undefined ? undefined : readText(root, configPath, limits.slideFileBytes, report),
    readData(root, report),
    readTemplates(root, report),
  ]);
  if (markdown.length === 0) tellNoSlides(report);
  const drawn = [...slides, ...(config === undefined ? [] : [config])];
  const texts = [...drawn, ...data, ...templates.values()].map(({ text }) => text);
  texts.push(...workbooks.map(wordsOf));
  const [pictures, fonts] = await Promise.all([readPictures(root, drawn), readFonts(texts)]);
  return { root, slides, config, data, workbooks, templates, ...pictures, fonts };
}

async function readAll(
  root: string,
  paths: readonly string[],
  mostBytes: number,
  report: Report,
): Promise<readonly SourceFile[]> {
  const files = await Promise.all(paths.map(async (path) => readText(root, path, mostBytes, report)));
  return files.filter((file) => file !== undefined);
}

async function readData(
  root: string,
  report: Report,
): Promise<{
  readonly data: readonly SourceFile[];
  readonly workbooks: readonly Workbook[];
}> {
  const paths = await listFolder(root, "data");
  for (const path of paths.filter((found) => !isData(found) && !isWorkbook(found))) tellUnused(path, report);
  const data = await readAll(root, paths.filter(isData), limits.dataFileBytes, report);
  const workbooks: Workbook[] = [];
  // One after the other: a workbook unpacks to many times its size.
  for (const path of paths.filter(isWorkbook)) {
    const workbook = await readWorkbook(root, path, report);
    if (workbook !== undefined) workbooks.push(workbook);
  }
  return { data, workbooks };
}

function isData(path: string): boolean {
  return /\.(?:ya?ml|json|csv|tsv)$/i.test(path);
}

/** Each word once: sheets repeat the same few. */
function wordsOf({ sheets }: Workbook): string {
  const words = new Set<string>();
  for (const { rows } of sheets) {
    for (const row of rows) for (const cell of row) if (cell?.type === "text") words.add(cell.text);
  }
  return [...words].join("\n");
}

/** Spreadsheets of every kind: those that cannot be read are told, not passed over. */
function isWorkbook(path: string): boolean {
  // Excel keeps `~$costs.xlsx` beside a workbook while it is open.
  return /\.(?:xlsx|xlsm|xlsb|xls|ods)$/i.test(path) && !/(?:^|\/)~\$/.test(path);
}

function tellNoSlides(report: Report): void {
  report({
    level: "error",
    rule: "empty-deck",
    message: "Missing slides, expected Markdown files in “slides/”",
    place: placeOfFile("slides"),
    hint: "A deck is a folder with slides/*.md, or one Markdown file named on the command line.",
  });
}

function tellUnused(path: string, report: Report): void {
  report({
    level: "warning",
    rule: "unused-file",
    message: `Unused file “${path}”, expected .yaml, .json, .csv, .tsv or .xlsx in data/`,
    place: placeOfFile(path),
  });
}

import type { Report } from "../diagnostics/diagnostic.ts";
import type { SourceFile } from "../model/project-sources.ts";
import { placeBetween } from "./line-table.ts";

const names = new Map([
  [";", "semicolons"],
  ["\t", "tabs"],
]);

/** What separates the cells of a file: tabs in `.tsv`; in `.csv` commas, or semicolons or tabs where only they fit. */
export function findDelimiter(file: SourceFile, report: Report): string {
  if (file.path.endsWith(".tsv")) return "\t";
  const lines = file.text
    .split("\n", 20)
    .filter((line) => line.trim() !== "")
    .slice(0, 5);
  if (fits(",", lines)) return ",";
  const guess = [...names.keys()].find((delimiter) => fits(delimiter, lines));
  if (guess === undefined) return ",";
  report({
    level: "warning",
    rule: "delimiter-guessed",
    message: `Invalid delimiter: ${names.get(guess) ?? guess} between the cells, expected commas`,
    place: placeBetween(file, file.text.indexOf(guess), file.text.indexOf(guess) + 1),
    hint: "The file is read with them. Numbers with a decimal comma are not understood: write 1.5.",
  });
  return guess;
}

function fits(delimiter: string, lines: readonly string[]): boolean {
  const counts = new Set(lines.map((line) => line.replaceAll(/"[^"]*"/g, "").split(delimiter).length));
  return counts.size === 1 && !counts.has(1);
}

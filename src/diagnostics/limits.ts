/** How much of one input is read. Beyond these a deck is a mistake or an attack, and a parser would eat the memory. */
export const limits = {
  dataFileBytes: 64 * 1024 * 1024,
  slideFileBytes: 10 * 1024 * 1024,
  pictureBytes: 20 * 1024 * 1024,
  picturePixels: 100_000_000,
  /** All parts of a workbook together, unpacked: a few kilobytes of zip can hold gigabytes. */
  workbookBytes: 64 * 1024 * 1024,
  /** Rows times columns of a sheet, empty cells included: one value in the last corner makes 17 billion. */
  sheetCells: 1_000_000,
  /** Nesting of YAML and JSON. */
  dataDepth: 64,
  /** Nesting of quotes and lists; deeper ones are read as text of the innermost. */
  markdownDepth: 32,
  /** Cells told one by one when a whole column is wrong; the rest is a count. */
  cellsTold: 10,
  /** Rows of a dataset that one exhibit may draw; more are no picture, and every mark costs time in every output. */
  rowsDrawn: 10_000,
  /** Diagnostics shown in one run; the rest is a count. */
  diagnosticsShown: 50,
  /** Characters of a source line shown under a message. */
  excerptCharacters: 120,
} as const;

/**
 * Rules that tell of a limit and of no fault: their cure is less data, so a command ends with the exit code for limits.
 * Every other error of a deck is a mistake in it.
 */
export const limitRules: ReadonlySet<string> = new Set(["file-too-large", "nested-too-deep", "too-many-rows"]);

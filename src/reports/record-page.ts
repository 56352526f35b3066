import type { Paint } from "../diagnostics/render-diagnostic.ts";
import { textWidth, visible } from "../diagnostics/source-excerpt.ts";
import { wrapped } from "./text-table.ts";

/** The sheet a report is written on: its colours, and how wide it is. */
export interface Page {
  readonly paint: Paint;
  readonly columns: number;
}

const leastCells = 24;

/** A heading over its lines, with an empty line above; nothing where there are no lines and the heading says nothing alone. */
export function section({ paint }: Page, title: string, lines: readonly string[]): readonly string[] {
  if (lines.length === 0 && !title.includes(":")) return [];
  return ["", paint.strong(title), ...lines];
}

/** Names and what they say, in two columns; long words go on under themselves. */
export function factLines(
  page: Page,
  facts: readonly (readonly [name: string, words: string | undefined])[],
): readonly string[] {
  const said = facts.flatMap(([name, words]) => (words === undefined ? [] : [[name, words] as const]));
  const width = Math.max(0, ...said.map(([name]) => textWidth(name)));
  return said.flatMap(([name, words]) =>
    hanging(page, `  ${page.paint.quiet(name.padEnd(width))}  `, width + 4, words),
  );
}

/** Words behind a lead of so many cells, wrapped so that every further line begins below the first word. */
export function hanging({ columns }: Page, lead: string, leadCells: number, words: string): readonly string[] {
  const lines = wrapped(visible(words), Math.max(columns - leadCells, leastCells));
  return lines.map((line, index) => `${index === 0 ? lead : " ".repeat(leadCells)}${line}`);
}

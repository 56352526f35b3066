import type { ExhibitSpec, TableTwin } from "../../model/exhibit.ts";
import type { BridgeStep } from "./build-bridge.ts";

/** The bridge in words: its two ends and the greatest steps between them; the description goes through every step. */
export function bridgeWords(steps: readonly BridgeStep[]): ExhibitSpec["words"] {
  const [first] = steps;
  const last = steps.at(-1);
  const ends = [first, last].flatMap((step) =>
    step === undefined ? [] : [`${step.row.label}, ${step.level.words.spoken}`],
  );
  const changes = steps.filter(({ role }) => role === "change").toSorted((a, b) => size(b) - size(a));
  const [rise, fall] = [changes[0], changes.at(-1)];
  const greatest = [
    ...(rise !== undefined && size(rise) > 0 ? [`greatest rise ${say(rise)}`] : []),
    ...(fall !== undefined && size(fall) < 0 ? [`greatest fall ${say(fall)}`] : []),
  ];
  const head = `Waterfall chart of ${steps.length} steps`;
  const alt = `${head}: ${[`from ${ends.join(" to ")}`, ...greatest].join("; ")}.`;
  return { alt, description: `${head}. ${steps.map(say).join("; ")}.` };
}

function size({ from, to }: BridgeStep): number {
  return to - from;
}

function say({ row, value }: BridgeStep): string {
  return `${row.label}, ${value.words.spoken}`;
}

/** One row a step, with the level after it. */
export function bridgeTable(labelHeader: string, steps: readonly BridgeStep[]): TableTwin {
  const header = [labelHeader, "Value", "Level after", "Certainty"];
  const rows = steps.map(({ row, value, level }) => [row.label, value.words.long, level.words.long, value.sure]);
  return { caption: "Waterfall chart", header, rows };
}

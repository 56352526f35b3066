import type { ExhibitSpec, TableTwin } from "../../model/exhibit.ts";
import type { BridgeStep } from "./build-bridge.ts";
import { say } from "../phrases/say.ts";

/** The bridge in words: its two ends and the greatest steps between them; the description goes through every step. */
export function bridgeWords(lang: string, steps: readonly BridgeStep[]): ExhibitSpec["words"] {
  const [first] = steps;
  const last = steps.at(-1);
  const ends = [first, last].flatMap((step) =>
    step === undefined ? [] : [`${step.row.label}, ${step.level.words.spoken}`],
  );
  const changes = steps.filter(({ role }) => role === "change").toSorted((a, b) => size(b) - size(a));
  const [rise, fall] = [changes[0], changes.at(-1)];
  const greatest = [
    ...(rise !== undefined && size(rise) > 0 ? [say(lang, "greatest rise {0}", nameStep(rise))] : []),
    ...(fall !== undefined && size(fall) < 0 ? [say(lang, "greatest fall {0}", nameStep(fall))] : []),
  ];
  const head = say(lang, "{0} of {1} steps", say(lang, "Waterfall chart"), steps.length);
  const alt = say(lang, "{0}: {1}.", head, [say(lang, "from {0} to {1}", ...ends), ...greatest].join("; "));
  return { alt, description: `${head}. ${steps.map(nameStep).join("; ")}.` };
}

function size({ from, to }: BridgeStep): number {
  return to - from;
}

function nameStep({ row, value }: BridgeStep): string {
  return `${row.label}, ${value.words.spoken}`;
}

/** One row a step, with the level after it. */
export function bridgeTable(lang: string, labelHeader: string | undefined, steps: readonly BridgeStep[]): TableTwin {
  const columns = ["Value", "Level after", "Certainty"] as const;
  const header = [labelHeader ?? say(lang, "Step"), ...columns.map((name) => say(lang, name))];
  const rows = steps.map(({ row, value, level }) => [row.label, value.words.long, level.words.long, value.sure]);
  return { caption: say(lang, "Waterfall chart"), header, rows };
}

import { visible } from "../diagnostics/source-excerpt.ts";
import type { Adoption } from "../edits/adopt-number.ts";
import type { FigureWords } from "../model/ledger.ts";
import type { Target } from "./parse-target.ts";
import type { Paint } from "./terminal.ts";

/** What adopting a number means, in sentences above its diff. */
export function adoptionWords(
  adoption: Adoption,
  words: FigureWords | undefined,
  { file, line }: Target,
  isWritten: boolean,
  named: (file: string) => string,
): string {
  const { number, existing, others, changes } = adoption;
  const place = `${file}:${line}:${number.start + 1}`;
  const prints = words?.short ?? number.text;
  const head =
    existing === undefined
      ? `“${number.text}” on ${place} becomes the new figure ${adoption.id}${printing(prints, number.text)}.`
      : `“${number.text}” on ${place} is printed by the figure ${existing.id} (${existing.label})${printing(prints, number.text)}.`;
  const files = changes.map((change) => named(change.file)).join(" and ");
  return [
    head,
    ...otherLines(adoption),
    ...openLines(adoption, named),
    isWritten
      ? `Written: ${files}.`
      : `Nothing is written yet: --write changes ${files}${others.length > 0 ? ", with --id" : ""}.`,
    "",
  ]
    .map((text) => `${visible(text)}\n`)
    .join("");
}

function printing(prints: string, typed: string): string {
  // What is printed has no-break spaces where people type plain ones.
  return prints.replaceAll(/\s/gu, " ") === typed ? "" : `, which prints “${prints}”`;
}

function otherLines({ others, existing }: Adoption): readonly string[] {
  if (existing === undefined) return [];
  if (others.length === 0) return ["If another amount is meant that only looks the same, name a new record with --id."];
  return [
    "So it is by other figures; equal digits are not the same figure:",
    ...others.map(({ id, label }) => `  ${id} (${label})`),
    "Say with --id which one is meant, or name a new record.",
  ];
}

function openLines({ ledger }: Adoption, named: (file: string) => string): readonly string[] {
  if (ledger === undefined) return [];
  const { defaults, file } = ledger;
  if (defaults.length > 0)
    return [`${named(file)} says of all its records: ${defaults.join(", ")}. Check that it holds for this one.`];
  return ledger.after.includes("# source: to be filled in") ? ["Its source is still to be filled in."] : [];
}

/** A line of a diff in colours: what goes, what comes, what only tells the place. */
export function paintDiff(line: string, paint: Paint): string {
  const shown = visible(line.replaceAll("\t", "\u0000")).replaceAll(String.raw`\u0000`, "\t");
  if (line.startsWith("---") || line.startsWith("+++")) return paint.strong(shown);
  if (line.startsWith("@@")) return paint.quiet(shown);
  if (line.startsWith("-")) return paint.error(shown);
  return line.startsWith("+") ? paint.good(shown) : shown;
}

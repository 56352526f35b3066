import { describe, expect, it } from "vitest";
import { checkUndecidedConflicts } from "../../../src/checks/undecided-conflicts.ts";
import type { stages } from "../../../src/checks/check-input.ts";
import type { Diagnostic } from "../../../src/diagnostics/diagnostic.ts";
import { compileTexts } from "../compile/compile-markdown.ts";

const conflict = (id: string, fields: string): string =>
  `  ${id}: { what: Two amounts, type: value, figures: [a], ${fields} }\n`;
const data = `figures: { a: $5M }\nconflicts:\n${[
  conflict("open", "severity: high"),
  conflict("minor", "severity: medium"),
  conflict("decided", "severity: high, decision: omit, reason: No source"),
].join("")}`;

function tell(stage: (typeof stages)[number]): readonly Diagnostic[] {
  const told: Diagnostic[] = [];
  const { deck: compiled } = compileTexts({ slides: "# T\n\n{{a}}\n", data });
  const { config } = compiled;
  const deck = { config, slides: [], records: [], sources: [], conflicts: [], datasets: new Map() };
  checkUndecidedConflicts({ deck, compiled, ledger: compiled.ledger, stage }, (one) => void told.push(one));
  return told;
}

describe("checkUndecidedConflicts(input, report)", () => {
  it.each([
    ["draft", "warning"],
    ["review", "warning"],
    ["final", "error"],
  ] as const)("in a %s tells a conflict of high severity as %s", (stage, level) => {
    expect(tell(stage).map((one) => [one.level, one.message])).toEqual([
      [level, "Missing decision of conflict “open” between “a”, expected one before the deck is final"],
    ]);
  });

  it("points at the record", () => {
    expect(tell("final")[0]?.place).toMatchObject({ file: "data/figures.yaml", start: { line: 3, column: 3 } });
  });
});

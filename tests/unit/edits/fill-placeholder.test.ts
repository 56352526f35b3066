import { describe, expect, it } from "vitest";
import { fillPlaceholder } from "../../../src/edits/fill-placeholder.ts";
import { numbersWhere } from "./lines.ts";

function filled(
  line: string,
  around: (line: string) => string = (same) => same,
  style: "short" | "long" = "short",
): string {
  const { line: found, numbers } = numbersWhere(around(line), line);
  const number = numbers.at(-1);
  if (number === undefined) throw new Error(`no number in “${line}”`);
  return fillPlaceholder(found, number, "a.b", style);
}

const inBar = (line: string): string => `# T\n\n\`\`\`bar\nrows:\n${line}\n\`\`\`\n`;
const inKpi = (line: string): string => `# T\n\n\`\`\`kpi\ntiles:\n${line}\n\`\`\`\n`;
const inFrontMatter = (line: string): string => `---\n${line}\n---\n\n# T\n`;

describe("fillPlaceholder(line, number, id)", () => {
  it("stands in Markdown as it is", () => {
    expect(filled("# Saves **about $5M** a year")).toBe("# Saves **{{a.b}}** a year");
    expect(filled("# Saves 40 percent", undefined, "long")).toBe('# Saves {{a.b style="long"}}');
  });

  it("names the figure where a chart plots it", () => {
    expect(filled("  - { label: Today, value: 5 }", inBar)).toBe("  - { label: Today, value: a.b }");
  });

  it.each([
    ["    label: Costs of $5M a year", "    label: Costs of {{a.b}} a year"],
    ["    label: $5M a year", '    label: "{{a.b}} a year"'],
    ["  - { label: Saved in 12 months, figure: x }", '  - { label: "Saved in {{a.b}}", figure: x }'],
    ['    label: "of $5M"', '    label: "of {{a.b}}"'],
    ["    label: 'of $5M'", "    label: 'of {{a.b}}'"],
    ["  - value: $5M", '  - value: "{{a.b}}"'],
  ])("is quoted as far as YAML needs it: %s", (line, after) => {
    expect(filled(line, inKpi)).toBe(after);
  });

  it("does not end the quotes it stands in", () => {
    expect(filled('subtitle: "Costs of 40 percent"', inFrontMatter, "long")).toBe(
      `subtitle: "Costs of {{a.b style='long'}}"`,
    );
    expect(filled("subtitle: 'Costs of 40 percent'", inFrontMatter, "long")).toBe(
      `subtitle: 'Costs of {{a.b style="long"}}'`,
    );
  });
});

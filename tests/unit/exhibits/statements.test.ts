import { describe, expect, it } from "vitest";
import { resolveBody } from "./resolve-body.ts";

const three = `
items:
  - { lead: One., text: "At {{v3.train}}.", figures: [ratio], link: evidence, step: argument }
  - { lead: Two., figures: [{ figure: v3.train, label: V3 }, { figure: gpt4.train, label: GPT-4 }], step: argument }
  - { lead: So act., step: consequence }
highlight: 3
`;

describe("resolveStatements(block)", () => {
  it("numbers the statements and keeps the figures of each beside it", () => {
    const { view, told } = resolveBody("statements", three);
    expect(told).toEqual([]);
    expect(view).toMatchObject({
      chipColumns: 2,
      items: [
        { number: "1", link: "evidence", chips: [{ number: { plain: "about 18× or more" } }], highlighted: false },
        { number: "2", chips: [{ label: { plain: "V3" } }, { label: { plain: "GPT-4" } }] },
        { number: "3", chips: [], highlighted: true },
      ],
    });
  });

  it("lets a figure without a label carry that of its record, as text that shapes nothing", () => {
    expect(resolveBody("statements", three).view).toMatchObject({
      items: [{ chips: [{ label: { plain: "label of ratio" } }] }, {}, {}],
    });
  });

  it("builds in the order in which steps are first named", () => {
    expect(resolveBody("statements", three).spec?.steps).toEqual(["argument", "consequence"]);
  });

  it("reads the leads in its alt text and everything in its description", () => {
    const words = resolveBody("statements", three).spec?.words;
    expect(words?.alt).toBe("3 statements: One. Two. So act.");
    expect(words?.description).toContain("1: One. At 5.6 million US dollars. label of ratio about 18 times or more.");
  });

  it("tells a highlight beyond the last statement and more than three figures", () => {
    expect(resolveBody("statements", three.replace("highlight: 3", "highlight: 4")).told).toEqual([
      "6:12 Invalid highlight “4”, expected a number from 1 to 3 [invalid-value]",
    ]);
    expect(resolveBody("statements", "items:\n  - { lead: a, figures: [x, x, x, x] }\n  - { lead: b }").told).toEqual([
      expect.stringMatching(/^2:25 .*at most 3/),
    ]);
  });
});

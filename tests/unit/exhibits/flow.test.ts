import { describe, expect, it } from "vitest";
import { resolveBody } from "./resolve-body.ts";

const lanes = `
columns: [First, Second, Third]
lanes:
  - name: Idea
    highlighted: true
    step: idea
    boxes:
      - { title: Cheaper, text: "for {{v3.train}}", trend: down }
      - null
      - { title: More income, figure: { figure: gpt4.train, label: a year }, trend: up }
  - { name: Rivals, tone: risk, step: rivals, boxes: [{ title: Less }] }
`;

describe("resolveFlow(block)", () => {
  it("keeps the boxes of each lane in their columns, with arrows before all but the first", () => {
    const { view, told } = resolveBody("flow", lanes);
    expect(told).toEqual([]);
    expect(view).toMatchObject({
      count: 3,
      lanes: [
        {
          highlighted: true,
          boxes: [
            { isGap: false, hasArrow: false, trend: "down" },
            { isGap: true },
            { hasArrow: true, figure: { number: { plain: "$100M+" } } },
          ],
        },
        { tone: "risk", boxes: [{ title: { plain: "Less" }, text: null, figure: null, trend: null }] },
      ],
    });
  });

  it("reads each lane from box to box, with rise and fall in words", () => {
    const { spec } = resolveBody("flow", lanes);
    expect(spec?.words.alt).toBe("Flow in 2 lanes: Idea; Rivals.");
    expect(spec?.words.description).toBe(
      "Idea: Cheaper falls, for 5.6 million US dollars, then More income rises, a year at least 100 million US dollars. Rivals: Less.",
    );
    expect(spec?.steps).toEqual(["idea", "rivals"]);
  });

  it("tells a lane with more boxes than columns, and words that run over", () => {
    expect(resolveBody("flow", lanes.replace("[First, Second, Third]", "[First, Second]")).told).toEqual([
      "8:7 Invalid lane of 3 boxes, expected at most 2, one a column [invalid-value]",
    ]);
    expect(resolveBody("flow", lanes.replace("title: Less", `title: ${"word ".repeat(300)}`)).told).toEqual([
      expect.stringMatching(/^11:.*“Rivals”.*\[text-overflow\]$/),
    ]);
  });
});

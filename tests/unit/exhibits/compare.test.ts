import { describe, expect, it } from "vitest";
import { resolveBody } from "./resolve-body.ts";

const readings = `
left:
  title: The whole
  outer: { label: Programme, figure: gpt4.train }
  boxes: [{ label: Machines }, { label: People }]
right:
  title: The machines alone
  outer: { label: Machines, figure: v3.train }
  boxes:
    - { label: People, state: unknown }
    - { label: Fleet, text: many, state: in }
    - { label: Buildings, state: out }
scale: Not to scale
arithmetic: "{{gpt4.train}} over {{v3.train}} is {{ratio}}"
`;

describe("resolveCompare(block)", () => {
  it("sorts parts into what lies inside the box and what lies outside, each in its order", () => {
    const { view, told } = resolveBody("compare", readings);
    expect(told).toEqual([]);
    expect(view).toMatchObject({
      outsideLeft: false,
      outsideRight: true,
      sides: [
        { outer: { amount: { plain: "$100M+" } }, inside: [{}, {}], outside: [] },
        {
          inside: [{ label: { plain: "Fleet" }, inWords: true }],
          outside: [
            { unknown: true, stateWord: "not stated" },
            { unknown: false, stateWord: "not counted" },
          ],
        },
      ],
    });
  });

  it("reads both sides, what is outside, the arithmetic and the scale", () => {
    const description = resolveBody("compare", readings).spec?.words.description;
    expect(description).toContain("The whole: Inside: Programme at least 100 million US dollars, Machines, People.");
    expect(description).toContain("Outside: People not stated, Buildings not counted.");
    expect(description).toContain("is about 18 times or more. Not to scale.");
  });

  it("builds the parts that are named", () => {
    const { spec, view } = resolveBody("compare", `${readings}build: [right, arithmetic]`);
    expect(spec?.steps).toEqual(["right", "arithmetic"]);
    expect(view).toMatchObject({ sides: [{ step: null }, { step: "right" }], arithmeticStep: "arithmetic" });
  });

  it("tells a part with a figure and words, and a wrong state", () => {
    const wrong = readings.replace("text: many, state: in", "text: many, figure: ratio, state: inn");
    const { told } = resolveBody("compare", wrong);
    expect(told).toContainEqual(expect.stringMatching(/^11:\d+ .*“inn”/));
    const both = readings.replace("text: many,", "text: many, figure: ratio,");
    expect(resolveBody("compare", both).told).toEqual([expect.stringMatching(/^11:7 .*not both/)]);
  });
});

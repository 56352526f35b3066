import { describe, expect, it } from "vitest";
import { areNeighbours, matrixFrame } from "../../../src/exhibits/matrix/matrix-frame.ts";
import { placeMarker } from "../../../src/exhibits/matrix/place-marker.ts";
import { resolveBody } from "./resolve-body.ts";

const four = `
across: { ends: [Sold, Not sold] }
down: { ends: [Closed, Open] }
highlight: bottom-right
step: axes
cells:
  top-left: { title: Answer, members: [A, B], gist: "At {{v3.train}}.", footer: "{{gpt4.train}}", tone: closed, step: closed }
  top-right: { title: Garden, step: closed }
  bottom-left: { title: Danger, tone: risk, step: open }
  bottom-right: { title: Winner, tone: open, step: open }
`;
const marker = (text: string): string => `${four}markers:\n  - { label: Zhipu, ${text}, step: zhipu }`;

describe("resolveMatrix(block)", () => {
  it("lists the cells in reading order, each under the words of its row and column", () => {
    const { view, told } = resolveBody("matrix", four);
    expect(told).toEqual([]);
    expect(view).toMatchObject({
      axisStep: "axes",
      cells: [
        { under: "Closed, Sold", members: [{ plain: "A" }, { plain: "B" }], tone: "closed", highlighted: false },
        { under: "Closed, Not sold", members: [], gist: null, footer: null },
        { under: "Open, Sold", tone: "risk" },
        { under: "Open, Not sold", highlighted: true },
      ],
    });
  });

  it("reads every cell and every marker, with where it stands", () => {
    const { spec } = resolveBody("matrix", marker("note: in doubt, between: [bottom-left, bottom-right]"));
    expect(spec?.words.alt).toBe("Matrix of Sold or Not sold against Closed or Open: Answer; Garden; Danger; Winner.");
    expect(spec?.words.description).toContain(
      "Closed, Sold: Answer. A, B. At 5.6 million US dollars. at least 100 million US dollars. ",
    );
    expect(spec?.words.description).toContain("Zhipu: in doubt, between Danger and Winner.");
    expect(spec?.steps).toEqual(["axes", "closed", "open", "zhipu"]);
  });

  it("tells markers between cells that only touch, and without a place", () => {
    expect(resolveBody("matrix", marker("between: [top-left, bottom-right]")).told).toEqual([
      expect.stringMatching(/^12:.*expected two cells that share a border \[invalid-value\]$/),
    ]);
    expect(resolveBody("matrix", marker("line: dotted")).told).toEqual([
      expect.stringMatching(/either “at” or “between”/),
    ]);
  });

  it("tells a cell whose words run under a marker", () => {
    const long = marker("at: top-left").replace("At {{v3.train}}.", "word ".repeat(200));
    expect(resolveBody("matrix", long).told).toEqual([expect.stringMatching(/^7:.*“Answer”.*\[text-overflow\]$/)]);
  });
});

describe("placeMarker(marker, heightPx, cells)", () => {
  const cells = matrixFrame({ widthPx: 1152, heightPx: 440 }, false);
  const place = (where: object) => placeMarker({ label: "Z", line: "solid", ...where }, 60, cells);

  it("stands in the middle of a shared border", () => {
    const { leftPx, widthPx, topPx } = place({ between: ["bottom-left", "bottom-right"] });
    expect(leftPx + widthPx / 2).toBeCloseTo(cells["bottom-right"].leftPx - 5);
    expect(topPx).toBeGreaterThan(cells["bottom-left"].topPx);
    const upright = place({ between: ["top-left", "bottom-left"] });
    expect(upright.topPx + 30).toBeCloseTo(cells["bottom-left"].topPx - 5);
  });

  it.each([
    ["top-left", "top-right"],
    ["top-right", "top-left"],
    ["bottom-left", "top-left"],
    ["top-left", "bottom-left"],
    ["top-left", "bottom-right"],
  ] as const)("points from %s into %s", (at, towards) => {
    const { arrow } = place({ at, towards });
    const [tip = ""] = (arrow?.head ?? "").split(" ");
    const [x = 0, y = 0] = tip.split(",").map(Number);
    const goal = cells[towards];
    expect(x).toBeGreaterThan(goal.leftPx);
    expect(x).toBeLessThan(goal.leftPx + goal.widthPx);
    expect(y).toBeGreaterThan(goal.topPx);
    expect(y).toBeLessThan(goal.topPx + goal.heightPx);
  });
});

describe("areNeighbours(one, other)", () => {
  it("is true across a border, not across the corner and not for one cell", () => {
    expect(areNeighbours("top-left", "top-right")).toBe(true);
    expect(areNeighbours("top-left", "bottom-left")).toBe(true);
    expect(areNeighbours("top-left", "bottom-right")).toBe(false);
    expect(areNeighbours("top-left", "top-left")).toBe(false);
  });
});

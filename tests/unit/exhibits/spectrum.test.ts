import { describe, expect, it } from "vitest";
import { resolveBody } from "./resolve-body.ts";

const stations = `
ends: [Free, Bound]
highlight: 2
stations:
  - { title: Permissive, members: [MIT, Apache], text: Keep the notice., tone: open, step: one }
  - { title: Conditional, figure: { figure: v3.train, label: ends it }, step: two }
note: No advice.
`;

describe("resolveSpectrum(block)", () => {
  it("keeps the stations in order and marks the point", () => {
    const { view, told, spec } = resolveBody("spectrum", stations);
    expect(told).toEqual([]);
    expect(view).toMatchObject({
      count: 2,
      ends: [{ plain: "Free" }, { plain: "Bound" }],
      stations: [
        { members: [{ plain: "MIT" }, { plain: "Apache" }], figure: null, highlighted: false },
        { figure: { number: { plain: "$5.6M" } }, text: null, highlighted: true },
      ],
      note: { plain: "No advice." },
    });
    expect(spec?.steps).toEqual(["one", "two"]);
  });

  it("reads from end to end and every station", () => {
    const words = resolveBody("spectrum", stations).spec?.words;
    expect(words?.alt).toBe("From Free to Bound: Permissive; Conditional.");
    expect(words?.description).toBe(
      "Permissive. MIT, Apache. Keep the notice. Conditional. ends it 5.6 million US dollars. No advice.",
    );
  });

  it("tells a highlight beyond the last station, a third end, and words that run over", () => {
    expect(resolveBody("spectrum", stations.replace("highlight: 2", "highlight: 3")).told).toEqual([
      "3:12 Invalid highlight “3”, expected a number from 1 to 2 [invalid-value]",
    ]);
    expect(resolveBody("spectrum", stations.replace("[Free, Bound]", "[Free, Bound, More]")).told).not.toEqual([]);
    expect(resolveBody("spectrum", stations.replace("Keep the notice.", "word ".repeat(900))).told).toEqual([
      expect.stringMatching(/^5:.*“Permissive”.*\[text-overflow\]$/),
    ]);
  });
});

import { describe, expect, it } from "vitest";
import { resolveBody } from "./resolve-body.ts";

const events = `
highlight: 2
events:
  - { date: "2023", title: Launch, text: At once., figure: { figure: v3.train, label: a run }, step: past }
  - { date: "2026", title: Budget, certainty: plan, step: next }
  - { date: "2028", title: Cost, certainty: forecast, step: next }
note: Not to scale.
`;

describe("resolveTimeline(block)", () => {
  it("keeps the order and says of plans and forecasts what they are", () => {
    const { view, told, spec } = resolveBody("timeline", events);
    expect(told).toEqual([]);
    expect(view).toMatchObject({
      count: 3,
      sizePx: 20,
      events: [
        { date: { plain: "2023" }, certaintyWord: "", figure: { number: { plain: "$5.6M" } }, highlighted: false },
        { certainty: "plan", certaintyWord: "plan", highlighted: true },
        { certaintyWord: "forecast", figure: null, text: null },
      ],
    });
    expect(spec?.steps).toEqual(["past", "next"]);
  });

  it("reads dates with what happened, or is planned", () => {
    const words = resolveBody("timeline", events).spec?.words;
    expect(words?.alt).toBe("Timeline: 2023 Launch; 2026 Budget; 2028 Cost.");
    expect(words?.description).toBe(
      "2023: Launch. a run 5.6 million US dollars. At once. 2026 (plan): Budget. 2028 (forecast): Cost. Not to scale.",
    );
  });

  it("tells words that run over and a date that is no text", () => {
    expect(resolveBody("timeline", events.replace("At once.", "word ".repeat(900))).told).toEqual([
      expect.stringMatching(/^4:.*“Launch”.*\[text-overflow\]$/),
    ]);
    expect(resolveBody("timeline", events.replace('"2023"', "2023")).told).toEqual([
      expect.stringMatching(/^4:\d+ Invalid value “2023”/),
    ]);
  });
});

import { describe, expect, it } from "vitest";
import { resolveBody } from "./resolve-body.ts";

describe("resolveQuote(block)", () => {
  it("sets few words large and many words smaller", () => {
    expect(resolveBody("quote", "text: Few words.").view).toMatchObject({ sizePx: 44, hasFoot: false, chips: [] });
    expect(resolveBody("quote", `text: ${"word ".repeat(150)}`).view).toMatchObject({ sizePx: 24 });
  });

  it("keeps who said it where, and the figures behind it, which may come last", () => {
    const { view, spec, told } = resolveBody(
      "quote",
      "text: It cost {{v3.train}}.\nby: Somebody\nsource: A talk\nfigures: [{ figure: ratio, label: over }]\nbuild: [figures]",
    );
    expect(told).toEqual([]);
    expect(view).toMatchObject({ hasFoot: true, by: { plain: "Somebody" }, step: "figures" });
    expect(spec?.words.alt).toBe("Quotation by Somebody: It cost $5.6M.");
    expect(spec?.words.description).toContain("It cost 5.6 million US dollars.");
    expect(spec?.words.description).toContain("over about 18 times or more");
    expect(spec?.steps).toEqual(["figures"]);
    expect(spec?.uses.map(({ figure }) => figure)).toEqual(["v3.train", "ratio"]);
  });

  it("tells words that no size can hold", () => {
    expect(resolveBody("quote", `text: ${"word ".repeat(2000)}`).told).toEqual([
      expect.stringMatching(/^1:7 Missing room for “word word.*…”.*\[text-overflow\]$/),
    ]);
  });
});

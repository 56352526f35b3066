import { describe, expect, it } from "vitest";
import { resolveBody } from "./resolve-body.ts";

const two = `
items:
  - { title: Try it, text: Six months., owner: "", date: null, trigger: "Above {{v3.train}}", step: try }
  - { title: Read it, owner: Counsel, date: "  ", step: read }
`;

describe("resolveDecisions(block)", () => {
  it("keeps empty fields as open ones, however they were left empty", () => {
    const { view, told } = resolveBody("decisions", two);
    expect(told).toEqual([]);
    expect(view).toMatchObject({
      unset: { plain: "to be set" },
      items: [
        { number: "1", owner: null, date: null, trigger: { plain: "Above $5.6M" } },
        { number: "2", owner: { plain: "Counsel" }, date: null, text: null, trigger: null },
      ],
    });
  });

  it("counts open fields in its alt text and reads them as such", () => {
    const { spec } = resolveBody("decisions", two);
    expect(spec?.words.alt).toBe("2 decisions, 3 fields still open: Try it; Read it.");
    expect(spec?.words.description).toContain("2: Read it. Owner: Counsel. By: to be set.");
    expect(spec?.table?.rows[0]).toEqual(["Try it", "to be set", "to be set", "Above $5.6M"]);
    expect(spec?.steps).toEqual(["try", "read"]);
  });

  it("takes headings and the word for open fields from the deck", () => {
    const { view } = resolveBody("decisions", `${two}headers: [Beschluss, Wer, Bis, Auslöser]\nunset: offen`);
    expect(view).toMatchObject({ unset: { plain: "offen" } });
    expect(view).toMatchObject({ headers: [{ plain: "Beschluss" }, {}, {}, { plain: "Auslöser" }] });
  });

  it("tells words that run over and a missing title", () => {
    expect(resolveBody("decisions", two.replace("Six months.", "word ".repeat(600))).told).toEqual([
      expect.stringMatching(/^3:.*“Try it”.*\[text-overflow\]$/),
    ]);
    expect(resolveBody("decisions", "items: [{ owner: me }]").told).toEqual([
      expect.stringMatching(/Missing key “title”/),
    ]);
  });
});

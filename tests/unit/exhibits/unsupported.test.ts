import { describe, expect, it } from "vitest";
import { resolveBody } from "./resolve-body.ts";

const claims = `
items:
  - { figure: ratio, label: A multiple, missing: Both inputs }
  - { figure: v3.train, missing: The price }
step: claims
`;

describe("resolveUnsupported(block)", () => {
  it("lists the claims with what each of them lacks", () => {
    const { view, told, spec } = resolveBody("unsupported", claims);
    expect(told).toEqual([]);
    expect(view).toMatchObject({
      items: [
        { label: { plain: "A multiple" }, missing: { plain: "Both inputs" } },
        { label: { plain: "label of v3.train" }, number: { plain: "$5.6M" } },
      ],
    });
    expect(spec?.steps).toEqual(["claims"]);
    expect(spec?.words.description).toContain(
      "A multiple about 18 times or more, unsupported. What is missing: Both inputs.",
    );
  });

  it("needs a reason for each claim and has room for eight", () => {
    expect(resolveBody("unsupported", "items: [{ figure: ratio }]").told).toEqual([
      expect.stringMatching(/Missing key “missing”/),
    ]);
    const low = { box: { widthPx: 1152, heightPx: 100 } };
    expect(resolveBody("unsupported", claims, low).told).toEqual([expect.stringMatching(/\[text-overflow\]$/)]);
  });
});

import { describe, expect, it } from "vitest";
import { resolveBody } from "./resolve-body.ts";

const sections = [
  { id: "cost", title: "A Cost", question: "What does it cost?" },
  { id: "motive", title: "Motive" },
  { id: "price", title: "C Price" },
];

describe("resolveAgenda(block)", () => {
  it("makes a row of every section, with the letter of its title or of its turn", () => {
    expect(resolveBody("agenda", "current: false", { sections }).view).toMatchObject({
      marked: false,
      rows: [
        { letter: "A", name: "Cost", question: "What does it cost?", minutes: null },
        { letter: "B", name: "Motive", question: null },
        { letter: "C", name: "Price" },
      ],
    });
  });

  it("marks the section of the slide only when asked", () => {
    const at = { sections, section: "price" };
    expect(resolveBody("agenda", "current: true", at).view).toMatchObject({
      marked: true,
      rows: [{ current: false }, { current: false }, { current: true }],
    });
    expect(resolveBody("agenda", "current: true", at).spec?.words.alt).toContain("We are at Price.");
    expect(resolveBody("agenda", "current: false", at).view).toMatchObject({ marked: false });
  });

  it("shows the sections and minutes that are named", () => {
    const { view } = resolveBody("agenda", "sections: [price, cost]\nminutes: { cost: 7 }", { sections });
    expect(view).toMatchObject({
      rows: [
        { name: "Cost", minutes: "7 min" },
        { name: "Price", minutes: null },
      ],
    });
  });

  it("tells an unknown section, in the list and in the minutes", () => {
    expect(resolveBody("agenda", "sections: [cost, prise]\nminutes: { cots: 1 }", { sections }).told).toEqual([
      "1:18 Unknown section “prise”, expected one of “price” [unknown-section]",
      "2:12 Unknown section “cots”, expected one of “cost” [unknown-section]",
    ]);
  });
});

import { describe, expect, it } from "vitest";
import { resolveBody } from "./resolve-body.ts";

const four = `
items:
  - kicker: Commercial
    title: One
    figure: { figure: v3.train, label: a run }
    text: Some words.
    lesson: Pay for it.
    tone: risk
    step: first
  - { title: Two, points: [this, that], step: first }
  - { title: Three, facts: [{ label: Who, text: They }], step: second }
  - { title: Four, figure: gpt4.train }
highlight: 1
`;

describe("resolveCards(block)", () => {
  it("puts four cards in two rows, and others three in a row unless told", () => {
    expect(resolveBody("cards", four).view).toMatchObject({ columns: 2, isOneRow: false });
    expect(resolveBody("cards", `${four}columns: 4`).view).toMatchObject({ columns: 4, isOneRow: true });
    expect(resolveBody("cards", "items: [{ title: a }, { title: b }, { title: c }]").view).toMatchObject({
      columns: 3,
      isOneRow: true,
    });
  });

  it("keeps title, figure, text, lesson and tone of each, and marks the point", () => {
    const { view, told, spec } = resolveBody("cards", four);
    expect(told).toEqual([]);
    expect(view).toMatchObject({
      cards: [
        { title: { plain: "One" }, figure: { number: { plain: "$5.6M" } }, tone: "risk", highlighted: true },
        { points: [{ plain: "this" }, { plain: "that" }], figure: null, lesson: null, tone: "ink" },
        { facts: [{ label: { plain: "Who" } }] },
        { figure: { label: { plain: "label of gpt4.train" } }, highlighted: false },
      ],
    });
    expect(spec?.uses.map(({ figure }) => figure)).toEqual(["v3.train", "gpt4.train"]);
  });

  it("builds cards that share a step together", () => {
    expect(resolveBody("cards", four).spec?.steps).toEqual(["first", "second"]);
  });

  it("names the cards in its alt text and reads each in order", () => {
    const words = resolveBody("cards", four).spec?.words;
    expect(words?.alt).toBe("4 cards: One; Two; Three; Four.");
    expect(words?.description).toContain("Commercial, One. a run 5.6 million US dollars. Some words. Pay for it.");
    expect(words?.description).toContain("Three. Who: They.");
  });

  it("sets words as large as the fullest card allows and leaves no hole below", () => {
    const few = resolveBody("cards", "items: [{ title: a, text: b }, { title: c, text: d }]").view;
    expect(few).toMatchObject({ sizePx: 20 });
    expect(few).toHaveProperty(
      "heightPx",
      expect.toSatisfy((height: number) => height < 200),
    );
    const many = `items: [{ title: a, text: "${"word ".repeat(150)}" }, { title: c }]`;
    expect(resolveBody("cards", many).view).toMatchObject({ sizePx: 18 });
  });

  it("tells words that run over, a highlight beyond the last card and a wrong tone", () => {
    const over = `items: [{ title: a }, { title: b, text: "${"word ".repeat(900)}" }]`;
    expect(resolveBody("cards", over).told).toEqual([
      "1:23 Missing room for “b”, expected fewer words at the smallest size of type [text-overflow]",
    ]);
    expect(resolveBody("cards", four.replace("highlight: 1", "highlight: 5")).told).toEqual([
      "13:12 Invalid highlight “5”, expected a number from 1 to 4 [invalid-value]",
    ]);
    expect(resolveBody("cards", four.replace("tone: risk", "tone: red")).told).toEqual([
      expect.stringMatching(/^8:11 Invalid value “red”/),
    ]);
  });
});

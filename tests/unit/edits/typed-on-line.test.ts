import { describe, expect, it } from "vitest";
import { numbersWhere } from "./lines.ts";

const slide = `---
id: costs-5
time: 120
subtitle: Costs of $5M
sticker: Data of 3 firms
---

# A title with 40%

Prose with 41% and \`42%\`

- item 43%

  \`\`\`js
  const a = 44;
  \`\`\`

<div>45%</div>

    46%

| a | 47% |
| - | --- |

\`\`\`bar
unit: USD
max: 48
rows:
  - { label: Row of 49 firms, value: 50 }
  - label: "Quoted 51"
    value: some.figure.52
highlight: Row of 53 firms
\`\`\`

::side::

Slot with 54%

Note: Note with 55%

More notes with 56%
`;

const found = (words: string): readonly string[] => numbersWhere(slide, words).numbers.map(({ text }) => text);

describe("numbersOnLine(deck, file, line)", () => {
  it.each([
    ["subtitle", ["$5M"]],
    ["sticker", ["3"]],
    ["# A title", ["40%"]],
    ["Prose with", ["41%"]],
    ["item", ["43%"]],
    ["| a |", ["47%"]],
    ["Row of 49", ["49", "50"]],
    ["Quoted", ["51"]],
    ["Slot with", ["54%"]],
    ["Note: Note", ["55%"]],
    ["More notes", ["56%"]],
  ])("finds the words of the deck: %s", (words, numbers) => {
    expect(found(words)).toEqual(numbers);
  });

  it.each(["id: costs-5", "time: 120", "const a", "<div>", "    46%", "max: 48", "some.figure.52", "highlight"])(
    "leaves settings, ids and code alone: %s",
    (words) => {
      expect(found(words)).toEqual([]);
    },
  );

  it("knows a value that is nothing but the number, and what its neighbours say", () => {
    const whole = numbersWhere(slide, "Row of 49").numbers[1];
    expect(whole).toMatchObject({
      isWhole: true,
      words: { form: { key: "value", unit: "USD", label: "Row of 49 firms" } },
    });
    expect(numbersWhere(slide, "Row of 49").numbers[0]).toMatchObject({ isWhole: false });
  });

  it("finds the title of a deck that has none of its own once", () => {
    expect(numbersWhere("# Only 5 firms\n", "Only").numbers).toHaveLength(1);
  });
});

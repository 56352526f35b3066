import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";

const slidesPerFile = 25;
const years = [2021, 2022, 2023, 2024, 2025, 2026];

/**
 * Writes a deck of that many slides into a folder: three of four with text, a list and figures of the ledger, every fourth with
 * a chart of six bars out of a dataset of its own. Numbers follow from the slide's number, so every run has the same deck.
 */
export async function generateDeck(folder: string, slides: number): Promise<void> {
  await mkdir(join(folder, "slides"), { recursive: true });
  await mkdir(join(folder, "data"), { recursive: true });
  const numbers = Array.from({ length: slides }, (_, index) => index + 1);
  await writeFile(join(folder, "slides/deck.yaml"), `title: A deck of ${slides} slides\nlang: en\nas_of: 2026-02\n`);
  await writeFile(join(folder, "data/ledger.yaml"), ledger(numbers));
  for (const number of numbers.filter(hasChart)) {
    await writeFile(join(folder, `data/series-${number}.csv`), series(number));
  }
  for (let start = 0; start < slides; start += slidesPerFile) {
    const name = `${String(start / slidesPerFile + 1).padStart(3, "0")}.md`;
    const part = numbers.slice(start, start + slidesPerFile);
    await writeFile(join(folder, "slides", name), part.map(slide).join("\n---\n\n"));
  }
}

function hasChart(number: number): boolean {
  return number % 4 === 0;
}

function slide(number: number): string {
  const title = `# Step ${number} took {{step.n${number}}} and left the next one cheaper\n`;
  return hasChart(number) ? `${title}\n${chart(number)}` : `${title}\n${text(number)}`;
}

function text(number: number): string {
  return `A paragraph with **strong** and *soft* words, a [link](https://example.com/${number}) and {{step.n${number}}} once more.

- The first point says what was done in step ${number}, and by whom
- The second one says what it cost, in words that fill a line of the slide
- The third one says what follows for the steps after it

Note:
Say it slowly. This is step ${number} of many.
`;
}

function chart(number: number): string {
  return `\`\`\`bar
data: series-${number}
label: year
value: amount
\`\`\`
`;
}

function series(number: number): string {
  const rows = years.map((year, index) => `${year},${(number * 7 + index * 13) % 97}`);
  return `year,amount\n${rows.join("\n")}\n`;
}

function ledger(numbers: readonly number[]): string {
  const records = numbers.map((number) => `  step.n${number}: { label: Cost of step ${number}, value: $${number}.5M }`);
  const source = "sources:\n  own: { title: Made for measuring, grade: own, as_of: 2026-02 }\n";
  return `${source}defaults: { source: own, as_of: 2026-02 }\nfigures:\n${records.join("\n")}\n`;
}

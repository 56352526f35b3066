import { resolve } from "node:path";
import { describe, expect, it } from "vitest";
import { pageFigures } from "../../../src/compile/screen-data.ts";
import { pageWords } from "../../../src/compile/page-words.ts";
import { collectDiagnostics } from "../../../src/diagnostics/collect-diagnostics.ts";
import { german } from "../../../src/exhibits/phrases/german.ts";
import { localeWords } from "../../../src/ledger/locale-words.ts";
import { compileProject } from "../../../src/pipeline.ts";

const { report, all } = collectDiagnostics();
const { compiled } = await compileProject(resolve(import.meta.dirname, "../../gallery/german"), report);

/** Every word of every string in a table of words, without its spots. */
function wordsIn(table: unknown): readonly string[] {
  if (typeof table === "string") return table.toLowerCase().match(/\p{L}{4,}/gu) ?? [];
  return typeof table === "object" && table !== null ? Object.values(table).flatMap(wordsIn) : [];
}

const germanWords = new Set([pageWords("de"), localeWords("de"), german].flatMap(wordsIn));
const english = [pageWords("en"), localeWords("en"), Object.keys(german)].flatMap(wordsIn);
const foreign = new Set(english.filter((word) => !germanWords.has(word)));

/** What is seen, and what is said: text, labels for screen readers, descriptions of charts. */
function saidIn(html: string): string {
  const labels = [...html.matchAll(/\saria-(?:label|roledescription)="([^"]*)"/g)].map(([, label]) => label ?? "");
  return [html.replaceAll(/<[^>]*>/g, " "), ...labels].join(" ");
}

const foreignIn = (text: string): readonly string[] => [...new Set(wordsIn(text))].filter((word) => foreign.has(word));

describe("a deck in German", () => {
  it("compiles without a word", () => {
    expect(all()).toEqual([]);
    expect(compiled.slides.length).toBeGreaterThan(10);
  });

  it("has English words to look for", () => {
    expect(foreign.size).toBeGreaterThan(80);
    expect(foreignIn("Source: a table, estimate")).toEqual(["source", "table", "estimate"]);
  });

  it.each(compiled.slides)("says nothing in English on $id", ({ screenHtml, printHtml, notesHtml, charts }) => {
    expect(foreignIn(saidIn(screenHtml))).toEqual([]);
    expect(foreignIn(saidIn(printHtml))).toEqual([]);
    expect(foreignIn(saidIn(notesHtml))).toEqual([]);
    const labels = charts.flatMap(({ chart }) => [
      ...chart.legend.map(({ label }) => label),
      ...chart.marks.flatMap(({ label, detail = [] }) => [label, ...detail]),
    ]);
    expect(foreignIn(labels.join(" "))).toEqual([]);
  });

  it("says nothing in English on the cards of its figures", () => {
    const cards = Object.values(pageFigures(compiled.slides, compiled.ledger, "de"));
    expect(cards.length).toBeGreaterThan(10);
    const said = cards.flatMap(({ label, long, rows }) => [
      label,
      long,
      ...rows.flatMap(({ name, value }) => [name, value]),
    ]);
    expect(foreignIn(said.join(" "))).toEqual([]);
  });

  it("says what it says by itself in whole German phrases", () => {
    const said = saidIn(compiled.slides.map(({ screenHtml }) => screenHtml).join(" "));
    for (const words of [
      "Hohl: Schätzung",
      "Balken: von niedrig bis hoch",
      "Pfeil: kann darüber hinausgehen",
      "Punkt- und Spannendiagramm mit 8 Werten auf einer logarithmischen Achse: von G, weniger als",
      "Schätzung, etwa oder mehr",
      "Illustrativ Stand: Feb. 2026",
      "Quelle: Geschäftsbericht 2025; berechnet: eigene Rechnung. ≈ steht für eine Schätzung",
      "etwa 18× oder mehr",
      "Gestapeltes Balkendiagramm mit 2 Reihen",
      "Agenda mit 2 Abschnitten: Preis, Nutzen. Wir sind bei Nutzen.",
      "Zwei Lesarten nebeneinander: Alles zusammen; Nur die Geräte.",
      "99 Millionen US-Dollar pro Jahr",
      "pro Nutzer",
      "Fußnote 1",
      "12 von 12: Folie 12",
    ]) {
      expect(said.replaceAll(/[\s\u00a0\u202f]+/g, " ")).toContain(words);
    }
  });
});

import type { LegendEntry, Mark, Tone } from "../../model/chart.ts";
import type { ChartBody } from "./chart-body.ts";
import type { Phrase } from "../phrases/german.ts";
import type { ChartRow } from "./chart-row.ts";
import { say } from "../phrases/say.ts";

const toneWords: Partial<Record<Tone, Phrase>> = { open: "Open weights", closed: "Closed" };

/** What colours and forms mean, as far as this chart uses them and does not say so beside each mark already. */
export function chartLegend(
  body: ChartBody,
  rows: readonly ChartRow[],
  marks: readonly Mark[],
  lang: string,
): readonly LegendEntry[] {
  if (body.legend === "none") return [];
  return [...toneEntries(body, rows, marks, lang), ...formEntries(marks, lang)];
}

function toneEntries(
  { legend }: ChartBody,
  rows: readonly ChartRow[],
  marks: readonly Mark[],
  lang: string,
): readonly LegendEntry[] {
  const own = typeof legend === "object" ? legend : undefined;
  if (own === undefined && !rows.some(({ markWord }) => markWord !== undefined)) return [];
  const tones = [...new Set(marks.map(({ tone }) => tone))].toSorted((a, b) => rank(a) - rank(b));
  return tones.flatMap((tone): readonly LegendEntry[] => {
    const mark = marks.find((one) => one.tone === tone);
    const usual = toneWords[tone];
    const known = own?.[tone] ?? (usual === undefined ? undefined : say(lang, usual));
    const word = known ?? rows.find((row) => row.tone === tone)?.markWord;
    if (mark === undefined || word === undefined) return [];
    return [
      { label: capitalised(word, lang), tone, shape: mark.form === "bar" ? "bar" : mark.shape, certainty: "stated" },
    ];
  });
}

function rank(tone: Tone): number {
  return ["open", "closed"].includes(tone) ? ["open", "closed"].indexOf(tone) : 2;
}

/** What the forms of marks mean, as far as this chart uses them. */
export function formEntries(marks: readonly Mark[], lang: string): readonly LegendEntry[] {
  const bars = marks.some(({ form }) => form === "bar");
  const shape = bars ? "bar" : "circle";
  const has = (test: (mark: Mark) => boolean): boolean => marks.some(test);
  const entry = (phrase: Phrase, form: LegendEntry["shape"], certainty: Mark["certainty"]): LegendEntry => ({
    label: say(lang, phrase),
    tone: certainty === "illustrative" ? "muted" : "other",
    shape: form,
    certainty,
  });
  const entries: (readonly [boolean, LegendEntry])[] = [
    [!bars && has(({ certainty }) => certainty === "estimate"), entry("Hollow: estimate", shape, "estimate")],
    [has(({ form }) => form === "span"), entry("Bar: low to high", "span", "stated")],
    [
      bars && has(({ low, high, certainty }) => low !== high && certainty === "stated"),
      entry("Tint: up to the high end", "bar", "estimate"),
    ],
    [!bars && has(({ openEnd }) => openEnd !== undefined), entry(arrowWords(marks), "arrow", "stated")],
    [has(({ certainty }) => certainty === "plan"), entry("Outline: plan", shape, "plan")],
    [has(({ certainty }) => certainty === "forecast"), entry("Hatched: forecast", shape, "forecast")],
    [has(({ certainty }) => certainty === "illustrative"), entry("Dotted: illustrative", shape, "illustrative")],
  ];
  return entries.flatMap(([used, one]) => (used ? [one] : []));
}

function arrowWords(marks: readonly Mark[]): Phrase {
  const ends = new Set(marks.map(({ openEnd }) => openEnd));
  if (!ends.has("low")) return "Arrow: at least";
  return ends.has("high") ? "Arrow: may lie beyond" : "Arrow: at most";
}

function capitalised(word: string, lang: string): string {
  return word.charAt(0).toLocaleUpperCase(lang) + word.slice(1);
}

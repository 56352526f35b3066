import type { Diagnostic } from "../../../src/diagnostics/diagnostic.ts";
import type { Dataset } from "../../../src/model/dataset.ts";
import type { ExhibitContext, ExhibitSpec, RichText } from "../../../src/model/exhibit.ts";
import type { Place } from "../../../src/model/place.ts";
import { resolveExhibit } from "../../../src/exhibits/resolve-exhibit.ts";
import { parseYaml } from "../../../src/parse/yaml.ts";

const words = new Map([
  ["v3.train", { short: "$5.6M", spoken: "5.6 million US dollars" }],
  ["gpt4.train", { short: "$100M+", spoken: "at least 100 million US dollars" }],
  ["ratio", { short: "about 18× or more", spoken: "about 18 times or more" }],
]);

/** Fills figures only: Markdown is another room's work. */
function rich(text: string, place: Place): RichText {
  const uses: RichText["uses"][number][] = [];
  const fill = (form: "short" | "spoken"): string =>
    text
      .replaceAll(/\{\{([\w.-]+) style="label"\}\}/g, (_, id: string) => `label of ${id}`)
      .replaceAll(/\{\{([\w.-]+)\}\}/g, (_, id: string) => words.get(id)?.[form] ?? `?${id}?`);
  for (const [, id = ""] of text.matchAll(/\{\{([\w.-]+)\}\}/g)) {
    uses.push({ figure: id, where: "prose", shown: words.get(id)?.short ?? "", place });
  }
  return { html: `<b>${fill("short")}</b>`, plain: fill("short"), spoken: fill("spoken"), uses };
}

const ledger: ExhibitContext["ledger"] = {
  figures: new Map(),
  sources: new Map(),
  conflicts: new Map(),
  format: (value) => {
    const plain = value.form === "number" ? Number(value.value).toLocaleString("en") : "";
    return { short: plain, long: plain, plain, spoken: plain };
  },
};

export interface Resolved {
  readonly spec: ExhibitSpec | undefined;
  /** What the template sees. */
  readonly view: unknown;
  /** `line:column message [rule]`, in the order told. */
  readonly told: readonly string[];
}

/** One block's YAML resolved in a deck with three figures and the sections and datasets given. */
export function resolveBody(
  kind: string,
  yaml: string,
  { datasets = [], ...given }: Partial<Omit<ExhibitContext, "datasets">> & { datasets?: readonly Dataset[] } = {},
): Resolved {
  const diagnostics: Diagnostic[] = [];
  const report = (diagnostic: Diagnostic): void => void diagnostics.push(diagnostic);
  const body = parseYaml({ path: "slides/a.md", text: yaml }, report);
  if (body === undefined) throw new Error("The YAML of this test does not parse.");
  const context: ExhibitContext = {
    ledger,
    datasets: new Map(datasets.map((dataset) => [dataset.name, dataset])),
    sections: [],
    section: undefined,
    lang: "en",
    box: { widthPx: 1152, heightPx: 440 },
    measure: (font, text) => text.length * Number(/(\d+)px/.exec(font)?.[1]) * 0.5,
    rich,
    ...given,
  };
  const spec = resolveExhibit(
    { type: "exhibit", kind: { value: kind, place: body.place }, body, place: body.place },
    context,
    report,
  );
  const told = diagnostics.map(
    ({ place, message, rule }) => `${place.start.line}:${place.start.column} ${message} [${rule}]`,
  );
  return { spec, view: spec?.body.form === "blocks" ? spec.body.view : undefined, told };
}

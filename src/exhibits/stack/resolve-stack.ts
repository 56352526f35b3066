import type { Report } from "../../diagnostics/diagnostic.ts";
import type { ExhibitBlock } from "../../model/deck.ts";
import type { ExhibitContext, ExhibitSpec, RichText, TableTwin } from "../../model/exhibit.ts";
import type { ReadLayer } from "./read-layer.ts";
import { blockSpec } from "../block-spec.ts";
import { isNamed } from "../block-trouble.ts";
import { openJob } from "../chart/chart-job.ts";
import { readBlock } from "../read-block.ts";
import { layOutStack } from "./lay-out-stack.ts";
import { isPressed, placeSqueeze, saidSqueeze } from "./place-squeeze.ts";
import { readLayers } from "./read-layer.ts";
import { say } from "../phrases/say.ts";
import { stackSchema } from "./schema.ts";

/** Layers of a value chain, each with a bar from zero, a column of words, and what presses on them. */
export function resolveStack(block: ExhibitBlock, context: ExhibitContext, report: Report): ExhibitSpec | undefined {
  const body = readBlock(block, stackSchema, report);
  if (body === undefined) return undefined;
  const job = openJob(block, context, report);
  const labels = body.layers.map(({ label }) => label);
  const highlighted = body.highlight.filter((label, index) =>
    isNamed(block, ["highlight", index], label, labels, report),
  );
  const layers = readLayers(body, job);
  const valueLabel = job.strings.optional(["value_label"], body.value_label);
  const asideLabel = job.strings.optional(["aside_label"], body.aside_label);
  const note = job.strings.optional(["note"], body.note);
  const parts = { layers, valueLabel, asideLabel, hasNote: note !== null, hasPress: isPressed(body.squeeze) };
  const layout = layOutStack(parts, context.box, context.measure);
  const squeeze = placeSqueeze(body, layout, job);
  const alt = job.strings.optional(["alt"], body.alt)?.plain ?? altOf(layers, valueLabel, context.lang);
  const said = layers.map((layer) => saidLayer(layer, asideLabel));
  return blockSpec(block, {
    words: {
      alt,
      description: [...said, ...saidSqueeze(squeeze, context.lang), ...(note === null ? [] : [note.spoken])].join(" "),
    },
    table: tableOf(layers, valueLabel, asideLabel, alt),
    strings: job.strings,
    steps: [...layers.map(({ step }) => step), squeeze?.step, squeeze?.belowStep],
    view: {
      labelPx: layout.labelPx,
      asidePx: layout.asidePx,
      plotPx: layout.plotPx,
      rowPx: layout.rowPx,
      barPx: layout.barPx,
      hasHead: layout.headPx > 0,
      valueLabel,
      asideLabel,
      note,
      squeeze,
      layers: layers.map((layer, index) => ({
        ...layer,
        bar: layout.bars[index] ?? null,
        dimmed: isDimmed(labels[index], highlighted),
      })),
    },
  });
}

function isDimmed(label: string | undefined, highlighted: readonly string[]): boolean {
  return highlighted.length > 0 && !highlighted.some((name) => name === label);
}

function altOf(layers: readonly ReadLayer[], valueLabel: RichText | null, lang: string): string {
  const count = say(lang, "{0} layers", layers.length);
  const head = valueLabel === null ? count : say(lang, "{0} by {1}", count, valueLabel.plain);
  const said = layers.map(({ label, value }) => (value === null ? label.plain : `${label.plain} ${value.plain}`));
  return say(lang, "{0}: {1}.", head, said.join("; "));
}

function saidLayer({ label, note, value, aside }: ReadLayer, asideLabel: RichText | null): string {
  const beside = aside === null ? [] : [`${asideLabel === null ? "" : `${asideLabel.plain} `}${aside.spoken}`];
  const named = note === null ? label.spoken : `${label.spoken} (${note.spoken})`;
  return `${[named, ...(value === null ? [] : [value.spoken]), ...beside].join(", ")}.`;
}

function tableOf(
  layers: readonly ReadLayer[],
  valueLabel: RichText | null,
  asideLabel: RichText | null,
  caption: string,
): TableTwin {
  return {
    caption,
    header: ["", valueLabel?.plain ?? "", asideLabel?.plain ?? ""],
    rows: layers.map(({ label, value, aside }) => [label.plain, value?.plain ?? "", aside?.plain ?? ""]),
  };
}

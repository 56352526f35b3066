import type { Report } from "../diagnostics/diagnostic.ts";
import { oneOf, suggest } from "../diagnostics/suggest.ts";
import type { LiveChart } from "../model/compiled-deck.ts";
import type { Block, ExhibitBlock, Slide } from "../model/deck.ts";
import type { ExhibitSpec } from "../model/exhibit.ts";
import { drawExhibit, specifyExhibit } from "./compile-exhibit.ts";
import type { DeckScope } from "./deck-scope.ts";
import { estimateHeight } from "./estimate-height.ts";
import type { Layout, SlotPlan } from "./layouts.ts";
import type { BlockNode } from "./markdown-node.ts";
import { parseProse } from "./parse-prose.ts";
import { balanceHtml } from "./raw-html.ts";
import { renderBlocks } from "./render-blocks.ts";
import type { SlideGathering } from "./slide-gathering.ts";
import type { Writer } from "./writer.ts";
import { createWriter } from "./writer.ts";
import type { SlotBox, Zones } from "./zones.ts";

/** The content of one slot, its prose understood and its exhibits still waiting for their box. */
export interface PreparedSlot {
  readonly plan: SlotPlan;
  readonly parts: readonly PreparedPart[];
}

type PreparedPart = PreparedProse | { readonly type: "exhibit"; readonly block: ExhibitBlock };

interface PreparedProse {
  readonly type: "prose";
  readonly blocks: readonly BlockNode[];
  readonly writer: Writer;
  readonly html: string;
  /** Told to the slide when the part is drawn, so that steps and pictures keep the reading order. */
  readonly steps: readonly string[];
  readonly alts: readonly string[];
}

/** Exhibits of a slide by their block; a block that could not be understood is missing. */
export type Specs = ReadonlyMap<ExhibitBlock, ExhibitSpec>;

/** A slot as HTML for screens and for paper. */
export interface DrawnSlot {
  readonly name: string;
  readonly screen: string;
  readonly print: string;
  readonly live: readonly LiveChart[];
}

/** Brings the content of a slide into the slots of its layout; what has no slot there is told and joins the first one. */
export function prepareSlots(
  slide: Slide,
  layout: Layout,
  scope: DeckScope,
  gathering: SlideGathering,
): readonly PreparedSlot[] {
  const content = assignSlots(slide, layout, scope.text.report);
  const writers = new Map<Block, Writer>();
  for (const block of [...content.values()].flat()) {
    if (block.type === "exhibit") continue;
    const source = { value: block.text, place: block.place };
    writers.set(
      block,
      createWriter(source, scope.text, "prose", (use) => gathering.uses.push(use)),
    );
  }
  const parsed = parseProse([...writers.values()]);
  const blocksOf = new Map([...writers.keys()].map((block, index) => [block, parsed[index] ?? []]));
  return layout.slots.map((plan) => ({
    plan,
    parts: (content.get(plan.name) ?? []).flatMap((block): readonly PreparedPart[] => {
      if (block.type === "exhibit") return [{ type: "exhibit", block }];
      const writer = writers.get(block);
      const blocks = blocksOf.get(block) ?? [];
      return writer === undefined ? [] : [renderProse(blocks, writer, plan, slide, scope, gathering)];
    }),
  }));
}

function assignSlots(slide: Slide, layout: Layout, report: Report): ReadonlyMap<string, readonly Block[]> {
  const names = layout.slots.map((slot) => slot.name);
  const content = new Map<string, readonly Block[]>();
  for (const [name, blocks] of slide.slots) {
    const filled = blocks.filter((block) => block.type === "exhibit" || block.text.trim() !== "");
    if (filled.length === 0) continue;
    if (!names.includes(name)) reportUnknownSlot(name, filled, layout, report);
    const target = names.includes(name) ? name : (names[0] ?? "default");
    content.set(target, [...(content.get(target) ?? []), ...filled]);
  }
  return content;
}

function reportUnknownSlot(name: string, blocks: readonly Block[], layout: Layout, report: Report): void {
  const names = layout.slots.map((slot) => slot.name);
  const near = suggest(name, names);
  const [first] = blocks;
  if (first === undefined) return;
  report({
    level: "error",
    rule: "unknown-slot",
    message: `Unknown slot “${name}” of the layout “${layout.name}”, expected ${oneOf(near.length > 0 ? near : names)}`,
    place: first.place,
    hint: `The slots of a layout stand in the comment at the head of templates/${layout.path}.`,
  });
}

/** The boxes of a slide's exhibits: what the prose of their slot leaves them, in equal parts. */
export function specifySlots(
  slots: readonly PreparedSlot[],
  zones: Zones,
  slide: Slide,
  scope: DeckScope,
  report: Report,
): Specs {
  const specs = new Map<ExhibitBlock, ExhibitSpec>();
  for (const slot of slots) {
    const box = zones.slots.get(slot.plan.name);
    const exhibits = slot.parts.flatMap((part) => (part.type === "exhibit" ? [part.block] : []));
    if (box === undefined || exhibits.length === 0) continue;
    const share = { widthPx: box.widthPx, heightPx: shareOf(slot, box, exhibits.length, scope) };
    for (const block of exhibits) {
      const spec = specifyExhibit(block, slide, share, scope, report);
      if (spec !== undefined) specs.set(block, spec);
    }
  }
  return specs;
}

const partGapPx = 16;
const leastExhibitPx = 96;

function shareOf(slot: PreparedSlot, box: SlotBox, count: number, scope: DeckScope): number {
  const prosePx = slot.parts.reduce((sum, part) => {
    if (part.type === "exhibit") return sum;
    return (
      sum + estimateHeight(part.blocks, { widthPx: box.widthPx, countLines: scope.countLines, writer: part.writer })
    );
  }, 0);
  const gaps = (slot.parts.length - 1) * partGapPx;
  return Math.max(leastExhibitPx, Math.floor((box.heightPx - prosePx - gaps) / count));
}

/** Renders the slots, prose and exhibits in the order in which they stand. */
export function drawSlots(
  slots: readonly PreparedSlot[],
  specs: Specs,
  zones: Zones,
  slide: Slide,
  scope: DeckScope,
  gathering: SlideGathering,
): readonly DrawnSlot[] {
  let exhibits = 0;
  return slots.map((slot) => {
    const live: LiveChart[] = [];
    const drawn = slot.parts.map((part) => {
      if (part.type === "prose") {
        gathering.steps.push(...part.steps);
        gathering.alts.push(...part.alts);
        return { screen: part.html, print: part.html };
      }
      const spec = specs.get(part.block);
      if (spec === undefined) return { screen: "", print: "" };
      exhibits += 1;
      const exhibit = drawExhibit(spec, part.block, `${slide.id}-${exhibits}`, scope, gathering);
      if (exhibit.live !== undefined) live.push(exhibit.live);
      return exhibit;
    });
    const opened = openSlot(slot.plan, zones);
    const close = (parts: readonly string[]): string =>
      slot.parts.length === 0 ? "" : `${opened}${parts.join("")}</div>`;
    const screen = close(drawn.map((part) => part.screen));
    return { name: slot.plan.name, screen, print: close(drawn.map((part) => part.print)), live };
  });
}

function renderProse(
  blocks: readonly BlockNode[],
  writer: Writer,
  plan: SlotPlan,
  slide: Slide,
  scope: DeckScope,
  gathering: SlideGathering,
): PreparedProse {
  const buildsItems = plan.name === "default" && slide.frontMatter.build.includes("items");
  const own: SlideGathering = { ...gathering, steps: [], alts: [], hasRawHtml: false };
  const html = renderBlocks(blocks, { writer, resources: scope.resources, gathering: own, buildsItems });
  gathering.partCount = own.partCount;
  const whole = `<div class="prose">${own.hasRawHtml ? balanceHtml(html) : html}</div>`;
  return { type: "prose", blocks, writer, html: whole, steps: own.steps, alts: own.alts };
}

function openSlot(plan: SlotPlan, zones: Zones): string {
  const box = zones.slots.get(plan.name);
  if (plan.flows || box === undefined) return `<div class="slot slot-${plan.name} slot-flow">`;
  const { leftPx, topPx, widthPx, heightPx } = box;
  return `<div class="slot slot-${plan.name}" style="left:${leftPx}px;top:${topPx}px;width:${widthPx}px;height:${heightPx}px">`;
}

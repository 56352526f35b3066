import { blockKinds } from "../exhibits/block-kinds.ts";
import { drawChart } from "../exhibits/draw-chart.ts";
import { resolveExhibit } from "../exhibits/resolve-exhibit.ts";
import type { Report } from "../diagnostics/diagnostic.ts";
import { oneOf, suggest } from "../diagnostics/suggest.ts";
import type { LiveChart } from "../model/compiled-deck.ts";
import type { DataNode } from "../model/data-node.ts";
import type { ExhibitBlock, Slide } from "../model/deck.ts";
import type { Box, ExhibitContext, ExhibitSpec, FigureUse, RichText, TableTwin } from "../model/exhibit.ts";
import type { Place } from "../model/place.ts";
import type { DeckScope } from "./deck-scope.ts";
import { escapeHtml } from "./escape-html.ts";
import { namedMark } from "./footnotes.ts";
import { footnoteMarks } from "./resolve-placeholder.ts";
import type { SlideGathering } from "./slide-gathering.ts";
import { writeRich } from "./write-rich.ts";

/** One exhibit as it stands on screens and on paper. */
export interface DrawnExhibit {
  readonly screen: string;
  readonly print: string;
  readonly live: LiveChart | undefined;
}

/** Understands a block for the box it has; called again, silently, when the footer turns out to need more lines. */
export function specifyExhibit(
  block: ExhibitBlock,
  slide: Slide,
  box: Box,
  scope: DeckScope,
  report: Report,
): ExhibitSpec | undefined {
  const where = whereOf(block.kind.value);
  const text = { ...scope.text, report };
  const context: ExhibitContext = {
    ledger: scope.ledger,
    datasets: scope.deck.datasets,
    sections: scope.deck.config.sections,
    section: slide.frontMatter.section?.value,
    lang: scope.deck.config.lang,
    box,
    measure: scope.measure,
    rich: (value: string, place: Place): RichText => writeRich({ value, place }, text, where, scope.resources),
  };
  return resolveExhibit(block, context, report);
}

function whereOf(kind: string): FigureUse["where"] {
  if (kind === "table" || kind === "compare") return "table";
  return ["kpi", "agenda", "statements", ...blockKinds].includes(kind) ? "prose" : "chart";
}

/** Draws an exhibit once; the live chart, the hidden table and the paper version come from the same description. */
export function drawExhibit(
  spec: ExhibitSpec,
  block: ExhibitBlock,
  id: string,
  scope: DeckScope,
  gathering: SlideGathering,
): DrawnExhibit {
  gathering.steps.push(...spec.steps);
  const name = `exhibit exhibit-${escapeHtml(spec.kind)}`;
  const label = escapeHtml(spec.words.alt);
  if (spec.body.form === "blocks") {
    const html = scope.templates.render(`exhibits/${spec.kind}.hbs`, spec.body.view) ?? "";
    checkLinks(html, block, scope, gathering);
    return {
      screen: `<figure class="${name}" aria-label="${label}">${html}</figure>`,
      print: `<div class="${name}">${html}</div>`,
      live: undefined,
    };
  }
  const { chart } = spec.body;
  gathering.alts.push(spec.words.alt);
  const svg = drawChart(chart, {
    tokens: scope.theme.tokens,
    measure: scope.measure,
    idPrefix: id,
    alt: spec.words.alt,
    report: scope.text.report,
    place: spec.place,
  });
  const marks = chartMarks(spec, scope);
  return {
    screen: `${marks}<figure class="${name}" data-chart="${escapeHtml(id)}">${svg}${tableTwin(spec)}</figure>`,
    print: `${marks}<div class="${name}">${svg}</div>`,
    live: { id, chart },
  };
}

/** A drawing has no room for footnote marks: its figures take their numbers here, and the footnotes name them. */
function chartMarks(spec: ExhibitSpec, scope: DeckScope): string {
  const figures = spec.uses.flatMap((use) => scope.ledger.figures.get(use.figure) ?? []);
  return figures.map((figure) => namedMark(footnoteMarks(figure))).join("");
}

function tableTwin({ words, table }: ExhibitSpec): string {
  const rows = table === undefined ? "" : twinRows(table);
  return `<div class="sr-only"><p>${escapeHtml(words.description)}</p>${rows}</div>`;
}

function twinRows({ caption, header, rows }: TableTwin): string {
  const heads = header.map((cell) => `<th scope="col">${escapeHtml(cell)}</th>`).join("");
  const body = rows.map((row) => `<tr>${row.map((cell, index) => twinCell(cell, index)).join("")}</tr>`).join("");
  return `<table><caption>${escapeHtml(caption)}</caption><thead><tr>${heads}</tr></thead><tbody>${body}</tbody></table>`;
}

function twinCell(cell: string, index: number): string {
  return index === 0 ? `<th scope="row">${escapeHtml(cell)}</th>` : `<td>${escapeHtml(cell)}</td>`;
}

/** Links that an exhibit's own template made, such as those of statements, must lead somewhere too. */
function checkLinks(html: string, block: ExhibitBlock, scope: DeckScope, gathering: SlideGathering): void {
  for (const [, id = ""] of html.matchAll(/<a href="#([^"]*)"/g)) {
    if (scope.resources.findSlide(`#${id}`) !== undefined) {
      gathering.links.add(id);
      continue;
    }
    const near = suggest(id, scope.resources.slideIds);
    scope.text.report({
      level: "error",
      rule: "unknown-slide",
      message: `Unknown slide “${id}”${near.length > 0 ? `, expected ${oneOf(near)}` : ""}`,
      place: placeOfText(block.body, id) ?? block.place,
      hint: "A slide has its id from `id:` in its front matter, else from its title.",
    });
  }
}

function placeOfText(node: DataNode, text: string): Place | undefined {
  if (node.type === "scalar") return node.text === text ? node.place : undefined;
  const children = node.type === "list" ? node.items : node.entries.map((entry) => entry.value);
  for (const child of children) {
    const found = placeOfText(child, text);
    if (found !== undefined) return found;
  }
  return undefined;
}

import type { Report } from "../diagnostics/diagnostic.ts";
import type { DataNode } from "../model/data-node.ts";
import type { Deck, Slide } from "../model/deck.ts";
import { placeOfFile } from "../model/place.ts";
import type { ProjectSources, SourceFile } from "../model/project-sources.ts";
import { checkReferences } from "./check-references.ts";
import type { ConfigDefaults } from "./deck-config.ts";
import { deckKeys, parseDeckConfig } from "./deck-config.ts";
import { splitFirstFrontMatter } from "./first-front-matter.ts";
import { parseFrontMatter, slideKeys } from "./front-matter.ts";
import type { FrontMatterReading } from "./front-matter.ts";
import { placeBetween } from "./line-table.ts";
import { textsField } from "./located-fields.ts";
import { parseData } from "./parse-data.ts";
import { readSlideBody } from "./slide-blocks.ts";
import type { SlideBody } from "./slide-blocks.ts";
import { slideIds } from "./slide-ids.ts";
import type { SlideText } from "./split-slides.ts";
import { splitSlides } from "./split-slides.ts";
import { usedDatasets } from "./used-datasets.ts";
import { parseYaml } from "./yaml.ts";

/** Everything a deck's author wrote, understood: slides in order, their exhibits, the deck's settings, records, datasets. */
export function parseDeck(sources: ProjectSources, report: Report): Deck {
  const drafts = sources.slides.flatMap((file, index) => {
    const mayConfigure = index === 0 && sources.config === undefined;
    return draftSlides(file, mayConfigure, report);
  });
  const slides = finishSlides(drafts, report);
  const configNode = sources.config === undefined ? drafts[0]?.deckNode : parseYaml(sources.config, report);
  const config = parseDeckConfig(configNode, configDefaults(sources, slides), report);
  const named = drafts.flatMap(({ node }, index) => {
    const slide = slides[index];
    return slide === undefined ? [] : [{ slide, cutNames: node === undefined ? [] : textsField(node, "cuts") }];
  });
  checkReferences({ config, configNode, slides: named }, report);
  const data = {
    files: sources.data,
    workbooks: sources.workbooks ?? [],
    used: usedDatasets(slides),
    lang: config.lang,
  };
  return { config, slides, ...parseData(data, report) };
}

/** A slide before it has an id: ids are unique over the whole deck. */
interface SlideDraft {
  readonly text: SlideText;
  readonly node: DataNode | undefined;
  /** The part of the first front matter that speaks for the deck. */
  readonly deckNode: DataNode | undefined;
  readonly head: FrontMatterReading;
  readonly body: SlideBody;
}

function draftSlides(file: SourceFile, mayConfigure: boolean, report: Report): readonly SlideDraft[] {
  const keys = mayConfigure ? new Set([...slideKeys, ...deckKeys]) : slideKeys;
  const texts = splitSlides(file, keys, report);
  if (texts.every(isOnlyComment)) {
    const message = `Missing slides in “${file.path}”`;
    report({ level: "warning", rule: "empty-file", message, place: placeOfFile(file.path) });
    return [];
  }
  return texts.map((text, index) => draftSlide(text, mayConfigure && index === 0, report));
}

function draftSlide(text: SlideText, mayConfigure: boolean, report: Report): SlideDraft {
  const whole = text.frontMatter && parseYaml(text.file, report, text.frontMatter);
  const { deck, slide } = mayConfigure ? splitFirstFrontMatter(whole) : { deck: undefined, slide: whole };
  if (text.frontMatter === undefined && text.lines.every(({ text: line }) => line.trim() === ""))
    tellEmpty(text, report);
  return {
    text,
    node: slide,
    deckNode: deck,
    head: parseFrontMatter(slide, report),
    body: readSlideBody(text, report),
  };
}

function finishSlides(drafts: readonly SlideDraft[], report: Report): readonly Slide[] {
  const titles = drafts.map(({ body, head }) => body.title ?? head.title);
  const naming = drafts.map(({ head }, index) => ({ id: head.frontMatter.id, title: titles[index]?.value }));
  const ids = slideIds(naming, report);
  return drafts.map(({ text, head, body }, index) => ({
    id: ids[index] ?? `slide-${index + 1}`,
    index,
    below: text.below && index > 0,
    place: placeOfSlide(text),
    frontMatter: head.frontMatter,
    title: titles[index],
    slots: body.slots,
    notes: body.notes,
  }));
}

function placeOfSlide({ file, start, end, lines }: SlideText): Slide["place"] {
  const firstLine = lines.find(({ text }) => text.trim() !== "");
  return placeBetween(file, firstLine?.start ?? start, Math.max(end, firstLine?.start ?? start));
}

function configDefaults(sources: ProjectSources, slides: readonly Slide[]): ConfigDefaults {
  const file = sources.config?.path ?? sources.slides[0]?.path ?? "slides/deck.yaml";
  const names = [...sources.templates.keys()].flatMap((path) => /^themes\/(.+)\.css$/.exec(path)?.[1] ?? []);
  const isSingleFile = sources.config === undefined && !file.includes("/");
  const ownName = isSingleFile ? file : sources.root;
  const name = ownName
    .replace(/\/$/, "")
    .replace(/^.*\//, "")
    .replace(/\.(?:md|markdown)$/, "");
  return { file, title: slides.find(({ title }) => title !== undefined)?.title, name, themes: new Set(names) };
}

function isOnlyComment({ lines, frontMatter }: SlideText): boolean {
  const text = lines.map((line) => line.text).join("\n");
  return frontMatter === undefined && text.replaceAll(/<!--[^]*?-->/g, "").trim() === "";
}

function tellEmpty(text: SlideText, report: Report): void {
  const ruleStart = text.file.text.lastIndexOf("\n", text.start - 2) + 1;
  report({
    level: "warning",
    rule: "empty-slide",
    message: "Missing content of a slide",
    place: placeBetween(text.file, ruleStart, Math.max(text.start - 1, ruleStart)),
    hint: "It is kept as an empty slide. Take one of the rules out if you do not want it.",
  });
}

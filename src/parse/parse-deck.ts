import type { Report } from "../diagnostics/diagnostic.ts";
import type { Deck, Slide } from "../model/deck.ts";
import type { ProjectSources } from "../model/project-sources.ts";
import { checkReferences } from "./check-references.ts";
import type { ConfigDefaults } from "./deck-config.ts";
import { parseDeckConfig } from "./deck-config.ts";
import type { SlideDraft } from "./draft-slides.ts";
import { draftSlides } from "./draft-slides.ts";
import { placeBetween } from "./line-table.ts";
import { textsField } from "./located-fields.ts";
import { parseData } from "./parse-data.ts";
import type { ParseMemo } from "./parse-memo.ts";
import { createParseMemo } from "./parse-memo.ts";
import { slideIds } from "./slide-ids.ts";
import type { SlideText } from "./split-slides.ts";
import { usedDatasets } from "./used-datasets.ts";
import { parseYaml } from "./yaml.ts";

/**
 * Everything a deck's author wrote, understood: slides in order, their exhibits, the deck's settings, records, datasets.
 * Files that are as they were the last time come from the memo.
 */
export function parseDeck(sources: ProjectSources, report: Report, memo: ParseMemo = createParseMemo()): Deck {
  const drafts = sources.slides.flatMap((file, index) => {
    const mayConfigure = index === 0 && sources.config === undefined;
    const remember = memo.drafts(file.path);
    return remember([file.text, mayConfigure], report, (told) => draftSlides(file, mayConfigure, told));
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
  return { config, slides, ...parseData(data, report, memo.data) };
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
    source: text.file.text.slice(text.start, text.end),
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

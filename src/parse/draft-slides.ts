import type { Report } from "../diagnostics/diagnostic.ts";
import type { DataNode } from "../model/data-node.ts";
import { placeOfFile } from "../model/place.ts";
import type { SourceFile } from "../model/project-sources.ts";
import { deckKeys } from "./deck-config.ts";
import { splitFirstFrontMatter } from "./first-front-matter.ts";
import { parseFrontMatter, slideKeys } from "./front-matter.ts";
import type { FrontMatterReading } from "./front-matter.ts";
import { placeBetween } from "./line-table.ts";
import { readSlideBody } from "./slide-blocks.ts";
import type { SlideBody } from "./slide-blocks.ts";
import type { SlideText } from "./split-slides.ts";
import { splitSlides } from "./split-slides.ts";
import { parseYaml } from "./yaml.ts";

/** A slide before it has an id: ids are unique over the whole deck. */
export interface SlideDraft {
  readonly text: SlideText;
  readonly node: DataNode | undefined;
  /** The part of the first front matter that speaks for the deck. */
  readonly deckNode: DataNode | undefined;
  readonly head: FrontMatterReading;
  readonly body: SlideBody;
}

/** Reads a file of slides; the first one of a deck may hold its settings too. */
export function draftSlides(file: SourceFile, mayConfigure: boolean, report: Report): readonly SlideDraft[] {
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

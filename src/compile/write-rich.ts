import type { FigureUse, RichText } from "../model/exhibit.ts";
import type { Located } from "../model/place.ts";
import { parseInlineMarkdown } from "./markdown.ts";
import { inlineText, renderInline } from "./render-inline.ts";
import { startGathering } from "./slide-gathering.ts";
import type { SlideResources } from "./slide-resources.ts";
import type { TextScope } from "./writer.ts";
import { createWriter } from "./writer.ts";

/** One line of an author's words, filled for all three kinds of reader: titles, subtitles, strings of exhibits. */
export function writeRich(
  source: Located<string>,
  scope: TextScope,
  where: FigureUse["where"],
  resources: SlideResources,
): RichText {
  const uses: FigureUse[] = [];
  const writer = createWriter(source, scope, where, (use) => uses.push(use));
  const nodes = parseInlineMarkdown(writer.masked);
  const tools = { writer, resources, gathering: startGathering(), buildsItems: false };
  const html = renderInline(nodes, tools).trim();
  const text = (voice: "plain" | "spoken"): string => inlineText(nodes, writer, voice).trim();
  return { html, plain: text("plain"), spoken: text("spoken"), uses };
}

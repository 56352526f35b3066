import type { BlockNode } from "./markdown-node.ts";
import type { LinkDefinitions } from "./markdown.ts";
import { parseMarkdown } from "./markdown.ts";
import type { Writer } from "./writer.ts";

/** More than any slide holds; Markdown beyond it can take minutes and gigabytes. */
const limits = { characters: 100_000, nesting: 24, columns: 60 } as const;

const deepNesting = new RegExp(`^(?:[ \\t]*(?:>|[-*+](?=\\s)|\\d{1,9}[.)](?=\\s))){${limits.nesting}}`, "m");
const wideTable = new RegExp(`^[ \\t|]*(?::?-+:?[ \\t]*\\|[ \\t]*){${limits.columns}}`, "m");

/** Parses the Markdown of each text of a slide; definitions of links in one serve all. What is too large is told and shown as text. */
export function parseProse(writers: readonly Writer[]): readonly (readonly BlockNode[])[] {
  let definitions: LinkDefinitions = {};
  const parsed = writers.map((writer) => {
    const made = parseWithin(writer, {});
    definitions = { ...definitions, ...made.definitions };
    return made.blocks;
  });
  if (writers.length < 2 || Object.keys(definitions).length === 0) return parsed;
  return writers.map((writer) => parseWithin(writer, definitions).blocks);
}

function parseWithin(writer: Writer, definitions: LinkDefinitions): ReturnType<typeof parseMarkdown> {
  const excess = excessOf(writer.masked);
  if (excess !== undefined) return showAsText(writer, excess);
  try {
    return parseMarkdown(writer.masked, definitions);
  } catch (error) {
    if (error instanceof RangeError) return showAsText(writer, "less nesting");
    throw error;
  }
}

function excessOf(text: string): string | undefined {
  if (text.length > limits.characters) return `at most ${limits.characters} characters a slide`;
  if (deepNesting.test(text)) return `at most ${limits.nesting} levels of quotes and lists`;
  return wideTable.test(text) ? `at most ${limits.columns} columns in a table` : undefined;
}

function showAsText(writer: Writer, expected: string): ReturnType<typeof parseMarkdown> {
  const place = writer.place(0, 1);
  writer.report({ level: "error", rule: "text-too-large", message: `Invalid text, expected ${expected}`, place });
  const text = writer.masked.slice(0, 2000);
  return {
    blocks: [{ type: "paragraph", children: [{ type: "text", text, offset: 0, length: text.length }] }],
    definitions: {},
  };
}

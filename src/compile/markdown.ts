import { Lexer, Marked } from "marked";
import type { MarkedOptions, MarkedToken, Token, TokenizerThis, Tokens } from "marked";
import type { BlockNode, InlineNode, Stretch, TableCell } from "./markdown-node.ts";
import { decodeEntities } from "./raw-html.ts";

/** Link definitions (`[name]: url`) by name; those of one part of a slide serve its other parts too. */
export type LinkDefinitions = Readonly<Record<string, LinkDefinition>>;

interface LinkDefinition {
  readonly href: string;
  readonly title: string | undefined;
}

export interface ParsedMarkdown {
  readonly blocks: readonly BlockNode[];
  readonly definitions: LinkDefinitions;
}

const marked = new Marked({ gfm: true });
const withFootnotes = new Marked({ gfm: true }).use({
  extensions: [
    {
      name: "footnoteDefinition",
      level: "block",
      start: (text) => text.match(/^ {0,3}\[\^[^\]\n]+\]:/m)?.index,
      tokenizer(text) {
        const match = /^ {0,3}\[\^([^\]\n]+)\]:[ \t]*([^\n]*(?:\n(?: {4}|\t)[^\n]+)*)(?:\n+|$)/.exec(text);
        return match === null ? undefined : definitionToken(this, match);
      },
    },
    {
      name: "footnoteMark",
      level: "inline",
      start: (text) => text.indexOf("[^"),
      tokenizer(text) {
        const match = /^\[\^([^\]\s]+)\]/.exec(text);
        return match === null ? undefined : { type: "footnoteMark", raw: match[0], id: match[1] };
      },
    },
  ],
});

function definitionToken(lexer: TokenizerThis, match: RegExpExecArray): Tokens.Generic {
  const tokens: Token[] = [];
  lexer.lexer.inline((match[2] ?? "").replaceAll(/\n\s+/g, " "), tokens);
  return { type: "footnoteDefinition", raw: match[0], id: match[1], tokens };
}

/** Extensions make marked look ahead at every step: where no text has a footnote they are left out. */
function optionsFor(text: string): MarkedOptions {
  return (text.includes("[^") ? withFootnotes : marked).defaults;
}

/** Reads a stretch of GitHub-flavoured Markdown with footnotes. Throws a RangeError where nesting exceeds the stack. */
export function parseMarkdown(text: string, definitions: LinkDefinitions = {}): ParsedMarkdown {
  const lexer = new Lexer(optionsFor(text));
  for (const [name, link] of Object.entries(definitions)) {
    lexer.tokens.links[name] = link.title === undefined ? { href: link.href } : { href: link.href, title: link.title };
  }
  const tokens = lexer.lex(text);
  const found = Object.entries(tokens.links).map(([name, link]) => [
    name,
    { href: link.href, title: link.title ?? undefined },
  ]);
  return { blocks: new Converter(text).blocks(tokens), definitions: Object.fromEntries(found) };
}

/** Nothing that could be Markdown: no sign of it, no line break, and no start of an address. */
const plainWords = /^(?!.*(?:www\.|https?:|ftp:|@))[^\\`*_~[\]<>&\n]+$/i;

/** Reads Markdown that stays in one line: titles, subtitles and the strings of exhibits. Most of these are plain words. */
export function parseInlineMarkdown(text: string): readonly InlineNode[] {
  if (plainWords.test(text)) return [{ type: "text", text, offset: 0, length: text.length }];
  return new Converter(text).inlines(Lexer.lexInline(text, optionsFor(text)));
}

const knownTypes = new Set(
  "blockquote br checkbox code codespan def del em escape heading hr html image link list list_item paragraph space strong table text".split(
    " ",
  ),
);

/** Tells marked's own tokens, which have types, from those of extensions, which have none. */
function isKnown(token: Token): token is MarkedToken {
  return knownTypes.has(token.type);
}

/** Marked's tokens know no offsets: their raw text is looked for in reading order, which nesting and quotes do not change. */
class Converter {
  private readonly text: string;
  private cursor = 0;

  constructor(text: string) {
    this.text = text;
  }

  blocks(tokens: readonly Token[]): readonly BlockNode[] {
    return tokens.flatMap((token) => (isKnown(token) ? this.block(token) : this.definition(token)));
  }

  private block(token: MarkedToken): readonly BlockNode[] {
    if (token.type === "space" || token.type === "def") return [];
    if (token.type === "paragraph") return [{ type: "paragraph", children: this.inlines(token.tokens) }];
    if (token.type === "text") return [{ type: "line", children: this.inlines(token.tokens ?? [token]) }];
    if (token.type === "heading")
      return [{ type: "heading", depth: token.depth, children: this.inlines(token.tokens) }];
    if (token.type === "list") return [this.list(token)];
    if (token.type === "blockquote") return [{ type: "quote", blocks: this.blocks(token.tokens) }];
    return token.type === "table" ? [this.table(token)] : [this.leaf(token)];
  }

  private leaf(token: MarkedToken): BlockNode {
    if (token.type === "hr") return { type: "rule" };
    if (token.type === "html") return { type: "html", html: token.text, ...this.find(token.raw) };
    if (token.type !== "code") return { type: "line", children: this.inlines([token]) };
    return { type: "code", language: languageOf(token.lang), text: token.text, ...this.find(token.raw) };
  }

  private definition(token: Tokens.Generic): readonly BlockNode[] {
    const id = String(token["id"]);
    const stretch = this.find(`[^${id}]:`);
    return [{ type: "footnote", id, ...stretch, children: this.inlines(token.tokens ?? []) }];
  }

  private list(token: Tokens.List): BlockNode {
    const items = token.items.map((item) => ({ blocks: this.blocks(item.tokens) }));
    return { type: "list", ordered: token.ordered, start: token.start === "" ? 1 : token.start, items };
  }

  private table(token: Tokens.Table): BlockNode {
    const cell = ({ tokens, align }: Tokens.TableCell): TableCell => ({ children: this.inlines(tokens), align });
    return { type: "table", header: token.header.map(cell), rows: token.rows.map((row) => row.map(cell)) };
  }

  inlines(tokens: readonly Token[]): readonly InlineNode[] {
    return tokens.map((token) =>
      isKnown(token) ? this.inline(token) : { type: "footnote", id: String(token["id"]), ...this.find(token.raw) },
    );
  }

  private inline(token: MarkedToken): InlineNode {
    if (token.type === "strong" || token.type === "em" || token.type === "del") {
      return { type: token.type, children: this.inlines(token.tokens) };
    }
    if (token.type === "br") return { type: "break" };
    if (token.type === "checkbox") return { type: "checkbox", checked: token.checked };
    return token.type === "link" || token.type === "image" ? this.reference(token) : this.words(token);
  }

  private words(token: MarkedToken): InlineNode {
    const stretch = this.find(token.raw);
    const text = "text" in token ? token.text : token.raw;
    if (token.type === "codespan") return { type: "code", text };
    if (token.type === "html") return { type: "html", html: text, ...stretch };
    return { type: "text", text: token.type === "escape" ? text : decodeEntities(text), ...stretch };
  }

  private reference(token: Tokens.Link | Tokens.Image): InlineNode {
    const { offset } = this.peek(token.raw);
    const children = this.inlines(token.tokens);
    const title = token.title === null || token.title === undefined ? undefined : decodeEntities(token.title);
    const shared = { href: decodeEntities(token.href), title, offset, length: token.raw.length };
    return token.type === "link" ? { type: "link", children, ...shared } : { type: "image", alt: children, ...shared };
  }

  /** Where a token stands, without stepping over it: its children come next. */
  private peek(raw: string): Stretch {
    const line = raw.split("\n", 1)[0] ?? raw;
    const found = this.text.indexOf(line, this.cursor);
    return { offset: found < 0 ? this.cursor : found, length: raw.length };
  }

  private find(raw: string): Stretch {
    const stretch = this.peek(raw);
    this.cursor = Math.min(this.text.length, stretch.offset + raw.length);
    return stretch;
  }
}

function languageOf(info: string | undefined): string | undefined {
  const word = info?.trim().split(/\s+/, 1)[0] ?? "";
  return word === "" ? undefined : word;
}

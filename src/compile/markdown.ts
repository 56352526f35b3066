import { Lexer, Marked } from "marked";
import type { MarkedToken, Token, TokenizerThis, Tokens } from "marked";
import type { BlockNode, InlineNode, TableCell } from "./markdown-node.ts";
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
marked.use({
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

/** Reads a stretch of GitHub-flavoured Markdown with footnotes. Throws a RangeError where nesting exceeds the stack. */
export function parseMarkdown(text: string, definitions: LinkDefinitions = {}): ParsedMarkdown {
  const lexer = new Lexer(marked.defaults);
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

/** Reads Markdown that stays in one line: titles, subtitles and the strings of exhibits. */
export function parseInlineMarkdown(text: string): readonly InlineNode[] {
  return new Converter(text).inlines(Lexer.lexInline(text, marked.defaults));
}

/** Marked's tokens know no offsets: their raw text is looked for in reading order, which nesting and quotes do not change. */
class Converter {
  private readonly text: string;
  private cursor = 0;

  constructor(text: string) {
    this.text = text;
  }

  blocks(tokens: readonly Token[]): readonly BlockNode[] {
    return tokens.flatMap((token) => this.block(token as MarkedToken | Tokens.Generic));
  }

  private block(token: MarkedToken | Tokens.Generic): readonly BlockNode[] {
    if (token.type === "footnoteDefinition") return [this.definition(token)];
    return this.knownBlock(token as MarkedToken);
  }

  private knownBlock(token: MarkedToken): readonly BlockNode[] {
    switch (token.type) {
      case "paragraph":
        return [{ type: "paragraph", children: this.inlines(token.tokens) }];
      case "text":
        return [{ type: "line", children: this.inlines(token.tokens ?? [token]) }];
      case "heading":
        return [{ type: "heading", depth: token.depth, children: this.inlines(token.tokens) }];
      case "list":
        return [this.list(token)];
      case "blockquote":
        return [{ type: "quote", blocks: this.blocks(token.tokens) }];
      case "table":
        return [this.table(token)];
      default:
        return this.leafBlock(token);
    }
  }

  private leafBlock(token: MarkedToken): readonly BlockNode[] {
    switch (token.type) {
      case "code":
        return [{ type: "code", language: languageOf(token.lang), text: token.text, ...this.find(token.raw) }];
      case "hr":
        return [{ type: "rule" }];
      case "html":
        return [{ type: "html", html: token.text, ...this.find(token.raw) }];
      case "space":
      case "def":
        return [];
      default:
        return [{ type: "line", children: this.inlines([token]) }];
    }
  }

  private definition(token: Tokens.Generic): BlockNode {
    const mark = `[^${String(token["id"])}]:`;
    return {
      type: "footnote",
      id: String(token["id"]),
      ...this.find(mark),
      children: this.inlines(token.tokens ?? []),
    };
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
      token.type === "footnoteMark"
        ? { type: "footnote", id: String((token as Tokens.Generic)["id"]), ...this.find(token.raw) }
        : this.inline(token as MarkedToken),
    );
  }

  private inline(token: MarkedToken): InlineNode {
    switch (token.type) {
      case "strong":
      case "em":
      case "del":
        return { type: token.type, children: this.inlines(token.tokens) };
      case "codespan":
        this.find(token.raw);
        return { type: "code", text: token.text };
      case "br":
        return { type: "break" };
      case "checkbox":
        return { type: "checkbox", checked: token.checked };
      case "html":
        return { type: "html", html: token.text, ...this.find(token.raw) };
      default:
        return this.reference(token);
    }
  }

  private reference(token: MarkedToken): InlineNode {
    switch (token.type) {
      case "link": {
        const { offset } = this.peek(token.raw);
        const children = this.inlines(token.tokens);
        return {
          type: "link",
          href: decodeEntities(token.href),
          title: titleOf(token),
          children,
          offset,
          length: token.raw.length,
        };
      }
      case "image": {
        const { offset } = this.peek(token.raw);
        const alt = this.inlines(token.tokens);
        return {
          type: "image",
          href: decodeEntities(token.href),
          title: titleOf(token),
          alt,
          offset,
          length: token.raw.length,
        };
      }
      case "escape":
        return { type: "text", text: token.text, ...this.find(token.raw) };
      default:
        return {
          type: "text",
          text: decodeEntities("text" in token ? token.text : token.raw),
          ...this.find(token.raw),
        };
    }
  }

  /** Where a token stands, without stepping over it: its children come next. */
  private peek(raw: string): { readonly offset: number; readonly length: number } {
    const line = raw.split("\n", 1)[0] ?? raw;
    const found = this.text.indexOf(line, this.cursor);
    return { offset: found < 0 ? this.cursor : found, length: raw.length };
  }

  private find(raw: string): { readonly offset: number; readonly length: number } {
    const stretch = this.peek(raw);
    this.cursor = Math.min(this.text.length, stretch.offset + raw.length);
    return stretch;
  }
}

function languageOf(info: string | undefined): string | undefined {
  const word = info?.trim().split(/\s+/, 1)[0] ?? "";
  return word === "" ? undefined : word;
}

function titleOf(token: { readonly title?: string | null }): string | undefined {
  return token.title === undefined || token.title === null ? undefined : decodeEntities(token.title);
}

import Handlebars from "handlebars";
import type { Report } from "../diagnostics/diagnostic.ts";
import { oneOf, suggest } from "../diagnostics/suggest.ts";
import type { Place, Point } from "../model/place.ts";
import type { SourceFile } from "../model/project-sources.ts";
import { escapeHtml } from "./escape-html.ts";
import { placeOfTemplateFault } from "./template-fault.ts";

/** What a placeholder asks for, or why it cannot be one. */
export type PlaceholderExpression =
  | { readonly type: "path"; readonly path: string; readonly options: readonly PlaceholderOption[] }
  | { readonly type: "comment" }
  | { readonly type: "fault"; readonly expected: string };

export interface PlaceholderOption {
  readonly name: string;
  readonly value: string;
}

/** All templates of a deck, each compiled once at its first use. */
export interface Templates {
  /** The file that a path below `templates/` stands for, as messages name it. */
  readonly file: (path: string) => string;
  /** The HTML of a template, or undefined when it failed; the failure has then been reported with its place. */
  readonly render: (path: string, view: object) => string | undefined;
}

type Render = (view: object) => string;

const digitToLetter = (digits: string): string =>
  digits.replaceAll(/\d/g, (digit) => String.fromCharCode(0xf8e0 + Number(digit)));
const letterToDigit = (text: string): string =>
  text.replaceAll(/[\uF8E0-\uF8E9]/g, (letter) => String(letter.charCodeAt(0) - 0xf8e0));

const plainPath = /^\{\{ ?([A-Za-z_][\w-]*(?:\.(?:[A-Za-z_][\w-]*|\d+))*) ?\}\}$/;
const reservedWord = /(?:^|\.)(?:this|else|true|false|null|undefined)(?:\.|$)/;

/**
 * Reads one placeholder with Handlebars' own parser. Its lexer takes `2025` in `capex.2025` for a number and stops,
 * so segments of digits pass through it as letters. Most placeholders are nothing but the id of a figure: these are told
 * without the parser, which takes a hundred times longer.
 */
export function parsePlaceholder(source: string): PlaceholderExpression {
  const path = plainPath.exec(source)?.[1];
  if (path !== undefined && !reservedWord.test(path)) return { type: "path", path, options: [] };
  const safe = source.replaceAll(/(?<=[.{\s])\d+(?=[.\s}~])/g, digitToLetter);
  try {
    const [node] = Handlebars.parseWithoutProcessing(safe).body;
    return node === undefined ? fault("the id of a figure") : expressionOf(node);
  } catch {
    return fault("the id of a figure, as in {{sales.total}}");
  }
}

function expressionOf(node: hbs.AST.Statement): PlaceholderExpression {
  if (node.type === "CommentStatement") return { type: "comment" };
  if (node.type.startsWith("Partial")) return fault("a figure: partials belong in templates");
  if (!isMustache(node)) return fault("a figure: blocks belong in templates");
  if (!node.escaped) return fault("two braces: values are always escaped");
  if (!isPath(node.path)) return fault("the id of a figure");
  if (node.params.length > 0) return fault(`a figure: “${letterToDigit(node.path.original)}” is no helper`);
  const options = (node.hash as hbs.AST.Hash | undefined)?.pairs.map(optionOf) ?? [];
  return { type: "path", path: letterToDigit(node.path.original), options };
}

function isMustache(node: hbs.AST.Node): node is hbs.AST.MustacheStatement {
  return node.type === "MustacheStatement";
}

function isPath(node: hbs.AST.Node): node is hbs.AST.PathExpression {
  return node.type === "PathExpression";
}

function optionOf(pair: hbs.AST.HashPair): PlaceholderOption {
  return { name: pair.key, value: "value" in pair.value ? letterToDigit(String(pair.value.value)) : "" };
}

function fault(expected: string): PlaceholderExpression {
  return { type: "fault", expected };
}

/** Prepares the templates of a deck: strict, without access to prototypes, partials by name. */
export function createTemplates(files: ReadonlyMap<string, SourceFile>, report: Report): Templates {
  const engine = Handlebars.create();
  engine.unregisterHelper("log");
  engine.registerHelper("rich", (value: unknown) => new Handlebars.SafeString(htmlOf(value)));
  const partials = new Map<string, SourceFile>();
  for (const [path, file] of files) {
    const name = /^partials\/(.+)\.hbs$/.exec(path)?.[1];
    if (name !== undefined) partials.set(name, file);
  }
  const compiled = new Map<string, Render | undefined>();
  const renderOf = (path: string): Render | undefined => {
    if (!compiled.has(path)) compiled.set(path, compileTemplate(engine, files.get(path), partials, report));
    return compiled.get(path);
  };
  return { file: (path) => files.get(path)?.path ?? path, render: (path, view) => renderOf(path)?.(view) };
}

function htmlOf(value: unknown): string {
  if (typeof value === "string") return escapeHtml(value);
  if (typeof value !== "object" || value === null || !("html" in value)) return "";
  return typeof value.html === "string" ? value.html : "";
}

function compileTemplate(
  engine: typeof Handlebars,
  file: SourceFile | undefined,
  partials: ReadonlyMap<string, SourceFile>,
  report: Report,
): Render | undefined {
  if (file === undefined) return undefined;
  const program = parseTemplate(file, report);
  if (program === undefined || !registerPartials(engine, file, program, partials, [], report)) return undefined;
  const render = engine.compile(program, { strict: true, preventIndent: true });
  return (view) => {
    try {
      return render(view, { allowProtoPropertiesByDefault: false, allowProtoMethodsByDefault: false });
    } catch (error) {
      reportFault(file, error, report);
      return "";
    }
  };
}

function parseTemplate(file: SourceFile, report: Report): hbs.AST.Program | undefined {
  try {
    return Handlebars.parse(file.text, { srcName: file.path });
  } catch (error) {
    reportFault(file, error, report);
    return undefined;
  }
}

function reportFault(file: SourceFile, error: unknown, report: Report): void {
  const { place, reason } = placeOfTemplateFault(file, error);
  report({ level: "error", rule: "invalid-template", message: `Invalid template “${file.path}”: ${reason}`, place });
}

/** Registers the partials a template reaches; a missing one or a circle is told at the spot that asks for it. */
function registerPartials(
  engine: typeof Handlebars,
  file: SourceFile,
  program: hbs.AST.Program,
  partials: ReadonlyMap<string, SourceFile>,
  chain: readonly string[],
  report: Report,
): boolean {
  let good = true;
  for (const { name, place } of partialsOf(program, file.path)) {
    const partial = partials.get(name);
    if (partial === undefined) good = reportMissingPartial(name, place, [...partials.keys()], report);
    else if (chain.includes(name)) good = reportPartialCycle([...chain, name], place, report);
    else if (!Object.hasOwn(engine.partials, name) || chain.length > 0) {
      const inner = parseTemplate(partial, report);
      if (inner === undefined) return false;
      good = registerPartials(engine, partial, inner, partials, [...chain, name], report) && good;
      engine.registerPartial(name, engine.compile(inner, { strict: true, preventIndent: true }));
    }
  }
  return good;
}

function partialsOf(program: hbs.AST.Program, file: string): readonly { name: string; place: Place }[] {
  const found: { name: string; place: Place }[] = [];
  const visitor = new Handlebars.Visitor();
  const note = (node: hbs.AST.PartialStatement | hbs.AST.PartialBlockStatement): void => {
    if (!isPath(node.name) || node.name.original === "@partial-block") return;
    found.push({ name: node.name.original, place: placeOfNode(file, node.loc) });
  };
  visitor.PartialStatement = note;
  visitor.PartialBlockStatement = note;
  visitor.accept(program);
  return found;
}

function placeOfNode(file: string, { start, end }: hbs.AST.SourceLocation): Place {
  return { file, start: pointOf(start), end: pointOf(end) };
}

function pointOf({ line, column }: hbs.AST.Position): Point {
  return { line, column: column + 1 };
}

function reportMissingPartial(name: string, place: Place, names: readonly string[], report: Report): false {
  const near = suggest(name, names);
  const expected = near.length > 0 ? near : names;
  report({
    level: "error",
    rule: "unknown-partial",
    message: `Unknown partial “${name}”, expected ${oneOf(expected)}`,
    place,
    hint: "Partials are the files in templates/partials/, by name.",
  });
  return false;
}

function reportPartialCycle(chain: readonly string[], place: Place, report: Report): false {
  report({
    level: "error",
    rule: "invalid-template",
    message: `Invalid partial “${chain.at(-1)}”: it includes itself (${chain.join(" → ")})`,
    place,
  });
  return false;
}

import type { Report } from "../diagnostics/diagnostic.ts";
import { oneOf, suggest } from "../diagnostics/suggest.ts";
import type { Slide } from "../model/deck.ts";
import type { SourceFile } from "../model/project-sources.ts";
import { placeOfFile } from "../model/place.ts";

/** Where a slot lies: columns of the twelve, or in the flow of the template with a size of its own. */
export interface SlotPlan {
  readonly name: string;
  readonly flows: boolean;
  readonly firstColumn: number;
  readonly lastColumn: number;
  /** A strip of this height at the bottom of the content; the other slots end above it when it is used. */
  readonly bottomPx: number | undefined;
}

/** A layout as its file declares it. */
export interface Layout {
  readonly name: string;
  readonly path: string;
  readonly slots: readonly SlotPlan[];
  /** False when the template draws its own head and foot. */
  readonly hasHead: boolean;
  readonly isDark: boolean;
}

/** Reads the comment at the head of each `layouts/*.hbs`: one line a slot, such as `right: columns 9-12`. */
export function readLayouts(templates: ReadonlyMap<string, SourceFile>, report: Report): ReadonlyMap<string, Layout> {
  const layouts = new Map<string, Layout>();
  for (const [path, file] of templates) {
    const name = /^layouts\/([^/]+)\.hbs$/.exec(path)?.[1];
    if (name !== undefined) layouts.set(name, readLayout(name, path, file, report));
  }
  return layouts;
}

function readLayout(name: string, path: string, file: SourceFile, report: Report): Layout {
  const lines = (/^\{\{!--\s*layout\b([\s\S]*?)--\}\}/.exec(file.text)?.[1] ?? "").split("\n");
  const declared = lines.flatMap((line, index) => {
    const [, key = "", value = ""] = /^\s*([a-z][\w-]*)\s*:\s*(.*?)\s*$/.exec(line) ?? [];
    if (key === "" && line.trim() !== "") reportLine(line, index, file, report);
    return key === "" ? [] : [{ key, value, index }];
  });
  const valueOf = (key: string): string | undefined => declared.find((entry) => entry.key === key)?.value;
  const slots = declared.flatMap(({ key, value, index }) => {
    if (key === "head" || key === "ground") return [];
    const slot = readSlot(key, value);
    if (slot === undefined) reportLine(`${key}: ${value}`, index, file, report);
    return slot === undefined ? [] : [slot];
  });
  return { name, path, slots, hasHead: valueOf("head") !== "own", isDark: valueOf("ground") === "dark" };
}

function readSlot(name: string, value: string): SlotPlan | undefined {
  if (value === "flow") return { name, flows: true, firstColumn: 1, lastColumn: 8, bottomPx: undefined };
  const [, first, last, bottom] = /^columns\s+(\d+)-(\d+)(?:,\s*bottom\s+(\d+))?$/.exec(value) ?? [];
  if (first === undefined || last === undefined) return undefined;
  const bottomPx = bottom === undefined ? undefined : Number(bottom);
  return { name, flows: false, firstColumn: Number(first), lastColumn: Number(last), bottomPx };
}

function reportLine(line: string, index: number, file: SourceFile, report: Report): void {
  const start = { line: index + 1, column: 1 };
  report({
    level: "error",
    rule: "invalid-template",
    message: `Invalid slot “${line.trim()}”, expected “name: columns 1-8”, “name: columns 1-12, bottom 72” or “name: flow”`,
    place: { ...placeOfFile(file.path), start, end: start },
  });
}

const bare: Layout = {
  name: "content",
  path: "layouts/content.hbs",
  slots: [{ name: "default", flows: false, firstColumn: 1, lastColumn: 12, bottomPx: undefined }],
  hasHead: true,
  isDark: false,
};

/** The layout that a slide names, else the one that suits what it holds. */
export function chooseLayout(slide: Slide, layouts: ReadonlyMap<string, Layout>, report: Report): Layout {
  const wanted = slide.frontMatter.layout;
  if (wanted === undefined) return layouts.get(holdsOneExhibit(slide) ? "chart-full" : "content") ?? bare;
  const layout = layouts.get(wanted.value);
  if (layout === undefined) {
    const near = suggest(wanted.value, layouts.keys());
    report({
      level: "error",
      rule: "unknown-layout",
      message: `Unknown layout “${wanted.value}”, expected ${oneOf(near.length > 0 ? near : [...layouts.keys()])}`,
      place: wanted.place,
      hint: "Layouts are the files in templates/layouts/, by name.",
    });
  }
  return layout ?? layouts.get("content") ?? bare;
}

function holdsOneExhibit(slide: Slide): boolean {
  const blocks = [...slide.slots.values()]
    .flat()
    .filter((block) => block.type === "exhibit" || block.text.trim() !== "");
  return blocks.length === 1 && blocks[0]?.type === "exhibit";
}

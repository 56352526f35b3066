import { checkShape } from "../diagnostics/check-shape.ts";
import type { Report } from "../diagnostics/diagnostic.ts";
import type { DataNode } from "../model/data-node.ts";
import { findEntry } from "../model/data-node.ts";
import type { SlideFrontMatter } from "../model/deck.ts";
import type { Located } from "../model/place.ts";
import { textField, textsField } from "./located-fields.ts";
import { withoutForeignKeys } from "./foreign-keys.ts";
import { slideShape } from "./schemas.ts";

/** Keys a slide's front matter may have. */
export const slideKeys: ReadonlySet<string> = new Set(Object.keys(slideShape.shape));

/** A slide's front matter, and the title that stands in when the slide has no heading. */
export interface FrontMatterReading {
  readonly frontMatter: SlideFrontMatter;
  readonly title: Located<string> | undefined;
}

/** Understands one slide's front matter; what is wrong is told and left out. */
export function parseFrontMatter(node: DataNode | undefined, report: Report): FrontMatterReading {
  const map = node && withoutForeignKeys(node, slideKeys, report);
  const checked = map && checkShape(map, slideShape, report, "front matter");
  if (map === undefined || checked === undefined) return { frontMatter: emptyFrontMatter, title: undefined };
  const good = keepKeys(map, checked);
  return {
    frontMatter: { ...textKeys(good), ...listKeys(good), ...plainKeys(checked) },
    title: textField(good, "title"),
  };
}

const emptyFrontMatter: SlideFrontMatter = {
  cuts: [],
  build: [],
  assert: [],
  remarks: [],
  footnotes: "auto",
  backup: false,
};

/** The nodes whose values passed the check; the others were told and must not come back by another door. */
function keepKeys(map: DataNode, checked: object): DataNode {
  return map.type === "map" ? { ...map, entries: map.entries.filter(({ key }) => Object.hasOwn(checked, key)) } : map;
}

function textKeys(map: DataNode): Partial<Record<(typeof textNames)[number], Located<string>>> {
  const fields = textNames.flatMap((name) => {
    const field = textField(map, name);
    return field === undefined ? [] : [[name, field] as const];
  });
  return Object.fromEntries(fields);
}

const textNames = ["id", "layout", "section", "subtitle", "sticker", "source"] as const;

function listKeys(map: DataNode): Pick<SlideFrontMatter, "cuts" | "build" | "assert" | "remarks" | "footnotes"> {
  return {
    cuts: textsField(map, "cuts").map(({ value }) => value),
    build: textsField(map, "build").map(({ value }) => value),
    assert: textsField(map, "assert"),
    remarks: textsField(map, "remarks"),
    footnotes: footnotesField(map),
  };
}

function footnotesField(map: DataNode): SlideFrontMatter["footnotes"] {
  const node = findEntry(map, "footnotes")?.value;
  if (node?.type === "list") return textsField(map, "footnotes");
  return node?.type === "scalar" && node.value === "none" ? "none" : "auto";
}

function plainKeys(checked: {
  readonly time?: number | string | undefined;
  readonly backup?: boolean | undefined;
  readonly class?: string | undefined;
}): Pick<SlideFrontMatter, "timeSeconds" | "backup" | "className"> {
  return {
    backup: checked.backup ?? false,
    ...(checked.time !== undefined && { timeSeconds: parseSeconds(checked.time) }),
    ...(checked.class !== undefined && { className: checked.class }),
  };
}

/** Seconds of a planned time: `90`, `"1:30"`, `90s`, `1m30s`, `2m`. */
function parseSeconds(time: number | string): number {
  if (typeof time === "number") return time;
  const [, minutes, seconds] = /^(\d+):(\d\d)$/.exec(time) ?? /^(?:(\d+)m)?(?:(\d+)s)?$/.exec(time) ?? [];
  return Number(minutes ?? 0) * 60 + Number(seconds ?? 0);
}

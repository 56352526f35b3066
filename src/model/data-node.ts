import type { Place } from "./place.ts";

/** What YAML and JSON can say, with the place of every key and value, so that a mistake deep inside has a line. */
export type DataNode = DataScalar | DataList | DataMap;

export interface DataScalar {
  readonly type: "scalar";
  /** `text` keeps the characters as written (`1_000`, `007`, `12345678901234567890`); `value` is their YAML 1.2 core reading. */
  readonly value: string | number | boolean | null;
  readonly text: string;
  readonly place: Place;
}

export interface DataList {
  readonly type: "list";
  readonly items: readonly DataNode[];
  readonly place: Place;
}

export interface DataMap {
  readonly type: "map";
  readonly entries: readonly DataEntry[];
  readonly place: Place;
}

export interface DataEntry {
  readonly key: string;
  readonly keyPlace: Place;
  readonly value: DataNode;
}

export type PlainData = string | number | boolean | null | readonly PlainData[] | { readonly [key: string]: PlainData };

/** The value without places, for schemas. Maps have no prototype, so `__proto__` is a key like any other. */
export function plainData(node: DataNode): PlainData {
  switch (node.type) {
    case "scalar":
      return node.value;
    case "list":
      return node.items.map(plainData);
    case "map": {
      const plain: Record<string, PlainData> = Object.create(null);
      for (const entry of node.entries) plain[entry.key] = plainData(entry.value);
      return plain;
    }
    default:
      return node satisfies never;
  }
}

/** The node under a key, when there is one. */
export function findEntry(node: DataNode, key: string): DataEntry | undefined {
  return node.type === "map" ? node.entries.find((entry) => entry.key === key) : undefined;
}

/** The place of the deepest node on a schema's path that exists; a missing key gives the place of the map that lacks it. */
export function placeOnPath(node: DataNode, path: readonly PropertyKey[]): Place {
  const [step, ...rest] = path;
  if (step === undefined) return node.place;
  const next =
    typeof step === "number" && node.type === "list" ? node.items[step] : findEntry(node, String(step))?.value;
  return next === undefined ? node.place : placeOnPath(next, rest);
}

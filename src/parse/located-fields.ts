import type { DataNode, DataScalar } from "../model/data-node.ts";
import { findEntry } from "../model/data-node.ts";
import type { Located } from "../model/place.ts";

/** The text under a key as its author wrote it (`2026` stays `2026`, `1.10` stays `1.10`), with its place. */
export function textField(map: DataNode, key: string): Located<string> | undefined {
  const node = findEntry(map, key)?.value;
  return node?.type === "scalar" && node.value !== null ? located(node) : undefined;
}

/** The texts under a key that may hold one or a list of them. */
export function textsField(map: DataNode, key: string): readonly Located<string>[] {
  const node = findEntry(map, key)?.value;
  if (node === undefined) return [];
  const scalars = node.type === "list" ? node.items : [node];
  return scalars.flatMap((item) => (item.type === "scalar" && item.value !== null ? [located(item)] : []));
}

function located(scalar: DataScalar): Located<string> {
  return { value: scalar.text, place: scalar.place };
}

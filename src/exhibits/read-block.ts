import { z } from "zod";
import type { Report } from "../diagnostics/diagnostic.ts";
import type { ExhibitBlock } from "../model/deck.ts";
import type { DataNode } from "../model/data-node.ts";
import { quoteList, suggest } from "../diagnostics/suggest.ts";
import { findEntry, placeOnPath, plainData } from "../model/data-node.ts";

/**
 * The block's body checked against its kind's schema; every mistake is told at the key or value that made it.
 * Undefined when the body cannot be understood at all.
 */
export function readBlock<Schema extends z.ZodType>(
  block: ExhibitBlock,
  schema: Schema,
  report: Report,
): z.output<Schema> | undefined {
  const result = schema.safeParse(plainData(block.body));
  if (result.success) return result.data;
  for (const issue of result.error.issues) reportIssue(issue, block, schema, report);
  return undefined;
}

function reportIssue(issue: z.core.$ZodIssue, block: ExhibitBlock, schema: z.ZodType, report: Report): void {
  if (issue.code === "unrecognized_keys") {
    const known = knownKeys(schema, issue.path);
    for (const key of issue.keys) reportUnknownKey(key, nodeOnPath(block.body, issue.path), known, report);
    return;
  }
  const missing = issue.code === "invalid_type" && nodeOnPath(block.body, issue.path) === undefined;
  const name = issue.path.map(String).join(".");
  report({
    level: "error",
    rule: missing ? "missing-value" : "invalid-exhibit",
    message: missing ? `Missing key “${name}”, ${issue.message}` : `Invalid value for “${name}”, ${issue.message}`,
    place: placeOnPath(block.body, issue.path),
  });
}

function reportUnknownKey(key: string, map: DataNode | undefined, known: readonly string[], report: Report): void {
  const near = suggest(key, known);
  const place = map === undefined ? undefined : findEntry(map, key)?.keyPlace;
  if (place === undefined) return;
  report({
    level: "error",
    rule: "unknown-key",
    message: `Unknown key “${key}”, expected one of ${quoteList(near.length > 0 ? near : known)}`,
    place,
  });
}

function nodeOnPath(node: DataNode, path: readonly PropertyKey[]): DataNode | undefined {
  let here: DataNode | undefined = node;
  for (const step of path) {
    if (here === undefined) return undefined;
    here = typeof step === "number" && here.type === "list" ? here.items[step] : findEntry(here, String(step))?.value;
  }
  return here;
}

/** Keys of the object schema that a path leads to; lists and optional wrappers are looked through. */
function knownKeys(schema: z.ZodType, path: readonly PropertyKey[]): readonly string[] {
  let here: unknown = schema;
  for (const step of path) {
    here = unwrap(here);
    if (here instanceof z.ZodArray) here = here.element;
    else if (here instanceof z.ZodObject) here = here.shape[String(step)];
  }
  const object = unwrap(here);
  return object instanceof z.ZodObject ? Object.keys(object.shape) : [];
}

function unwrap(schema: unknown): unknown {
  if (schema instanceof z.ZodOptional || schema instanceof z.ZodDefault) return unwrap(schema.unwrap());
  return schema;
}

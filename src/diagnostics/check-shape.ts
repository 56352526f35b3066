import type { z } from "zod";
import type { DataMap, DataNode } from "../model/data-node.ts";
import { findEntry, placeOnPath, plainData } from "../model/data-node.ts";
import type { Report } from "./diagnostic.ts";
import { allowedKeys } from "./schema-keys.ts";
import { expectation, likeliestBranch } from "./shape-expectation.ts";
import { oneOf, suggest } from "./suggest.ts";

type Issue = z.core.$ZodIssue;
type Path = readonly PropertyKey[];

/**
 * Checks data against a schema and tells every mistake at the key or value that its author wrote.
 * `noun` names the thing in messages (`front matter`, `exhibit bar`). Wrong keys are left out and the rest is used;
 * undefined when the rest cannot stand without them.
 */
export function checkShape<Schema extends z.ZodType>(
  node: DataNode,
  schema: Schema,
  report: Report,
  noun: string,
): z.output<Schema> | undefined {
  const result = schema.safeParse(plainData(node));
  if (result.success) return result.data;
  const issues = result.error.issues.flatMap((issue) => innermost(issue, []));
  for (const { issue, path } of issues) tellIssue({ node, schema, report, noun }, issue, path);
  const rest = issues.reduce((kept, { issue, path }) => withoutFault(kept, issue, path), node);
  const second = schema.safeParse(plainData(rest));
  return second.success ? second.data : undefined;
}

interface Checked {
  readonly node: DataNode;
  readonly schema: z.core.$ZodType;
  readonly report: Report;
  readonly noun: string;
}

/** Follows a failed union into the branch that its author most likely meant, so that the message names the deep fault. */
function innermost(issue: Issue, base: Path): readonly { issue: Issue; path: Path }[] {
  const path = [...base, ...issue.path];
  const branch = issue.code === "invalid_union" ? likeliestBranch(issue.errors) : undefined;
  return branch === undefined ? [{ issue, path }] : branch.flatMap((inner) => innermost(inner, path));
}

function tellIssue(checked: Checked, issue: Issue, path: Path): void {
  if (issue.code === "unrecognized_keys") {
    for (const key of issue.keys) tellUnknownKey(checked, path, key);
    return;
  }
  const parent = nodeOnPath(checked.node, path.slice(0, -1));
  const key = path.at(-1);
  const missing = parent?.type === "map" && key !== undefined && findEntry(parent, String(key)) === undefined;
  if (missing) tellMissingKey(checked, parent, path);
  else tellInvalidValue(checked, issue, path);
}

function tellUnknownKey({ node, schema, report, noun }: Checked, path: Path, key: string): void {
  const holder = nodeOnPath(node, path);
  const place = (holder && findEntry(holder, key)?.keyPlace) ?? placeOnPath(node, path);
  const allowed = allowedKeys(schema, path);
  const near = suggest(key, allowed);
  report({
    level: "error",
    rule: "unknown-key",
    message: `Unknown key “${key}” in ${within(noun, path)}${near.length > 0 ? `, expected ${oneOf(near)}` : ""}`,
    place,
    ...(allowed.length > 0 && { hint: `Keys here: ${allowed.join(", ")}.` }),
  });
}

function tellMissingKey({ report, noun }: Checked, parent: DataMap, path: Path): void {
  const start = parent.entries[0]?.keyPlace ?? parent.place;
  const holder = within(noun, path.slice(0, -1));
  report({
    level: "error",
    rule: "missing-key",
    message: `Missing key “${String(path.at(-1))}” in ${holder}`,
    place: start,
  });
}

function tellInvalidValue({ node, report, noun }: Checked, issue: Issue, path: Path): void {
  const found = nodeOnPath(node, path);
  const shown = found === undefined ? "" : ` ${shownValue(found)}`;
  const subject = path.length === 0 ? noun : `“${keyName(path)}”`;
  report({
    level: "error",
    rule: "invalid-value",
    message: `Invalid value${shown} of ${subject}, expected ${expectation(issue)}`,
    place: placeOnPath(node, path),
  });
}

function keyName(path: Path): string {
  return path
    .filter((step) => typeof step !== "number")
    .map(String)
    .join(".");
}

function within(noun: string, path: Path): string {
  const name = keyName(path);
  return name === "" ? noun : `“${name}” of ${noun}`;
}

function shownValue(node: DataNode): string {
  if (node.type === "list") return "(a list)";
  if (node.type === "map") return "(a map)";
  return node.text === "" ? "(nothing)" : `“${node.text}”`;
}

function nodeOnPath(node: DataNode, path: Path): DataNode | undefined {
  let found: DataNode | undefined = node;
  for (const step of path) {
    if (found === undefined || found.type === "scalar") return undefined;
    found = found.type === "list" ? found.items[Number(step)] : findEntry(found, String(step))?.value;
  }
  return found;
}

/** The data without the key that is wrong: the deepest map on the path loses it, lists stay in order and number. */
function withoutFault(node: DataNode, issue: Issue, path: Path): DataNode {
  if (issue.code === "unrecognized_keys")
    return issue.keys.reduce((kept, key) => withoutKey(kept, [...path, key]), node);
  return withoutKey(node, path);
}

function withoutKey(node: DataNode, path: Path): DataNode {
  const [step, ...rest] = path;
  if (step === undefined || node.type === "scalar") return node;
  if (node.type === "list")
    return { ...node, items: node.items.map((item, index) => (index === step ? withoutKey(item, rest) : item)) };
  const isLast = !rest.some((inner) => typeof inner !== "number");
  const entries = node.entries.flatMap((entry) => {
    if (entry.key !== String(step)) return [entry];
    return isLast ? [] : [{ ...entry, value: withoutKey(entry.value, rest) }];
  });
  return { ...node, entries };
}

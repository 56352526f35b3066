import type { Report } from "../diagnostics/diagnostic.ts";
import { oneOf, suggest } from "../diagnostics/suggest.ts";
import { exhibitKinds } from "../exhibits/exhibit-kinds.ts";
import type { ExhibitBlock } from "../model/deck.ts";
import type { Located, Place } from "../model/place.ts";
import type { SourceFile } from "../model/project-sources.ts";
import type { SlideLine } from "./split-slides.ts";
import { parseYaml } from "./yaml.ts";

/** A fence whose info word is a kind of exhibit, with its body as data; undefined when the YAML cannot be read. */
export function parseExhibit(
  file: SourceFile,
  fence: { readonly kind: Located<string>; readonly body: readonly SlideLine[]; readonly place: Place },
  report: Report,
): ExhibitBlock | undefined {
  const [first] = fence.body;
  const last = fence.body.at(-1);
  if (first === undefined || last === undefined || fence.body.every(({ text }) => isEmptyYaml(text))) {
    return {
      type: "exhibit",
      kind: fence.kind,
      body: { type: "map", entries: [], place: fence.place },
      place: fence.place,
    };
  }
  const body = parseYaml(file, report, { start: first.start, end: last.end });
  return body && { type: "exhibit", kind: fence.kind, body, place: fence.place };
}

/**
 * A fence that looks like an exhibit and names no kind is a slip: a word near a kind above a body of keys,
 * or any word above a body that names a dataset. True when it was told; everything else is code in some language.
 */
export function tellUnknownKind(word: string, body: readonly SlideLine[], place: Place, report: Report): boolean {
  const near = suggest(word, exhibitKinds);
  const hasKeys = body.some(({ text }) => /^[a-z][\w-]*:(?: |$)/.test(text));
  const namesData = body.some(({ text }) => /^data: *[\w-]+ *$/.test(text));
  if (word === "" || dataLanguages.has(word.toLowerCase()) || !(namesData || (near.length > 0 && hasKeys)))
    return false;
  const expected = near.length > 0 ? near : exhibitKinds;
  report({
    level: "error",
    rule: "unknown-exhibit-kind",
    message: `Unknown exhibit “${word}”, expected ${oneOf(expected)}`,
    place,
    hint: "For a block of code in the language YAML write ```yaml.",
  });
  return true;
}

const dataLanguages = new Set([
  "yaml",
  "yml",
  "json",
  "json5",
  "toml",
  "ini",
  "http",
  "properties",
  "dotenv",
  "text",
  "txt",
]);

function isEmptyYaml(line: string): boolean {
  return /^\s*(?:#.*)?$/.test(line);
}

import type { RecordDraft } from "./record-draft.ts";

/** A record as lines of a data file: a block of fields, or one line in braces where the file's other records are written so. */
export function recordLines({ id, fields }: RecordDraft, style: "block" | "flow", indent: string): readonly string[] {
  const isOpen = !fields.some(([key]) => key === "source");
  const reminder = isOpen ? " # source: to be filled in" : "";
  if (style === "flow") {
    const inside = fields.map(([key, value]) => `${key}: ${yamlText(value)}`).join(", ");
    return [`${indent}${id}: { ${inside} }${reminder}`];
  }
  const lines = fields.map(([key, value]) => `${indent}  ${key}: ${yamlText(value)}`);
  return [`${indent}${id}:`, ...lines, ...(isOpen ? [`${indent} ${reminder}`] : [])];
}

/** A text as a value of YAML: as it is where no character can be misread, else between double quotes. */
export function yamlText(text: string): string {
  const isPlain = /^(?:[\p{L}\p{N}$€£¥₹₩<≤≥≈]|~(?=\S))[^:#,[\]{}"'\\\n]*$/u.test(text) && text === text.trim();
  const isWord = !/^(?:true|false|null|yes|no|on|off)$/iu.test(text);
  return isPlain && isWord ? text : JSON.stringify(text);
}

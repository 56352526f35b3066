import { checkShape } from "../diagnostics/check-shape.ts";
import type { Report } from "../diagnostics/diagnostic.ts";
import { type DataEntry, findEntry } from "../model/data-node.ts";
import type { ConflictRecord, SourceRecord } from "../model/figure.ts";
import { withoutGaps } from "../model/without-gaps.ts";
import { type ConflictFields, conflictSchema, sourceSchema } from "./record-schema.ts";

/** One entry of `sources:`. Its citation is its title where no `cite` is given. */
export function recordSource(entry: DataEntry, report: Report): SourceRecord | undefined {
  const fields = checkShape(entry.value, sourceSchema, report, `source “${entry.key}”`);
  if (fields === undefined) return undefined;
  return {
    id: entry.key,
    place: entry.keyPlace,
    title: fields.title,
    cite: fields.cite ?? fields.title,
    grade: fields.grade,
    ...withoutGaps({ url: fields.url, asOf: fields.as_of }),
  };
}

/** One entry of `conflicts:`; that its figures exist is for the ledger to check, which knows all of them. */
export function recordConflict(entry: DataEntry, report: Report): ConflictRecord | undefined {
  const noun = `conflict “${entry.key}”`;
  const fields = checkShape(entry.value, conflictSchema, report, noun);
  if (fields === undefined) return undefined;
  tellPick(fields, entry, report);
  tellFootnote(fields, entry, report);
  return {
    id: entry.key,
    place: entry.keyPlace,
    what: fields.what,
    type: fields.type,
    severity: fields.severity,
    figures: fields.figures,
    decision: fields.decision,
    ...withoutGaps({
      picked: fields.picked,
      reason: fields.reason,
      footnote: fields.footnote,
      footnoteAt: fields.footnote_at,
      sticker: fields.sticker,
      decidedBy: fields.decided_by,
      decidedOn: fields.decided_on,
    }),
  };
}

/** A footnote can come only with figures of its own conflict. */
function tellFootnote(fields: ConflictFields, entry: DataEntry, report: Report): void {
  const stranger = (fields.footnote_at ?? []).find((id) => !fields.figures.includes(id));
  if (stranger === undefined) return;
  const message = `Invalid value “${stranger}” of “footnote_at” of conflict “${entry.key}”, expected one of its figures`;
  const place = (findEntry(entry.value, "footnote_at")?.value ?? entry.value).place;
  report({ level: "error", rule: "invalid-value", message, place });
}

/** A pick without a picked figure, or of a stranger, decides nothing. */
function tellPick(fields: ConflictFields, entry: DataEntry, report: Report): void {
  if (fields.decision !== "pick" && fields.picked === undefined) return;
  if (fields.picked !== undefined && fields.figures.includes(fields.picked)) return;
  const message = `Invalid decision of conflict “${entry.key}”, expected “picked” to be one of its figures`;
  report({ level: "error", rule: "invalid-value", message, place: entry.keyPlace });
}

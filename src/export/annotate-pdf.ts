import { createHash } from "node:crypto";
import { formatPdfDate } from "./pdf-date.ts";
import { PdfFile } from "./pdf-file.ts";
import type { PdfMetadata } from "./pdf-metadata.ts";
import { creator, renderXmp } from "./pdf-metadata.ts";
import { PdfSyntaxError, referenceOf, textOf } from "./pdf-syntax.ts";

/**
 * Adds what Chromium leaves out (author, subject, keywords, XMP, an id) and makes the dates the deck's own.
 * An update appended to the file touches no tag, link or bookmark; libraries that rewrite a PDF lose them.
 */
export function annotatePdf(bytes: Uint8Array, metadata: PdfMetadata): Uint8Array {
  const dated = setDates(bytes, formatPdfDate(metadata.date));
  const file = new PdfFile(dated);
  const root = referenceOf(file.trailer.get("Root"));
  const info = referenceOf(file.trailer.get("Info"));
  const size = file.trailer.get("Size");
  if (root === undefined || info === undefined || typeof size !== "number") {
    throw new PdfSyntaxError("its trailer lacks Root, Info or Size");
  }
  const xmp = Buffer.from(renderXmp(metadata), "utf8");
  const objects = new Map([
    [info, renderInfo(metadata, textOf(file.dictionary(file.trailer.get("Info")).get("Producer")) ?? "Skia/PDF")],
    [root, renderCatalog(file, root, size)],
    [size, `<</Type/Metadata/Subtype/XML/Length ${xmp.length}>>\nstream\n${xmp.toString("latin1")}\nendstream`],
  ]);
  return append(file, objects, `/Size ${size + 1}/Root ${root} 0 R/Info ${info} 0 R`);
}

/** The dates stand in the file as Chromium wrote them; ours are as long, so that nothing moves. */
function setDates(bytes: Uint8Array, date: string): Uint8Array {
  const dated = Buffer.from(bytes);
  const head = dated.toString("latin1", 0, 2000);
  const pattern = /\((D:\d{14}(?:Z|[+-]\d\d'\d\d')?)\)/g;
  for (const found of head.matchAll(pattern)) {
    const earlier = found[1] ?? "";
    dated.write(date.slice(0, earlier.length).padEnd(earlier.length, "'"), found.index + 1, "latin1");
  }
  return dated;
}

function renderInfo(metadata: PdfMetadata, producer: string): string {
  const date = formatPdfDate(metadata.date);
  const texts = {
    Title: metadata.title,
    Author: metadata.author,
    Subject: metadata.subject,
    Keywords: metadata.keywords.length === 0 ? undefined : metadata.keywords.join(", "),
    Creator: creator,
    Producer: producer,
  };
  const entries = Object.entries(texts).flatMap(([key, text]) =>
    text === undefined ? [] : [`/${key} ${pdfString(text)}`],
  );
  return `<<${entries.join("\n")}\n/CreationDate (${date})\n/ModDate (${date})>>`;
}

function renderCatalog(file: PdfFile, root: number, metadata: number): string {
  const source = file.source(root);
  const has = (key: string): boolean => file.catalog.has(key);
  const added = [
    `/Metadata ${metadata} 0 R`,
    has("PageMode") ? "" : "/PageMode/UseOutlines",
    has("ViewerPreferences") ? "" : "/ViewerPreferences<</DisplayDocTitle true>>",
  ];
  return `<<${added.join("")}${source.slice(2)}`;
}

function pdfString(text: string): string {
  if (/^[\x20-\x7e]*$/.test(text)) return `(${text.replaceAll(/[\\()]/g, (sign) => `\\${sign}`)})`;
  return `<FEFF${Buffer.from(text, "utf16le").swap16().toString("hex").toUpperCase()}>`;
}

function append(file: PdfFile, objects: ReadonlyMap<number, string>, trailer: string): Uint8Array {
  const id = createHash("sha256").update(file.bytes);
  let offset = file.bytes.length;
  const bodies: string[] = [];
  const rows: string[] = [];
  for (const [number, body] of [...objects].toSorted(([a], [b]) => a - b)) {
    const text = `${bodies.length === 0 ? "\n" : ""}${number} 0 obj\n${body}\nendobj\n`;
    rows.push(`${number} 1\n${String(offset + text.indexOf(String(number))).padStart(10, "0")} 00000 n \n`);
    bodies.push(text);
    offset += text.length;
    id.update(text, "latin1");
  }
  // The id is made from the content: equal files are equal to the last byte.
  const digest = id.digest("hex").slice(0, 32).toUpperCase();
  const tail = [
    `xref\n${rows.join("")}trailer\n<<${trailer}/Prev ${file.tableOffset}/ID[<${digest}><${digest}>]>>\n`,
    `startxref\n${offset}\n%%EOF\n`,
  ];
  return Buffer.concat([file.bytes, Buffer.from([...bodies, ...tail].join(""), "latin1")]);
}

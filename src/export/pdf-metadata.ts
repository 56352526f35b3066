/** What a PDF says of itself. */
export interface PdfMetadata {
  readonly title: string;
  readonly author: string | undefined;
  readonly subject: string | undefined;
  readonly keywords: readonly string[];
  readonly lang: string;
  readonly date: Date;
}

/** The program named in the file, without a version: a new one must not change every PDF. */
export const creator = "Exhibit";

/** The same once more as XMP, which archives and search engines read; see ISO 16684-1. */
export function renderXmp(metadata: PdfMetadata): string {
  const { title, author, subject, keywords, lang, date } = metadata;
  const moment = date.toISOString().replace(/\.\d+Z$/, "Z");
  const words = keywords.map((word) => `<rdf:li>${escapeXml(word)}</rdf:li>`).join("");
  return [
    `<?xpacket begin="\uFEFF" id="W5M0MpCehiHzreSzNTczkc9d"?>`,
    `<x:xmpmeta xmlns:x="adobe:ns:meta/">`,
    `<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">`,
    `<rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:xmp="http://ns.adobe.com/xap/1.0/" xmlns:pdf="http://ns.adobe.com/pdf/1.3/">`,
    `<dc:format>application/pdf</dc:format>`,
    `<dc:title>${inAnyLanguage(title)}</dc:title>`,
    ...(author === undefined
      ? []
      : [`<dc:creator><rdf:Seq><rdf:li>${escapeXml(author)}</rdf:li></rdf:Seq></dc:creator>`]),
    ...(subject === undefined ? [] : [`<dc:description>${inAnyLanguage(subject)}</dc:description>`]),
    ...(keywords.length === 0 ? [] : [`<dc:subject><rdf:Bag>${words}</rdf:Bag></dc:subject>`]),
    ...(keywords.length === 0 ? [] : [`<pdf:Keywords>${escapeXml(keywords.join(", "))}</pdf:Keywords>`]),
    `<dc:language><rdf:Bag><rdf:li>${escapeXml(lang)}</rdf:li></rdf:Bag></dc:language>`,
    `<xmp:CreatorTool>${creator}</xmp:CreatorTool>`,
    `<xmp:CreateDate>${moment}</xmp:CreateDate>`,
    `<xmp:ModifyDate>${moment}</xmp:ModifyDate>`,
    `</rdf:Description>`,
    `</rdf:RDF>`,
    `</x:xmpmeta>`,
    `<?xpacket end="r"?>`,
  ].join("\n");
}

function inAnyLanguage(text: string): string {
  return `<rdf:Alt><rdf:li xml:lang="x-default">${escapeXml(text)}</rdf:li></rdf:Alt>`;
}

/** XML has no way to say most control characters, so they are left out. */
function escapeXml(text: string): string {
  return text
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;")
    .replaceAll(/[^\t\n\r\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/gu, "");
}

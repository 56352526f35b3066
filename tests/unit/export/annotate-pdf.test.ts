import { describe, expect, it } from "vitest";
import { annotatePdf } from "../../../src/export/annotate-pdf.ts";
import { PdfFile } from "../../../src/export/pdf-file.ts";
import type { PdfMetadata } from "../../../src/export/pdf-metadata.ts";
import { textOf } from "../../../src/export/pdf-syntax.ts";
import { smallPdf } from "./small-pdf.ts";

const metadata: PdfMetadata = {
  title: "Costs & prices (2026) – “whole”",
  author: "Zoë",
  subject: undefined,
  keywords: ["cost", "price"],
  lang: "en",
  date: new Date("2026-02-01T00:00:00Z"),
};
const bare = smallPdf([{ text: "One" }]);

function infoOf(file: PdfFile, key: string): string | undefined {
  return textOf(file.resolve(file.dictionary(file.trailer.get("Info")).get(key)));
}

describe("annotatePdf(bytes, metadata)", () => {
  const file = new PdfFile(annotatePdf(bare, metadata));

  it("writes title, author, keywords and creator, and leaves out what is not known", () => {
    expect(infoOf(file, "Title")).toBe("Costs & prices (2026) – “whole”");
    expect(infoOf(file, "Author")).toBe("Zoë");
    expect(infoOf(file, "Keywords")).toBe("cost, price");
    expect(infoOf(file, "Creator")).toBe("Exhibit");
    expect(infoOf(file, "Subject")).toBeUndefined();
  });

  it("says the same in XMP", () => {
    const xmp = Buffer.from(file.stream(file.catalog.get("Metadata")), "latin1").toString("utf8");
    expect(xmp).toContain(`<rdf:li xml:lang="x-default">Costs &amp; prices (2026) – “whole”</rdf:li>`);
    expect(xmp).toContain("<xmp:CreateDate>2026-02-01T00:00:00Z</xmp:CreateDate>");
    expect(xmp).not.toContain("dc:description");
  });

  it("opens with the bookmarks and shows the title in the window", () => {
    expect(file.catalog.get("PageMode")).toEqual({ type: "name", name: "UseOutlines" });
    expect(file.catalog.has("ViewerPreferences")).toBe(true);
  });

  it("keeps every page and what hangs on the catalog", () => {
    expect(file.pages()).toHaveLength(1);
    expect(file.catalog.has("Outlines")).toBe(true);
  });

  it("replaces the date of printing everywhere, so that equal decks give equal bytes", () => {
    const later = Buffer.from(bare.toString("latin1").replaceAll("D:20250101", "D:20260707"), "latin1");
    expect(Buffer.compare(annotatePdf(later, metadata), annotatePdf(bare, metadata))).toBe(0);
    expect(infoOf(file, "ModDate")).toBe("D:20260201000000+00'00'");
  });

  it("gives other content another id", () => {
    const other = new PdfFile(annotatePdf(smallPdf([{ text: "Two" }]), metadata));
    expect(other.trailer.get("ID")).not.toEqual(file.trailer.get("ID"));
    expect(new PdfFile(annotatePdf(bare, metadata)).trailer.get("ID")).toEqual(file.trailer.get("ID"));
  });
});

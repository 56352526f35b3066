import { describe, expect, it } from "vitest";
import { renderXmp } from "../../../src/export/pdf-metadata.ts";

const date = new Date("2026-02-01T12:00:00.250Z");

describe("renderXmp(metadata)", () => {
  const xmp = renderXmp({
    title: "A < B & “C”\u0007",
    author: "Zoë",
    subject: "Why",
    keywords: ["cost", "a & b"],
    lang: "de-CH",
    date,
  });

  it("holds title, author, subject, keywords, language and date", () => {
    expect(xmp).toContain(`<dc:creator><rdf:Seq><rdf:li>Zoë</rdf:li></rdf:Seq></dc:creator>`);
    expect(xmp).toContain(
      `<dc:subject><rdf:Bag><rdf:li>cost</rdf:li><rdf:li>a &amp; b</rdf:li></rdf:Bag></dc:subject>`,
    );
    expect(xmp).toContain(`<dc:language><rdf:Bag><rdf:li>de-CH</rdf:li></rdf:Bag></dc:language>`);
    expect(xmp).toContain("<xmp:ModifyDate>2026-02-01T12:00:00Z</xmp:ModifyDate>");
  });

  it("escapes what means something in XML and drops what XML cannot say", () => {
    expect(xmp).toContain("A &lt; B &amp; “C”</rdf:li>");
  });

  it("leaves out what is not known", () => {
    const bare = renderXmp({ title: "T", author: undefined, subject: undefined, keywords: [], lang: "en", date });
    expect(bare).not.toMatch(/dc:creator|dc:description|dc:subject|pdf:Keywords/);
  });
});

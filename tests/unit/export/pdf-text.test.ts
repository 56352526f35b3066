import { deflateSync } from "node:zlib";
import { describe, expect, it } from "vitest";
import { PdfFile } from "../../../src/export/pdf-file.ts";
import { createTextReader } from "../../../src/export/pdf-text.ts";
import { smallPdf } from "./small-pdf.ts";

/** The text of a page whose content stream is given; its font's codes are those of Unicode. */
function textOf(content: string, enough?: (text: string) => boolean): string {
  const file = new PdfFile(smallPdf([{ text: "", content }]));
  return createTextReader(file)(file.pages()[0] ?? new Map(), enough);
}

describe("createTextReader(file)", () => {
  it("reads strings, and strings inside lists with distances", () => {
    expect(textOf("BT /F1 12 Tf <00410042> Tj 5 0 Td [<0043> -20 <0044>] TJ ET")).toBe("ABCD");
  });

  it("takes the words that stand for glyphs instead of the glyphs", () => {
    const content = "BT /F1 12 Tf <0041> Tj /Span<</ActualText <FEFF2019>>> BDC <0042> Tj EMC <0043> Tj ET";
    expect(textOf(content)).toBe("A’C");
  });

  it("keeps text inside other marks", () => {
    expect(textOf("/NonStruct <</MCID 0>>BDC BT /F1 12 Tf <0041> Tj ET EMC /Artifact BMC EMC")).toBe("A");
  });

  it("reads nothing in a font that it does not know", () => {
    expect(textOf("BT /F9 12 Tf <0041> Tj ET")).toBe("");
  });

  it("stops when it has enough", () => {
    const content = "BT /F1 12 Tf <0041> Tj ET BT <0042> Tj ET";
    expect(textOf(content, (text) => text.includes("A"))).toBe("A");
    expect(textOf(content, () => false)).toBe("AB");
  });

  it("follows forms, and reads deflated streams", () => {
    const form = deflateSync("BT /F1 12 Tf <0058> Tj ET").toString("latin1");
    const file = new PdfFile(smallPdf([{ text: "", content: "/Form Do", form }]));
    expect(createTextReader(file)(file.pages()[0] ?? new Map())).toBe("X");
  });
});

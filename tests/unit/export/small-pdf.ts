/** What one page of a hand-made PDF shows and links to. */
export interface SmallPage {
  readonly text: string;
  readonly bookmark?: string;
  readonly link?: string;
  readonly image?: boolean;
  readonly alt?: string;
  readonly widthPt?: number;
  /** A content stream in the place of the text. */
  readonly content?: string;
  /** A form named `/Form`, deflated, as Latin-1 text. */
  readonly form?: string;
}

/** A PDF built as Chromium builds it: plain objects, one table, text as glyph codes with a map to characters. */
export function smallPdf(pages: readonly SmallPage[]): Buffer {
  const objects: string[] = [];
  const add = (body: string): number => objects.push(body);
  const info = add(`<</Title (Old)\n/CreationDate (D:20250101120000+00'00')\n/ModDate (D:20250101120000+00'00')>>`);
  const map = add(stream("", `1 beginbfrange\n<0000> <20FF> <0000>\nendbfrange`));
  const font = add(`<</Type/Font/Subtype/Type0/Encoding/Identity-H/ToUnicode ${map} 0 R>>`);
  const image = add(stream("/Type/XObject/Subtype/Image/Width 1/Height 1", "x"));
  const [tree, outlines, dests] = [add(""), add(""), add("")];
  const kids = pages.map((page, index) => {
    const content = add(stream("", page.content ?? `BT\n/F1 12 Tf\n${glyphs(page.text)} Tj\nET`));
    const links = page.link === undefined ? "" : `/Annots[<</Type/Annot/Subtype/Link/Dest/${page.link}>>]`;
    const fonts = `/Font<</F1 ${font} 0 R>>`;
    const objects = [
      page.image === true ? `/X${index} ${image} 0 R` : "",
      page.form === undefined ? "" : `/Form ${add(stream(formAbout(fonts), page.form))} 0 R`,
    ];
    const resources = `/Resources<<${fonts}/XObject<<${objects.join("")}>>>>`;
    const box = `/MediaBox[0 0 ${page.widthPt ?? 960} 540]`;
    if (page.alt !== undefined) add(`<</Type/StructElem/S/Figure/Alt (${page.alt})>>`);
    return add(`<</Type/Page/Parent ${tree} 0 R${box}/Contents ${content} 0 R${resources}${links}>>`);
  });
  objects[tree - 1] = `<</Type/Pages/Count ${kids.length}/Kids[${kids.map((kid) => `${kid} 0 R`).join(" ")}]>>`;
  objects[dests - 1] = `<<${kids.map((kid, index) => `/slide-${index + 1}[${kid} 0 R/XYZ 0 540 0]`).join("")}>>`;
  objects[outlines - 1] = outlineOf(pages, add);
  const root = add(`<</Type/Catalog/Pages ${tree} 0 R/Outlines ${outlines} 0 R/Dests ${dests} 0 R>>`);
  return assemble(objects, root, info);
}

function outlineOf(pages: readonly SmallPage[], add: (body: string) => number): string {
  const titles = pages.map((page) => page.bookmark ?? page.text);
  const last = titles.reduceRight<number | undefined>((next, title) => {
    return add(`<</Title (${title})${next === undefined ? "" : `/Next ${next} 0 R`}>>`);
  }, undefined);
  return last === undefined ? "<<>>" : `<</First ${last} 0 R>>`;
}

function formAbout(fonts: string): string {
  return `/Type/XObject/Subtype/Form/Filter/FlateDecode/Resources<<${fonts}>>`;
}

function stream(about: string, data: string): string {
  return `<<${about}/Length ${data.length}>> stream\n${data}\nendstream`;
}

function glyphs(text: string): string {
  return `<${Buffer.from(text, "utf16le").swap16().toString("hex")}>`;
}

function assemble(objects: readonly string[], root: number, info: number): Buffer {
  let file = "%PDF-1.4\n";
  const rows = objects.map((body, index) => {
    const row = `${String(file.length).padStart(10, "0")} 00000 n \n`;
    file += `${index + 1} 0 obj\n${body}\nendobj\n`;
    return row;
  });
  const table = `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${rows.join("")}`;
  const trailer = `trailer\n<</Size ${objects.length + 1}\n/Root ${root} 0 R\n/Info ${info} 0 R>>\n`;
  return Buffer.from(`${file}${table}${trailer}startxref\n${file.length}\n%%EOF`, "latin1");
}

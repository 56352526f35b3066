import { chmod, mkdir, mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { extractText, getDocumentProxy } from "unpdf";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { exportPdf } from "../../src/export/export-pdf.ts";
import { PdfFile } from "../../src/export/pdf-file.ts";
import { pageImages, pageLinks, readAlts, readBookmarks } from "../../src/export/pdf-parts.ts";
import { createTextReader } from "../../src/export/pdf-text.ts";
import { bareText } from "../../src/export/same-text.ts";
import type { CompiledDeck } from "../../src/model/compiled-deck.ts";
import { smallChart, smallDeck, smallSlide } from "../unit/export/small-deck.ts";
import { mainBrowserProcess } from "./browser-processes.ts";

vi.setConfig({ testTimeout: 60_000 });

const alt = "Training cost – “open” against closed, 2 models";
const deck = smallDeck(
  [
    smallSlide(0, "The final offer: 18× less – why?", `<p>See <a href="#slide-3">the end</a></p>`, {
      links: ["slide-3"],
    }),
    smallSlide(1, "Costs fell", smallChart(alt), { alts: [alt] }),
    smallSlide(
      2,
      "Grüße, Ελλάδα, Ёлка",
      `<p class="fragment" style="opacity:0;visibility:hidden">Shown in the end</p>`,
    ),
  ],
  { author: "Zoë", keywords: ["cost"], subject: "A small deck" },
);

let folder: string;
let outPath: string;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "exhibit-test-"));
  outPath = join(folder, "deck.pdf");
});
afterEach(async () => {
  vi.unstubAllEnvs();
  await rm(folder, { recursive: true, force: true });
});

function print(what: CompiledDeck, more: Partial<Parameters<typeof exportPdf>[1]> = {}): ReturnType<typeof exportPdf> {
  return exportPdf(what, { outPath, fontsCss: "", progress: () => undefined, ...more });
}

async function printedFile(what: CompiledDeck): Promise<PdfFile> {
  await print(what);
  return new PdfFile(await readFile(outPath));
}

function textOfPages(file: PdfFile): readonly string[] {
  const textOfPage = createTextReader(file);
  return file.pages().map((page) => textOfPage(page));
}

describe("exportPdf(deck, options)", () => {
  it("writes one page a slide and says what it wrote", async () => {
    const output = await print(deck);
    const bytes = await readFile(outPath);
    expect(output).toMatchObject({ kind: "pdf", pages: 3, bytes: bytes.length });
    expect(await readdir(folder)).toEqual(["deck.pdf"]);
  });

  it("gives a file that another reader understands as we do", async () => {
    const file = await printedFile(deck);
    const ours = textOfPages(file).map(bareText);
    const other = await extractText(await getDocumentProxy(new Uint8Array(file.bytes)));
    expect(other.text.map(bareText)).toEqual(ours);
  });

  it("keeps bookmarks, links, alt texts and text, and makes no picture of anything", async () => {
    const file = await printedFile(deck);
    const [first, second, third] = file.pages();
    if (first === undefined || second === undefined || third === undefined) throw new Error("Pages are missing");
    expect(readBookmarks(file)).toEqual(deck.slides.map((slide) => slide.title));
    expect(pageLinks(file, first)).toEqual(new Set(["slide-3"]));
    expect(readAlts(file)).toContain(bareText(alt));
    expect(createTextReader(file)(second)).toContain("$5.6M");
    expect(file.pages().map((page) => pageImages(file, page))).toEqual([0, 0, 0]);
  });

  it("shows every build in its final state", async () => {
    const file = await printedFile(deck);
    expect(createTextReader(file)(file.pages()[2] ?? new Map())).toContain("Shown in the end");
  });

  it("gives equal bytes for equal decks, dated by the deck or by SOURCE_DATE_EPOCH", async () => {
    await print(deck);
    const first = await readFile(outPath);
    await print(deck);
    expect(Buffer.compare(first, await readFile(outPath))).toBe(0);
    expect(first.toString("latin1")).toContain("/CreationDate (D:20260201000000+00'00')");
    vi.stubEnv("SOURCE_DATE_EPOCH", "1700000000");
    await print(deck);
    expect((await readFile(outPath)).toString("latin1")).toContain("/ModDate (D:20231114221320+00'00')");
  });

  it("refuses a print that is not the deck and leaves the earlier file whole", async () => {
    await writeFile(outPath, "earlier");
    const hidden = smallDeck([smallSlide(0, "Costs fell")]);
    const broken = { ...hidden, theme: { ...hidden.theme, css: "h2{display:none}" } };
    await expect(print(broken)).rejects.toMatchObject({ kind: "deck", rule: "pdf-title" });
    await expect(print(broken)).rejects.toThrow("slides/01.md:1:1: page 1 lacks the title “Costs fell”");
    expect(await readFile(outPath, "utf8")).toBe("earlier");
    expect(await readdir(folder)).toEqual(["deck.pdf"]);
  });

  it("notices pages too many", async () => {
    const extra = {
      ...deck,
      theme: {
        ...deck.theme,
        css: "h2{break-after:page}body>section{height:auto!important;contain:none!important;overflow:visible!important}",
      },
    };
    await expect(print(extra)).rejects.toMatchObject({ rule: "pdf-pages" });
  });

  it("notices a shadow that would become a picture", async () => {
    const shadow = `<p style="filter:blur(3px)">soft</p>`;
    const soft = smallDeck([smallSlide(0, "Soft", shadow)]);
    await expect(print(soft)).rejects.toMatchObject({ rule: "pdf-image" });
  });

  it("runs no script and asks no network, whatever a slide holds", async () => {
    const sly = `<script>document.body.textContent = "owned"</script><img src="http://127.0.0.1:9/x.png" alt="" onerror="document.body.textContent='owned'">`;
    const file = await printedFile(smallDeck([smallSlide(0, "Costs fell", sly)]));
    expect(createTextReader(file)(file.pages()[0] ?? new Map())).not.toContain("owned");
  });

  it.runIf(process.getuid?.() !== 0)("says that a folder may not be written", async () => {
    await chmod(folder, 0o555);
    await expect(print(deck)).rejects.toMatchObject({ kind: "environment", rule: "unwritable-output" });
    await chmod(folder, 0o755);
  });

  it("says that an output cannot be written where a folder stands", async () => {
    await mkdir(outPath);
    await expect(print(deck)).rejects.toMatchObject({ kind: "environment", rule: "unwritable-output" });
    expect(await readdir(folder)).toEqual(["deck.pdf"]);
  });

  it.runIf(process.platform === "linux")("survives a browser that is killed while it prints", async () => {
    let killed = false;
    await print(deck, {
      progress: (step) => {
        if (killed || !step.startsWith("Printing")) return;
        killed = true;
        process.kill(mainBrowserProcess(process.pid), "SIGKILL");
      },
    });
    expect(killed).toBe(true);
    expect(new PdfFile(await readFile(outPath)).pages()).toHaveLength(3);
  });

  it("stops when told to, and writes nothing", async () => {
    const stop = new AbortController();
    const stopped = print(deck, { signal: stop.signal, progress: () => stop.abort(new Error("Ctrl-C")) });
    await expect(stopped).rejects.toThrow("Ctrl-C");
    expect(await readdir(folder)).toEqual([]);
  });
});

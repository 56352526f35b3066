import { describe, expect, it } from "vitest";
import { Failure } from "../../../src/diagnostics/failure.ts";
import { checkPdf, findPdfFaults } from "../../../src/export/check-pdf.ts";
import { PdfFile } from "../../../src/export/pdf-file.ts";
import type { CompiledDeck } from "../../../src/model/compiled-deck.ts";
import { smallChart, smallDeck, smallSlide } from "./small-deck.ts";
import type { SmallPage } from "./small-pdf.ts";
import { smallPdf } from "./small-pdf.ts";

const deck = smallDeck([smallSlide(0, "Costs fell"), smallSlide(1, "Prices fell faster")]);
const good: readonly [SmallPage, SmallPage] = [{ text: "Costs fell" }, { text: "Prices fell faster" }];

function faultsOf(pages: readonly SmallPage[], of: CompiledDeck = deck): readonly string[] {
  return findPdfFaults(new PdfFile(smallPdf(pages)), of).map(({ rule, message }) => `${rule}: ${message}`);
}

describe("checkPdf(bytes, deck)", () => {
  it("is content with a file that is the deck", () => {
    expect(() => checkPdf(smallPdf(good), deck)).not.toThrow();
  });

  it("counts the pages and says where they part from the slides", () => {
    const pages = [good[0], { text: "Costs fell, once more", bookmark: "x" }, good[1]];
    expect(faultsOf(pages)).toEqual(["pdf-pages: 2 slides gave 3 pages; they part at slide 1 “slide-1”"]);
    expect(faultsOf([good[0]])).toEqual(["pdf-pages: 2 slides gave 1 pages; they part at slide 2 “slide-2”"]);
  });

  it("finds a blank page by its missing title", () => {
    expect(faultsOf([{ text: "", bookmark: "Costs fell" }, good[1]])).toEqual([
      "pdf-title: page 1 lacks the title “Costs fell” of slide “slide-1”; the page has no text",
    ]);
  });

  it("finds pages in the wrong order", () => {
    const swapped = [
      { text: "Prices fell faster", bookmark: "Costs fell" },
      { text: "Costs fell", bookmark: "Prices fell faster" },
    ];
    expect(faultsOf(swapped)).toEqual([
      "pdf-title: page 1 lacks the title “Costs fell” of slide “slide-1”; it begins “Prices fell faster”",
      "pdf-title: page 2 lacks the title “Prices fell faster” of slide “slide-2”; it begins “Costs fell”",
    ]);
  });

  it("finds letters changed by CSS", () => {
    expect(faultsOf([{ text: "COSTS FELL", bookmark: "Costs fell" }, good[1]])[0]).toContain("pdf-title");
  });

  it("wants one bookmark a slide, with its title", () => {
    expect(faultsOf([{ ...good[0], bookmark: "Other" }, good[1]])).toEqual([
      "pdf-bookmark: the bookmark of slide “slide-1” is “Other”, expected “Costs fell”",
    ]);
  });

  it("wants every alt text", () => {
    const slides = [
      smallSlide(0, "Costs fell", smallChart("A chart"), { alts: ["A chart"] }),
      smallSlide(1, "Prices fell faster"),
    ];
    expect(faultsOf(good, smallDeck(slides))).toEqual(["pdf-alt: slide “slide-1” lost the alt text “A chart”"]);
    expect(faultsOf([{ ...good[0], alt: "A chart" }, good[1]], smallDeck(slides))).toEqual([]);
  });

  it("wants every internal link to lead somewhere", () => {
    const slides = [smallSlide(0, "Costs fell", "", { links: ["slide-2"] }), smallSlide(1, "Prices fell faster")];
    expect(faultsOf(good, smallDeck(slides))).toEqual([
      "pdf-link: the link of slide “slide-1” to “slide-2” does not work",
    ]);
    expect(faultsOf([{ ...good[0], link: "slide-2" }, good[1]], smallDeck(slides))).toEqual([]);
    expect(faultsOf([{ ...good[0], link: "nowhere" }, good[1]], smallDeck(slides))).toHaveLength(1);
  });

  it("allows a raster image only where the author put a picture", () => {
    const pages = [{ ...good[0], image: true }, good[1]];
    expect(faultsOf(pages)).toEqual(["pdf-image: slide “slide-1” became a picture in part, though it shows none"]);
    const slides = [
      smallSlide(0, "Costs fell", `<img src="data:image/png;base64,x" alt="">`),
      smallSlide(1, "Prices fell faster"),
    ];
    expect(faultsOf(pages, smallDeck(slides))).toEqual([]);
  });

  it("wants pages of the deck's size", () => {
    expect(faultsOf([{ ...good[0], widthPt: 612 }, good[1]])).toEqual([
      "pdf-size: the page of slide “slide-1” is 612×540 points, expected 1280×720 px",
    ]);
  });

  it("names slide, file and cause in its failure", () => {
    const failure = failureOf(() => checkPdf(smallPdf([{ text: "", bookmark: "Costs fell" }, good[1]]), deck));
    expect(failure.kind).toBe("deck");
    expect(failure.rule).toBe("pdf-title");
    expect(failure.message).toContain("slides/01.md:1:1: page 1 lacks the title “Costs fell”");
  });

  it("calls a file cut short unreadable", () => {
    const bytes = smallPdf(good);
    expect(failureOf(() => checkPdf(bytes.subarray(0, bytes.length - 40), deck)).rule).toBe("pdf-unreadable");
    expect(failureOf(() => checkPdf(Buffer.from("no pdf"), deck)).message).toContain("does not begin with %PDF");
    const holed = Buffer.from(bytes.toString("latin1").replace("/Kids[", "/Kidz["), "latin1");
    expect(failureOf(() => checkPdf(holed, deck)).rule).toBe("pdf-pages");
  });
});

function failureOf(run: () => void): Failure {
  try {
    run();
  } catch (error) {
    if (error instanceof Failure) return error;
    throw error;
  }
  throw new Error("It did not fail");
}

import { describe, expect, it } from "vitest";
import type { DeckLocation } from "../../../src/commands/find-deck.ts";
import { outputPaths, parseFormats } from "../../../src/commands/output-paths.ts";

const deck: DeckLocation = { path: "/w/talk", root: "/w/talk", outFolder: "/w/talk/out", name: "deck" };
const file: DeckLocation = { path: "/w/pitch.md", root: "/w", outFolder: "/w/out", name: "pitch" };

const paths = (...words: Parameters<typeof outputPaths>) => Object.fromEntries(outputPaths(...words));

describe("parseFormats(list)", () => {
  it("keeps the order and takes each once", () => {
    expect(parseFormats("site, pdf,html,pdf")).toEqual(["site", "pdf", "html"]);
  });

  it("names what there is when a format is unknown", () => {
    expect(() => parseFormats("pfd")).toThrow("Unknown format “pfd”, expected “site”, “html”, “pdf”");
    expect(() => parseFormats("")).toThrow("Unknown format “”");
  });
});

describe("outputPaths(deck, formats, out, folder)", () => {
  it("puts everything into the deck's out/ folder", () => {
    expect(paths(deck, ["site", "html", "pdf"], undefined, "/w")).toEqual({
      site: "/w/talk/out/site",
      html: "/w/talk/out/deck.html",
      pdf: "/w/talk/out/deck.pdf",
    });
  });

  it("names the outputs of a single file after it", () => {
    expect(paths(file, ["site", "html", "pdf"], undefined, "/w")).toEqual({
      site: "/w/out/pitch",
      html: "/w/out/pitch.html",
      pdf: "/w/out/pitch.pdf",
    });
  });

  it("takes --out for the output itself when it is the only one and has its ending", () => {
    expect(paths(deck, ["pdf"], "handout.PDF", "/w")).toEqual({ pdf: "/w/handout.PDF" });
    expect(paths(deck, ["site"], "public", "/w")).toEqual({ site: "/w/public" });
  });

  it("takes --out for a folder otherwise", () => {
    expect(paths(deck, ["pdf"], "for-board", "/w")).toEqual({ pdf: "/w/for-board/deck.pdf" });
    expect(paths(deck, ["html", "site"], "x", "/w")).toEqual({ html: "/w/x/deck.html", site: "/w/x/site" });
  });
});

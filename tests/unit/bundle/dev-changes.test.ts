import { describe, expect, it } from "vitest";
import { changesBetween, type DeckState } from "../../../src/bundle/dev-changes.ts";
import type { CompiledDeck } from "../../../src/model/compiled-deck.ts";
import { fakeDeck, fakeSlide } from "./fake-deck.ts";

const state = (version: string, compiled: CompiledDeck, fontsCss = "fonts"): DeckState => ({
  version,
  compiled,
  fontsCss,
});
const change = (before: CompiledDeck, after: CompiledDeck) => changesBetween(state("1", before), state("2", after));

describe("changesBetween(before, after)", () => {
  it("sends the HTML of the one slide that was edited, and the whole order", () => {
    const before = fakeDeck([fakeSlide("a"), fakeSlide("b")]);
    const after = fakeDeck([fakeSlide("a"), fakeSlide("b", { screenHtml: "<section>new</section>" })]);
    const message = change(before, after);
    expect(message).toMatchObject({ type: "slides", version: "2", html: { b: "<section>new</section>" } });
    expect(message).toHaveProperty("deck.slides.length", 2);
    expect(message).not.toHaveProperty("html.a");
  });

  it("sends no HTML when slides only change places, come or go", () => {
    const [a, b] = [fakeSlide("a"), fakeSlide("b")];
    expect(change(fakeDeck([a, b]), fakeDeck([b, a]))).toMatchObject({
      html: {},
      deck: { slides: [{ id: "b" }, { id: "a" }] },
    });
    expect(change(fakeDeck([a, b]), fakeDeck([a]))).toMatchObject({ html: {}, deck: { slides: [{ id: "a" }] } });
    expect(change(fakeDeck([a]), fakeDeck([a, b]))).toMatchObject({ html: { b: b.screenHtml } });
  });

  it("sends a message even when nothing changed, for it takes away the overlay of a mended mistake", () => {
    const deck = fakeDeck([fakeSlide("a")]);
    expect(change(deck, deck)).toMatchObject({ type: "slides", html: {}, notes: {}, charts: {}, figures: {} });
  });

  it("sends notes that changed without their slide, and empties those taken away", () => {
    const before = fakeDeck([
      fakeSlide("a", { notesHtml: "old" }),
      fakeSlide("b", { notesHtml: "gone" }),
      fakeSlide("c", { notesHtml: "same" }),
    ]);
    const after = fakeDeck([
      fakeSlide("a", { notesHtml: "new" }),
      fakeSlide("b"),
      fakeSlide("c", { notesHtml: "same" }),
    ]);
    expect(change(before, after)).toMatchObject({ html: {} });
    expect(change(before, after)).toHaveProperty("notes", { a: "new", b: "" });
  });

  it("sends theme and fonts only when they changed", () => {
    const deck = fakeDeck([fakeSlide("a")]);
    expect(change(deck, deck)).not.toHaveProperty("theme");
    expect(change(deck, deck)).not.toHaveProperty("fonts");
    const dark = fakeDeck([fakeSlide("a")], { theme: { name: "stage", css: ".dark{}", tokens: new Map() } });
    expect(changesBetween(state("1", deck), state("2", dark, "more"))).toMatchObject({
      theme: ".dark{}",
      fonts: "more",
    });
  });

  it("asks for a reload when the size or the language of the page changed", () => {
    const deck = fakeDeck([fakeSlide("a")]);
    const wide = { ...deck, config: { ...deck.config, size: { widthPx: 1600, heightPx: 900 } } };
    expect(change(deck, wide)).toEqual({ type: "reload" });
    expect(change(deck, { ...deck, config: { ...deck.config, lang: "de" } })).toEqual({ type: "reload" });
  });
});

import { mkdir, mkdtemp } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { splitFigureArguments } from "../../../src/commands/split-figure-arguments.ts";

async function split(words: readonly string[], deck?: string) {
  const folder = await mkdtemp(join(tmpdir(), "exhibit-words-"));
  await mkdir(join(folder, "talk"));
  return splitFigureArguments(words, deck, folder);
}

describe("splitFigureArguments(words)", () => {
  it("takes the current folder when none is named", async () => {
    expect(await split(["a.b", "c"])).toEqual({ deck: ".", ids: ["a.b", "c"] });
  });

  it.each(["talk", ".", "../x", "lost/deck", "talk.md"])("takes %s for the deck, wherever it stands", async (word) => {
    expect(await split([word, "a.b"])).toEqual({ deck: word, ids: ["a.b"] });
    expect(await split(["a.b", word])).toEqual({ deck: word, ids: ["a.b"] });
  });

  it("takes no word for the deck after --deck", async () => {
    expect(await split(["talk"], "deck")).toEqual({ deck: "deck", ids: ["talk"] });
  });

  it("refuses two decks", async () => {
    await expect(split(["talk", "talk.md"])).rejects.toMatchObject({ kind: "usage", rule: "excess-arguments" });
  });
});

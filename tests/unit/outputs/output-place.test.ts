import { mkdir, mkdtemp, symlink, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { beforeEach, describe, expect, it } from "vitest";
import { refuseSourcePlace } from "../../../src/outputs/output-place.ts";

let deck: string;

beforeEach(async () => {
  deck = await mkdtemp(join(tmpdir(), "exhibit-place-"));
  await mkdir(join(deck, "slides"));
  await writeFile(join(deck, "talk.md"), "# Talk");
});

const refusal = { kind: "usage", rule: "output-over-source" };

describe("refuseSourcePlace(output, deckRoot, inputs)", () => {
  it.each(["out/deck.pdf", "deck.pdf", "slides.pdf", "../deck.pdf"])("lets %s pass", async (path) => {
    await expect(refuseSourcePlace(join(deck, path), deck, ["slides/01.md"])).resolves.toBeUndefined();
  });

  it.each(["slides/deck.pdf", "data/deck.pdf", "templates/a/b.html", "slides", "."])("refuses %s", async (path) => {
    await expect(refuseSourcePlace(join(deck, path), deck, [])).rejects.toMatchObject(refusal);
  });

  it("refuses an input of the deck, also through a link", async () => {
    await symlink(join(deck, "talk.md"), join(deck, "deck.html"));
    await expect(refuseSourcePlace(join(deck, "talk.md"), deck, ["talk.md"])).rejects.toMatchObject(refusal);
    await expect(refuseSourcePlace(join(deck, "deck.html"), deck, ["talk.md"])).rejects.toMatchObject(refusal);
  });

  it("refuses a link that leads into the sources", async () => {
    await symlink(join(deck, "slides"), join(deck, "public"));
    await expect(refuseSourcePlace(join(deck, "public", "deck.pdf"), deck, [])).rejects.toMatchObject(refusal);
  });
});

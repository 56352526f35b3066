import { mkdir, mkdtemp, realpath, rename, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, describe, expect, it } from "vitest";
import { isOfDeck, watchDeck, type DeckWatcher } from "../../../src/bundle/watch-deck.ts";

const folderDeck = { root: "/deck", file: undefined };
const fileDeck = { root: "/notes", file: "/notes/talk.md" };

describe("isOfDeck(path, deck)", () => {
  it.each(["", "slides", "slides/01.md", "slides/img/logo.png", "data/cost.yaml", "templates/themes/own.css"])(
    "follows “%s”",
    (path) => expect(isOfDeck(path, folderDeck)).toBe(true),
  );

  it.each([
    "out/site/index.html",
    "node_modules",
    ".git",
    "slides/.01.md.swp",
    "slides/01.md~",
    "README.md",
    "talk.md",
  ])("does not follow “%s”", (path) => expect(isOfDeck(path, folderDeck)).toBe(false));

  it("follows a single file and none of its neighbours", () => {
    expect(isOfDeck("talk.md", fileDeck)).toBe(true);
    expect(isOfDeck("other.md", fileDeck)).toBe(false);
    expect(isOfDeck("data/cost.yaml", fileDeck)).toBe(true);
  });
});

describe("watchDeck(deck, changed)", () => {
  let watcher: DeckWatcher | undefined;

  afterEach(async () => {
    await watcher?.close();
  });

  async function watchNew(): Promise<{ root: string; saved: string[] }> {
    const root = await realpath(await mkdtemp(join(tmpdir(), "exhibit-watch-")));
    await mkdir(join(root, "slides"));
    await writeFile(join(root, "slides", "01.md"), "# One");
    const saved: string[] = [];
    watcher = watchDeck(
      { root, file: undefined },
      (paths) => saved.push(...paths),
      () => undefined,
    );
    await watcher.ready;
    return { root, saved };
  }

  it("tells a save in place, a save by rename, a new file and a new folder", async () => {
    const { root, saved } = await watchNew();
    await writeFile(join(root, "slides", "01.md"), "# Two");
    await expect.poll(() => saved).toContain("slides/01.md");
    saved.length = 0;
    await writeFile(join(root, "slides", "01.md.tmp"), "# Three");
    await rename(join(root, "slides", "01.md.tmp"), join(root, "slides", "01.md"));
    await expect.poll(() => saved).toContain("slides/01.md");
    await mkdir(join(root, "data"));
    await writeFile(join(root, "data", "cost.yaml"), "figures: {}");
    await expect.poll(() => saved).toContain("data/cost.yaml");
  });

  it("follows pictures outside its folders once they are named", async () => {
    const { root, saved } = await watchNew();
    const picture = join(root, "logo.png");
    await writeFile(picture, "1");
    watcher?.add([picture]);
    await expect
      .poll(async () => {
        await writeFile(picture, `${Math.random()}`);
        return saved;
      })
      .toContain("logo.png");
  });
});

import { relative, sep } from "node:path";
import { watch, type FSWatcher } from "chokidar";

/** Files to follow: a deck's folder or single file, and the pictures it names wherever they lie. */
export interface WatchedDeck {
  readonly root: string;
  /** Absolute path of a single-file deck. */
  readonly file: string | undefined;
}

export interface DeckWatcher {
  /** Resolves when everything is under watch: an earlier save would go unheard. */
  readonly ready: Promise<void>;
  /** Follows more files: pictures that a slide names. */
  readonly add: (paths: readonly string[]) => void;
  readonly close: () => Promise<void>;
}

const settleMs = 10;
/** Some editors save by removing and writing anew: a file that is gone may be back at once. */
const goneMs = 100;

/**
 * Calls `changed` with the paths (relative, `/`) that were saved together. Where the system has no watches left,
 * it looks at the files every third of a second instead and says so through `polling`.
 */
export function watchDeck(
  deck: WatchedDeck,
  changed: (paths: readonly string[]) => void,
  polling: (reason: string) => void,
): DeckWatcher {
  const events = gather(changed);
  const extra = new Set<string>();
  const waiting: (() => void)[] = [];
  const ready = new Promise<void>((done) => waiting.push(done));
  const tellReady = (): void => waiting.forEach((done) => done());
  let watcher = open(deck, extra, events.heard, fallBack, false).once("ready", tellReady);
  function fallBack(reason: string): void {
    void watcher.close();
    polling(reason);
    watcher = open(deck, extra, events.heard, () => undefined, true).once("ready", tellReady);
  }
  return {
    ready,
    add: (paths) => {
      const fresh = paths.filter((path) => !extra.has(path));
      for (const path of fresh) extra.add(path);
      if (fresh.length > 0) watcher.add(fresh);
    },
    close: async () => {
      events.stop();
      await watcher.close();
    },
  };
}

function open(
  deck: WatchedDeck,
  extra: ReadonlySet<string>,
  heard: (path: string, gone: boolean) => void,
  failed: (reason: string) => void,
  usePolling: boolean,
): FSWatcher {
  const watcher = watch([deck.root, ...extra], {
    ignoreInitial: true,
    atomic: false,
    usePolling,
    interval: 300,
    ignored: (path) => !extra.has(path) && !isOfDeck(relative(deck.root, path).split(sep).join("/"), deck),
  });
  watcher.on("all", (event, path) => {
    const gone = event === "unlink" || event === "unlinkDir";
    heard(relative(deck.root, path).split(sep).join("/"), gone);
  });
  watcher.on("error", (error) => {
    const code = error instanceof Error && "code" in error ? String(error.code) : "";
    if (["ENOSPC", "EMFILE", "ENFILE"].includes(code)) failed(code);
  });
  return watcher;
}

/** Whether a path below the root belongs to the deck: outputs, other decks and a whole home folder do not. */
export function isOfDeck(path: string, deck: WatchedDeck): boolean {
  if (path === "" || (deck.file !== undefined && path === relative(deck.root, deck.file).split(sep).join("/")))
    return true;
  const [top = "", ...below] = path.split("/");
  if (below.some((name) => name.startsWith(".") || name.endsWith("~"))) return false;
  return ["slides", "data", "templates"].includes(top);
}

function gather(changed: (paths: readonly string[]) => void): {
  readonly heard: (path: string, gone: boolean) => void;
  readonly stop: () => void;
} {
  const waiting = new Set<string>();
  let timer: NodeJS.Timeout | undefined;
  return {
    heard: (path, gone) => {
      waiting.add(path);
      clearTimeout(timer);
      timer = setTimeout(
        () => {
          const paths = [...waiting].toSorted();
          waiting.clear();
          changed(paths);
        },
        gone ? goneMs : settleMs,
      );
    },
    stop: () => clearTimeout(timer),
  };
}

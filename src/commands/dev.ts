import { join } from "node:path";
import { startDevServer } from "../bundle/dev-server.ts";
import { startDevSession, type DevSession } from "../bundle/dev-session.ts";
import { watchDeck } from "../bundle/watch-deck.ts";
import type { DevMessage } from "../model/page.ts";
import { createDeckMemo } from "../pipeline.ts";
import type { CommandContext, CommandResult } from "./command.ts";
import { buildForDev, type DevOutcome } from "./build-for-dev.ts";
import { findDeck, type DeckLocation } from "./find-deck.ts";
import { openInBrowser } from "./open-in-browser.ts";
import type { DevOptions } from "./parse-command-line.ts";
import { oneAtATime } from "./one-at-a-time.ts";
import { countOf, pathFrom, timeWords } from "./tell-summary.ts";

/** After a mistake the files get this long to say that the save was not over yet, before an overlay is shown. */
const secondLookMs = 60;

/** `exhibit dev`: shows the deck and follows every save until it is interrupted. */
export async function devCommand(named: string, options: DevOptions, context: CommandContext): Promise<CommandResult> {
  const deck = await findDeck(named, context.folder);
  const memo = createDeckMemo();
  const first = await buildForDev(deck, options.theme, context, memo);
  if (first.build === undefined) throw first.error;
  tell(first.text, context);
  const session = startDevSession(first.build, first.trouble);
  const server = await startDevServer(options.port, session.content);
  const rebuild = oneAtATime(async (paths, isLast) => {
    const started = performance.now();
    const outcome = await buildForDev(deck, options.theme, context, memo);
    if (outcome.trouble !== undefined) await pause(secondLookMs);
    if (outcome.trouble !== undefined && !isLast()) return;
    follow(outcome);
    const message = publish(outcome, session);
    if (message !== undefined) server.send(message);
    tell(
      `${nameSaved(paths)} → ${deedOf(message)} in ${timeWords(performance.now() - started)}\n${outcome.text}`,
      context,
    );
  });
  const watcher = watchDeck(
    { root: deck.root, file: deck.path === deck.root ? undefined : deck.path },
    rebuild,
    (reason) => tell(`No file watches left (${reason}): looking at the files three times a second instead.\n`, context),
  );
  const follow = ({ build }: DevOutcome): void =>
    watcher.add(build?.pictures.map((path) => join(deck.root, path)) ?? []);
  follow(first);
  // From here on no save goes unheard, and not before is the deck said to be followed.
  await watcher.ready;
  tell(greeting(server.url, deck, first, context), context);
  if (options.open) openInBrowser(server.url);
  await interrupted(context.signal);
  await Promise.all([watcher.close(), server.close()]);
  return { outputs: [] };
}

function publish({ build, trouble }: DevOutcome, session: DevSession): DevMessage | undefined {
  if (trouble !== undefined) return session.takeBad(trouble);
  return build === undefined ? undefined : session.takeGood(build);
}

function deedOf(message: DevMessage | undefined): string {
  if (message?.type === "slides") return countOf(Object.keys(message.html).length, "slide");
  return message?.type === "reload" ? "page loaded anew" : "the last good deck stays";
}

function greeting(url: string, deck: DeckLocation, { build }: DevOutcome, context: CommandContext): string {
  const { paint } = context.terminal;
  const slides = countOf(build?.compiled.slides.length ?? 0, "slide");
  return [
    `${paint.good("✓")} “${build?.compiled.title ?? ""}”, ${slides}: ${paint.strong(url)}`,
    paint.quiet(`  Following ${pathFrom(context.folder, deck.path)}; S opens the speaker view, Ctrl-C ends.`),
    "",
  ].join("\n");
}

function tell(text: string, context: CommandContext): void {
  if (!context.options.quiet) context.terminal.tell(text);
}

function nameSaved(paths: ReadonlySet<string>): string {
  const [first = "", ...others] = [...paths];
  return others.length === 0
    ? first
    : `${first} and ${countOf(others.length, "more file")}`.replace("more files", "more");
}

async function interrupted(signal: AbortSignal): Promise<void> {
  if (signal.aborted) return;
  await new Promise<void>((done) => signal.addEventListener("abort", () => done(), { once: true }));
}

async function pause(milliseconds: number): Promise<void> {
  await new Promise((done) => setTimeout(done, milliseconds));
}

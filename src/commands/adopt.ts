import { realpath } from "node:fs/promises";
import { basename, dirname, join, relative, resolve, sep } from "node:path";
import { collectDiagnostics } from "../diagnostics/collect-diagnostics.ts";
import { Failure } from "../diagnostics/failure.ts";
import { adoptNumber, type Adoption, type FileChange } from "../edits/adopt-number.ts";
import { chooseNumber } from "../edits/choose-number.ts";
import { unifiedDiff } from "../edits/unified-diff.ts";
import type { ProjectSources, SourceFile } from "../model/project-sources.ts";
import { changeFiles } from "../outputs/change-files.ts";
import { type Compilation, compileSources } from "../pipeline.ts";
import { exactJson } from "../reports/exact-json.ts";
import { type CommandContext, type CommandResult, isSound } from "./command.ts";
import { compileFor } from "./compile-for.ts";
import { errorsOnly } from "./errors-only.ts";
import { findDeck } from "./find-deck.ts";
import type { AdoptOptions } from "./ledger-commands.ts";
import { parseTarget, type Target } from "./parse-target.ts";
import { adoptionWords, paintDiff } from "./tell-adoption.ts";
import { pathFrom } from "./tell-summary.ts";

/** `exhibit adopt`: turns a number typed on a slide into a record and a placeholder; shows the change, and writes it when asked. */
export async function adoptCommand(
  target: string,
  options: AdoptOptions,
  context: CommandContext,
): Promise<CommandResult> {
  const spot = parseTarget(target);
  const path = await realFile(spot, context.folder);
  const deck = await findDeck(options.deck ?? deckOf(path), context.folder);
  const compilation = await compileFor(deck, undefined, errorsOnly(context));
  // Places are only sure in a deck that could be read.
  if (!isSound(context.diagnostics(), context.options.strict)) return { outputs: [] };
  const { sources, ledger, compiled } = compilation;
  const file = fileOf(path, spot, sources);
  const number = chooseNumber(compilation.deck, file, spot);
  const adoption = adoptNumber({ sources, ledger, compiled, file, line: spot.line, number }, options);
  const tried = tryChanges(compilation, adoption, spot);
  if (options.write) await write(adoption, compilation, context);
  return tellResult(adoption, tried, spot, options, context);
}

/** The folder above `slides/`, or the file itself when it stands elsewhere. */
function deckOf(path: string): string {
  const folder = dirname(path);
  return basename(folder) === "slides" ? dirname(folder) : path;
}

async function realFile({ file }: Target, folder: string): Promise<string> {
  try {
    return await realpath(resolve(folder, file));
  } catch {
    throw new Failure("usage", "no-such-file", `There is no file “${file}”`, [
      "A place is a file and a line, such as `slides/03.md:14`.",
    ]);
  }
}

function fileOf(path: string, { file }: Target, sources: ProjectSources): SourceFile {
  const within = relative(sources.root, path).split(sep).join("/");
  const found = [...sources.slides, ...(sources.config === undefined ? [] : [sources.config])].find(
    (source) => source.path === within,
  );
  if (found !== undefined) return found;
  throw new Failure("usage", "not-a-slide-file", `“${file}” is no slide file of the deck`, [
    "Numbers are adopted from slides/*.md and slides/deck.yaml; those of data/ are records or datasets already.",
  ]);
}

/** Compiles the deck as it would be: a proposal that breaks it, or that nothing would print, is not made. */
function tryChanges({ sources }: Compilation, { changes, id, number }: Adoption, spot: Target): Compilation {
  const collected = collectDiagnostics();
  const tried = compileSources(withChanges(sources, changes), collected.report);
  const [fault] = collected.all().filter(({ level }) => level === "error");
  if (fault !== undefined) {
    throw new Failure(
      "deck",
      "unfit-change",
      `“${number.text}” cannot be adopted here: ${fault.message}`,
      fault.hint === undefined ? [] : [fault.hint],
    );
  }
  const isPrinted = tried.compiled.slides.some(({ uses }) =>
    uses.some(({ figure, place }) => figure === id && place.start.line === spot.line),
  );
  if (isPrinted || number.words.slide === undefined) return tried;
  throw new Failure(
    "deck",
    "unfit-change",
    `“${number.text}” cannot be adopted here: no figure is printed at this place`,
  );
}

function withChanges(sources: ProjectSources, changes: readonly FileChange[]): ProjectSources {
  const after = new Map(changes.map((change) => [change.file, change.after]));
  const changed = (file: SourceFile): SourceFile => ({ ...file, text: after.get(file.path) ?? file.text });
  const added = changes.filter(({ before }) => before === undefined);
  return {
    ...sources,
    slides: sources.slides.map(changed),
    config: sources.config && changed(sources.config),
    data: [...sources.data.map(changed), ...added.map(({ file, after: text }) => ({ path: file, text }))],
  };
}

async function write(
  { changes, others, number }: Adoption,
  { sources }: Compilation,
  context: CommandContext,
): Promise<void> {
  if (others.length > 0) {
    throw new Failure(
      "usage",
      "several-figures",
      `Several figures print “${number.text}”, and only you know which is meant`,
      [...others.map(({ id, label }) => `${id}: ${label}`), "Name it with --id, or name a new record."],
    );
  }
  await changeFiles(
    changes.map(({ file, before, after }) => {
      const path = join(sources.root, file);
      return { path, named: pathFrom(context.folder, path), before, after };
    }),
  );
}

function tellResult(
  adoption: Adoption,
  tried: Compilation,
  spot: Target,
  { write }: AdoptOptions,
  { folder, options, terminal }: CommandContext,
): CommandResult {
  const named = (file: string): string => pathFrom(folder, join(tried.sources.root, file)).split(sep).join("/");
  const diffs = adoption.changes.map(({ file, before, after }) => ({
    file: named(file),
    lines: unifiedDiff(named(file), before, after),
  }));
  const words = tried.ledger.figures.get(adoption.id)?.words;
  if (options.json) {
    const changes = diffs.map(({ file, lines }) => ({ file, diff: `${lines.join("\n")}\n` }));
    const { id, existing, others, number } = adoption;
    const figures = { figure: id, isNew: existing === undefined, others: others.map((figure) => figure.id) };
    const said = {
      place: `${spot.file}:${spot.line}:${number.start + 1}`,
      typed: number.text,
      prints: words?.short ?? "",
    };
    return { outputs: [], text: `${exactJson({ ok: true, ...said, ...figures, changes, written: write })}\n` };
  }
  if (!options.quiet) terminal.tell(adoptionWords(adoption, words, spot, write, named));
  const text = diffs.flatMap(({ lines }) => lines).map((line) => `${paintDiff(line, terminal.paint)}\n`);
  return { outputs: [], text: text.join("") };
}

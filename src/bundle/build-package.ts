import { spawn } from "node:child_process";
import { chmod, mkdir, rename, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { ledgerSchema } from "../parse/record-schema.ts";
import { deckConfigSchema, slideFrontMatterSchema } from "../parse/schemas.ts";
import { buildClient } from "./build-client.ts";
import { buildProgram } from "./build-program.ts";
import { copyFonts } from "./copy-fonts.ts";
import { isBuilt, rememberBuilt } from "./is-built.ts";
import { measureFonts } from "./measure-fonts.ts";

const root = fileURLToPath(new URL("../../", import.meta.url));
const target = join(root, "dist");

/** `npm run build`: what the package ships, made in a folder of its own and swapped in when it is whole. */
async function buildPackage(): Promise<void> {
  if (!process.argv.includes("--force") && (await isBuilt(root))) return;
  const fresh = join(root, "node_modules", ".cache", "exhibit", `dist-${process.pid}`);
  await rm(fresh, { recursive: true, force: true });
  try {
    await allDone([
      buildProgram(root, fresh),
      declareTypes(fresh),
      buildClient(join(root, "src", "client"), join(fresh, "client")),
      copyFonts(join(fresh, "fonts")),
      measureFonts(join(fresh, "fonts")),
      writeSchemas(join(fresh, "schemas")),
    ]);
    await chmod(join(fresh, "cli.js"), 0o755);
    await rm(target, { recursive: true, force: true });
    await rename(fresh, target);
    await rememberBuilt(root);
  } finally {
    await rm(fresh, { recursive: true, force: true });
  }
}

/** Waits for all even after a failure: what still writes into the folder would come in the way of its removal. */
async function allDone(parts: readonly Promise<void>[]): Promise<void> {
  await Promise.allSettled(parts);
  await Promise.all(parts);
}

/** What users of the Vite plugin see of its types; whether they hold is looked at by `npm run types`. */
async function declareTypes(outFolder: string): Promise<void> {
  const tsc = join(root, "node_modules", "typescript", "bin", "tsc");
  const project = join(root, "src", "tsconfig.build.json");
  await run(process.execPath, [tsc, "-p", project, "--noCheck", "--emitDeclarationOnly", "--outDir", outFolder]);
}

async function run(program: string, words: readonly string[]): Promise<void> {
  await new Promise<void>((done, fail) => {
    const child = spawn(program, words, { stdio: "inherit" });
    child.on("error", fail);
    child.on("exit", (code) => (code === 0 ? done() : fail(new Error(`${words[0]} ended with ${code}`))));
  });
}

/** For editors: completion and checks while a deck is written. */
async function writeSchemas(folder: string): Promise<void> {
  await mkdir(folder, { recursive: true });
  const schemas = {
    "deck.json": deckConfigSchema(),
    "slide.json": slideFrontMatterSchema(),
    "ledger.json": ledgerSchema(),
  };
  for (const [name, schema] of Object.entries(schemas)) {
    await writeFile(join(folder, name), `${JSON.stringify(schema, null, 2)}\n`);
  }
}

await buildPackage();

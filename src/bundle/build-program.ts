import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { build } from "vite";

/**
 * Bundles the command and the Vite plugin into few files: finding, opening and linking seven hundred takes Node longer than
 * compiling a small deck. What package.json calls a dependency stays outside; what it needs for development only is bundled
 * in. Every chunk lies two folders below the package, as the files in `src/` that it is made of do, so that what they find
 * from their own address is where they look.
 */
export async function buildProgram(root: string, outFolder: string): Promise<void> {
  const source = join(root, "src");
  await build({
    configFile: false,
    logLevel: "warn",
    publicDir: false,
    ssr: { noExternal: true, external: [...(await installedPackages(root))] },
    build: {
      ssr: true,
      outDir: outFolder,
      emptyOutDir: false,
      target: "node20",
      minify: false,
      reportCompressedSize: false,
      license: { fileName: "licenses.md" },
      rolldownOptions: {
        input: { cli: join(source, "cli.ts"), "bundle/vite-plugin": join(source, "bundle", "vite-plugin.ts") },
        output: { format: "es", entryFileNames: "[name].js", chunkFileNames: "chunks/[name].js" },
      },
    },
  });
}

/** What whoever installs this package has beside it. */
async function installedPackages(root: string): Promise<readonly string[]> {
  const facts: unknown = JSON.parse(await readFile(join(root, "package.json"), "utf8"));
  const kinds = ["dependencies", "optionalDependencies", "peerDependencies"];
  return kinds.flatMap((kind) => Object.keys(Object(Reflect.get(Object(facts), kind))));
}

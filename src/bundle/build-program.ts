import { join } from "node:path";
import { build } from "vite";

/**
 * Bundles the command and the Vite plugin into few files: finding, opening and linking some three hundred takes Node longer
 * than compiling a small deck. Packages stay outside. Every chunk lies two folders below the package, as the files in `src/`
 * that it is made of do, so that what they find from their own address is where they look.
 */
export async function buildProgram(sourceFolder: string, outFolder: string): Promise<void> {
  await build({
    configFile: false,
    logLevel: "warn",
    publicDir: false,
    ssr: { external: true },
    build: {
      ssr: true,
      outDir: outFolder,
      emptyOutDir: false,
      target: "node20",
      minify: false,
      reportCompressedSize: false,
      rolldownOptions: {
        input: {
          cli: join(sourceFolder, "cli.ts"),
          "bundle/vite-plugin": join(sourceFolder, "bundle", "vite-plugin.ts"),
        },
        output: { format: "es", entryFileNames: "[name].js", chunkFileNames: "chunks/[name].js" },
      },
    },
  });
}

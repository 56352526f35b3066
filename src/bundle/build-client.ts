import { join } from "node:path";
import { build } from "vite";

/**
 * Bundles the browser's part: `deck.js` with its `deck.css`, and `charts.js` by itself, loaded after the first slide shows.
 * Plain scripts, no modules: a deck opened from `file://` may load no module, and inline scripts need one hash each.
 */
export async function buildClient(sourceFolder: string, outFolder: string): Promise<void> {
  await buildScript(join(sourceFolder, "deck.ts"), "deck", outFolder);
  await buildScript(join(sourceFolder, "charts.ts"), "charts", outFolder);
}

async function buildScript(entry: string, name: string, outFolder: string): Promise<void> {
  await build({
    configFile: false,
    logLevel: "warn",
    publicDir: false,
    define: { "process.env.NODE_ENV": JSON.stringify("production") },
    build: {
      outDir: outFolder,
      emptyOutDir: false,
      target: ["es2022", "chrome109", "firefox115", "safari16"],
      sourcemap: false,
      reportCompressedSize: false,
      license: { fileName: `${name}-licenses.md` },
      assetsInlineLimit: Number.MAX_SAFE_INTEGER,
      lib: {
        entry,
        name: `exhibit${name === "deck" ? "Deck" : "Charts"}`,
        formats: ["iife"],
        fileName: () => `${name}.js`,
        cssFileName: name,
      },
    },
  });
}

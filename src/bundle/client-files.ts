import { access, readFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { Failure } from "../diagnostics/failure.ts";

/** What runs and looks in the browser, bundled once when the package is made: no build of a deck pays for it. */
export interface ClientFiles {
  readonly css: string;
  readonly script: string;
  readonly chartsScript: string;
}

/** The same folder from `src/` and from `dist/`: both stand side by side in the package. */
export const clientFolder = fileURLToPath(new URL("../../dist/client/", import.meta.url));

/** Reads the bundled client. A checkout that was never built has none, and says so. */
export async function readClientFiles(): Promise<ClientFiles> {
  try {
    const [css, script, chartsScript] = await Promise.all(
      ["deck.css", "deck.js", "charts.js"].map((name) => readFile(clientFolder + name, "utf8")),
    );
    return { css: css ?? "", script: script ?? "", chartsScript: chartsScript ?? "" };
  } catch (error) {
    throw new Failure("ownFault", "missing-client", `The browser's part of Exhibit is missing: ${String(error)}`, [
      "In a checkout, run `npm run build` first; an installed package that lacks it is broken: install it again.",
    ]);
  }
}

/** Whether the client was bundled. */
export async function hasClientFiles(): Promise<boolean> {
  return access(`${clientFolder}charts.js`).then(
    () => true,
    () => false,
  );
}

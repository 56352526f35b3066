import { fileURLToPath } from "node:url";
import type { Report } from "../diagnostics/diagnostic.ts";
import { limits } from "../diagnostics/limits.ts";
import type { SourceFile } from "../model/project-sources.ts";
import { listFolder } from "./list-folder.ts";
import { readText } from "./read-text.ts";

const packageRoot = fileURLToPath(new URL("../../", import.meta.url)).replace(/[\\/]$/, "");

/** The built-in templates and themes with the deck's own over them, by path below `templates/`. */
export async function readTemplates(root: string, report: Report): Promise<ReadonlyMap<string, SourceFile>> {
  const builtIn = await readFrom(packageRoot, report);
  // The deck of this repository lies beside the built-in templates.
  const own = root === packageRoot ? [] : await readFrom(root, report);
  return new Map([...builtIn, ...own].map((file) => [file.path.slice("templates/".length), file]));
}

async function readFrom(root: string, report: Report): Promise<readonly SourceFile[]> {
  const paths = (await listFolder(root, "templates")).filter((path) => /\.(?:hbs|css)$/.test(path));
  const files = await Promise.all(paths.map(async (path) => readText(root, path, limits.slideFileBytes, report)));
  return files.filter((file) => file !== undefined);
}

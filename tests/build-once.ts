import { execFileSync } from "node:child_process";
import { fileURLToPath } from "node:url";

/** The command line and the browser are tested as they are shipped; unit tests alone need no build. */
export function setup(): void {
  const words = process.argv.slice(2).join(" ");
  if (words.includes("tests/unit") && !/tests\/(?:cli|browser)/.test(words)) return;
  const root = fileURLToPath(new URL("../", import.meta.url));
  execFileSync(process.execPath, ["--import", "tsx", "src/bundle/build-package.ts"], { cwd: root, stdio: "inherit" });
}

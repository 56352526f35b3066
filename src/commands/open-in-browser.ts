import { spawn } from "node:child_process";

/** Opens an address in the user's browser. Where there is none, the address in the terminal has to do. */
export function openInBrowser(url: string): void {
  const [program, ...words] = opener(process.platform);
  const child = spawn(program, [...words, url], { stdio: "ignore", detached: true });
  child.on("error", () => undefined);
  child.unref();
}

function opener(platform: NodeJS.Platform): readonly [string, ...string[]] {
  if (platform === "darwin") return ["open"];
  return platform === "win32" ? ["cmd", "/c", "start", ""] : ["xdg-open"];
}

import { spawnSync } from "node:child_process";

/** Whether patches can be tried on the real thing: a machine with nothing but Node has no git. */
export const hasGit = spawnSync("git", ["--version"]).status === 0;

import { Failure } from "../diagnostics/failure.ts";

const full = new Set(["ENOSPC", "EDQUOT", "EFBIG"]);
const refused = new Map([
  ["EACCES", "no right to write there"],
  ["EPERM", "no right to write there"],
  ["EROFS", "the disk is read-only"],
  ["EISDIR", "a folder stands there"],
  ["ENOTDIR", "a file stands where a folder is needed"],
  ["EEXIST", "a file stands where a folder is needed"],
  ["ENAMETOOLONG", "the name is too long"],
  ["EBUSY", "another program holds it open"],
  ["ELOOP", "its links run in a circle"],
]);

/** The system's error code (`ENOSPC`), when the value thrown carries one. */
export function errorCode(error: unknown): string | undefined {
  return error instanceof Error && "code" in error && typeof error.code === "string" ? error.code : undefined;
}

/** Says a failed write in words, as a failure of the environment; what is no trouble of the disk is passed on as it is. */
export function outputFailure(error: unknown, path: string): unknown {
  if (error instanceof Failure) return error;
  const code = errorCode(error);
  if (code === undefined) return error;
  if (full.has(code)) {
    return new Failure("environment", "disk-full", `The disk is full, “${path}” was not written`, [
      "Make room, or write somewhere else with --out. An earlier file is still there, whole.",
    ]);
  }
  const reason = refused.get(code) ?? code;
  return new Failure("environment", "unwritable-output", `“${path}” cannot be written: ${reason}`, [
    "Write somewhere else with --out, or change the rights of the folder. An earlier file is still there, whole.",
  ]);
}

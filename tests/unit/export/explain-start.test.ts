import { describe, expect, it } from "vitest";
import { explainStart, lacksSandbox } from "../../../src/export/explain-start.ts";

const found = { executable: "/usr/bin/chrome", from: "the system", shell: false, env: {} };

describe("explainStart(found, stderr)", () => {
  it("names the browser, where it came from, and its last words", () => {
    const failure = explainStart(found, "first\n\nsecond\n");
    expect(failure).toMatchObject({ kind: "environment", rule: "browser-start" });
    expect(failure.message).toBe("The browser “/usr/bin/chrome” (from the system) did not start:\n  first\n  second");
  });

  it("says so when it ended without a word", () => {
    expect(explainStart(found, "").message).toContain("it ended at once, without a word");
  });

  it("names a missing library", () => {
    const said = "chrome: error while loading shared libraries: libnss3.so: cannot open shared object file";
    expect(explainStart(found, said).hints[0]).toContain("lacks the library libnss3.so");
  });

  it("knows the ways a sandbox fails", () => {
    expect(explainStart(found, "FATAL: No usable sandbox!").hints[0]).toContain("EXHIBIT_SANDBOX");
    expect(explainStart(found, "Running as root without --no-sandbox is not supported.").hints[0]).toContain("As root");
  });
});

describe("lacksSandbox(stderr)", () => {
  it("is true where the system forbids namespaces, and for nothing else", () => {
    expect(lacksSandbox("The SUID sandbox helper binary: setuid sandbox is not running")).toBe(true);
    expect(lacksSandbox("Failed to move to new namespace: EPERM")).toBe(true);
    expect(lacksSandbox("error while loading shared libraries")).toBe(false);
  });
});

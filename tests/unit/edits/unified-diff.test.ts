import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { array, assert, constantFrom, pre, property } from "fast-check";
import { describe, expect, it } from "vitest";
import { hasGit } from "../../has-git.ts";
import { unifiedDiff } from "../../../src/edits/unified-diff.ts";

describe("unifiedDiff(path, before, after)", () => {
  it("shows three lines around a change", () => {
    expect(unifiedDiff("a.md", "1\n2\n3\n4\n5\n6\n7\n8\n9\n", "1\n2\n3\n4\nfive\n6\n7\n8\n9\n")).toEqual([
      "--- a/a.md",
      "+++ b/a.md",
      "@@ -2,7 +2,7 @@",
      " 2",
      " 3",
      " 4",
      "-5",
      "+five",
      " 6",
      " 7",
      " 8",
    ]);
  });

  it("tells a new file, and a last line without an end", () => {
    expect(unifiedDiff("a.md", undefined, "1\n")).toEqual(["--- /dev/null", "+++ b/a.md", "@@ -0,0 +1,1 @@", "+1"]);
    expect(unifiedDiff("a.md", "1", "2\n").slice(3)).toEqual(["-1", "\\ No newline at end of file", "+2"]);
  });

  it("says nothing when nothing changed", () => {
    expect(unifiedDiff("a.md", "1\n", "1\n")).toEqual([]);
  });

  it.skipIf(!hasGit)("is a patch that git applies, to the same bytes", () => {
    const folder = mkdtempSync(join(tmpdir(), "exhibit-diff-"));
    const text = array(constantFrom("a", "b", "c", ""), { maxLength: 12 }).map((lines) => lines.join("\n"));
    assert(
      property(text, text, (before, after) => {
        // An empty file is a deleted one to a patch.
        pre(before !== after && before !== "" && after !== "");
        writeFileSync(join(folder, "a.md"), before);
        const patch = `${unifiedDiff("a.md", before, after).join("\n")}\n`;
        execFileSync("git", ["apply", "--whitespace=nowarn", "-"], { cwd: folder, input: patch });
        expect(readFileSync(join(folder, "a.md"), "utf8")).toBe(after);
      }),
      { numRuns: 40 },
    );
  });
});

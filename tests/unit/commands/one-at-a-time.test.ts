import { describe, expect, it } from "vitest";
import { oneAtATime } from "../../../src/commands/one-at-a-time.ts";

describe("oneAtATime(work)", () => {
  it("does what comes meanwhile together, afterwards, each thing once", async () => {
    const batches: string[][] = [];
    const lasts: boolean[] = [];
    await new Promise<void>((finish) => {
      const add = oneAtATime(async (things, isLast) => {
        batches.push([...things]);
        await Promise.resolve();
        lasts.push(isLast());
        if (batches.length === 2) finish();
      });
      add(["a"]);
      add(["b"]);
      add(["b", "c"]);
    });
    expect(batches).toEqual([["a"], ["b", "c"]]);
    expect(lasts).toEqual([false, true]);
  });
});

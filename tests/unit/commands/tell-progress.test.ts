import { describe, expect, it } from "vitest";
import { tellProgress } from "../../../src/commands/tell-progress.ts";
import { plainPaint, type Terminal } from "../../../src/commands/terminal.ts";

function fakeTerminal(live: boolean, columns = 80): { readonly terminal: Terminal; readonly told: string[] } {
  const told: string[] = [];
  const terminal = {
    print: () => undefined,
    tell: (text: string) => told.push(text),
    live,
    columns,
    paint: plainPaint,
  };
  return { terminal, told };
}

describe("tellProgress(terminal, quiet)", () => {
  it("draws one line anew on a terminal and takes it away at the end", () => {
    const { terminal, told } = fakeTerminal(true);
    const { progress, clear } = tellProgress(terminal, false);
    progress("printing", 1, 8);
    progress("printing", 2, 8);
    clear();
    clear();
    expect(told).toEqual(["\r\u001b[2KPrinting … 1/8", "\r\u001b[2KPrinting … 2/8", "\r\u001b[2K"]);
  });

  it("never wraps the line, which could not be taken away again", () => {
    const { terminal, told } = fakeTerminal(true, 10);
    tellProgress(terminal, false).progress("A step with many words");
    expect(told).toEqual(["\r\u001b[2KA step wi"]);
  });

  it("writes one line a step into pipes and logs", () => {
    const { terminal, told } = fakeTerminal(false);
    const { progress } = tellProgress(terminal, false);
    progress("compiling");
    progress("printing", 1, 8);
    progress("printing", 2, 8);
    expect(told).toEqual(["Compiling …\n", "Printing …\n"]);
  });

  it("says nothing when quiet", () => {
    const { terminal, told } = fakeTerminal(true);
    const { progress, clear } = tellProgress(terminal, true);
    progress("compiling");
    clear();
    expect(told).toEqual([]);
  });
});

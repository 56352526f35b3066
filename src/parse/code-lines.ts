import { nothingOpen, scanLine, type ScanState } from "./scan-line.ts";

/** True when a line (from 0) of a Markdown text lies in a code fence, an HTML block or a comment, also inside a list or quote. */
export function isCodeAt(text: string, line: number): boolean {
  let state: ScanState = nothingOpen;
  for (const [index, written] of text.split("\n").entries()) {
    const [kind, after] = scanLine(state, written);
    if (index === line) return kind.kind === "fence-open" || isInCode(state) || isIndented(state, kind.kind, after);
    state = after;
  }
  return false;
}

function isInCode(state: ScanState): boolean {
  if (state.type === "list" || state.type === "quote") return isInCode(state.inner);
  return state.type === "fence" || state.type === "html";
}

/** Four spaces after an empty line: the scanner takes them as the inside of nothing. */
function isIndented(before: ScanState, kind: string, after: ScanState): boolean {
  return before.type === "nothing" && kind === "inside" && after.type === "nothing";
}

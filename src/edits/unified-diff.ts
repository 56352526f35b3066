const context = 3;

/** What `diff -u` prints for one changed stretch of a file, so that `git apply` and people can read it; empty when nothing changed. */
export function unifiedDiff(path: string, before: string | undefined, after: string): readonly string[] {
  if (before === after) return [];
  const [old, fresh] = [linesOf(before ?? ""), linesOf(after)];
  const same = commonStart(old, fresh);
  const tail = commonStart(old.slice(same).toReversed(), fresh.slice(same).toReversed());
  const from = Math.max(0, same - context);
  const behind = Math.min(context, tail);
  const [oldEnd, freshEnd] = [old.length - tail, fresh.length - tail];
  return [
    before === undefined ? "--- /dev/null" : `--- a/${path}`,
    `+++ b/${path}`,
    `@@ -${span(from, oldEnd + behind)} +${span(from, freshEnd + behind)} @@`,
    ...marked(" ", old.slice(from, same)),
    ...marked("-", old.slice(same, oldEnd)),
    ...marked("+", fresh.slice(same, freshEnd)),
    ...marked(" ", old.slice(oldEnd, oldEnd + behind)),
  ];
}

/** Lines with their ends; a last line without one differs from the same line with it. */
function linesOf(text: string): readonly string[] {
  return text.match(/[^\n]*\n|[^\n]+$/gu) ?? [];
}

function commonStart(one: readonly string[], other: readonly string[]): number {
  const at = one.findIndex((line, index) => line !== other[index]);
  return at === -1 ? one.length : at;
}

function marked(mark: string, lines: readonly string[]): readonly string[] {
  return lines.flatMap((line) =>
    line.endsWith("\n") ? [mark + line.slice(0, -1)] : [mark + line, "\\ No newline at end of file"],
  );
}

/** A stretch as diff counts it: the first line and how many; an empty one names the line before. */
function span(from: number, to: number): string {
  return to === from ? `${from},0` : `${from + 1},${to - from}`;
}

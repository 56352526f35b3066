const farthest = 2;

/** The candidates close enough to be what the author meant, nearest first, at most three. */
export function suggest(word: string, candidates: Iterable<string>): readonly string[] {
  const scored = [...candidates]
    .map((candidate) => ({ candidate, distance: editDistance(word.toLowerCase(), candidate.toLowerCase()) }))
    .filter(({ candidate, distance }) => distance <= Math.min(farthest, Math.floor(candidate.length / 2)));
  scored.sort((a, b) => a.distance - b.distance || (a.candidate < b.candidate ? -1 : 1));
  return scored.slice(0, 3).map(({ candidate }) => candidate);
}

/** Values in quotes for a message: “a”, “b” or “c”. */
export function quoteList(words: readonly string[]): string {
  return words.map((word) => `“${word}”`).join(", ");
}

/** What was expected, for the end of a message: “a”, or one of “a”, “b”. */
export function oneOf(words: readonly string[]): string {
  return words.length === 1 ? quoteList(words) : `one of ${quoteList(words)}`;
}

/** Edits (insert, delete, replace, swap of neighbours) between two words: optimal string alignment distance. */
export function editDistance(from: string, to: string): number {
  const rows: number[][] = [];
  for (let i = 0; i <= from.length; i++) {
    const row: number[] = [];
    rows.push(row);
    for (let j = 0; j <= to.length; j++) row.push(editsAt(rows, from, to, i, j));
  }
  return rows[from.length]?.[to.length] ?? 0;
}

function editsAt(rows: readonly (readonly number[])[], from: string, to: string, i: number, j: number): number {
  if (i === 0 || j === 0) return i + j;
  const at = (row: number, column: number): number => rows[row]?.[column] ?? Infinity;
  const replace = from[i - 1] === to[j - 1] ? 0 : 1;
  const best = Math.min(at(i - 1, j) + 1, at(i, j - 1) + 1, at(i - 1, j - 1) + replace);
  const swapped = i > 1 && j > 1 && from[i - 1] === to[j - 2] && from[i - 2] === to[j - 1];
  return swapped ? Math.min(best, at(i - 2, j - 2) + 1) : best;
}

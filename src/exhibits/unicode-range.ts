/** A CSS `unicode-range` as a question to a code point; an empty range covers everything. */
export function parseUnicodeRange(range: string): (codePoint: number) => boolean {
  const stretches = range
    .split(",")
    .map((part) => part.trim())
    .filter((part) => part !== "")
    .map(parseStretch);
  if (stretches.length === 0) return () => true;
  return (codePoint) => stretches.some(({ first, last }) => first <= codePoint && codePoint <= last);
}

/** `U+0131`, `U+0000-00FF` or `U+4??`. */
function parseStretch(part: string): { readonly first: number; readonly last: number } {
  const digits = part.replace(/^U\+/iu, "");
  const [start = "0", end = start] = digits.split("-");
  return { first: parseInt(start.replaceAll("?", "0"), 16), last: parseInt(end.replaceAll("?", "F"), 16) };
}

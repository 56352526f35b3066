/** Stands for a character that is no prose: neither letter nor digit nor space, and in no text that an author types. */
const hidden = "\uFFFC";

/**
 * What on a line of Markdown is not read aloud: placeholders, code, HTML, addresses, footnote marks; and what has digits and is
 * no amount by its very form: dates, times of day, versions.
 */
const hiddenParts: readonly RegExp[] = [
  /\{\{.*?\}\}/gu,
  /(`+)(?!`).*?(?<!`)\1(?!`)/gu,
  /<!--.*?-->/gu,
  /<\/?[A-Za-z][^<>]*>/gu,
  /\]\([^()]*\)/gu,
  /\[\^[^\]]*\]/gu,
  /\b(?:https?:\/\/|www\.)\S+/gu,
  /[\w.+-]+@[\w-]+\.[\w.]+/gu,
  /\b\d{4}-\d{2}(?:-\d{2})?\b/gu,
  /\b\d{1,2}:\d{2}(?::\d{2})?\b/gu,
  /\bv?\d+\.\d+\.\d+[\w.-]*/gu,
];

/** A line with everything hidden that holds no typed amount; every character keeps its column. */
export function hideMarkup(line: string): string {
  // The marks of a quote would else read as “more than”.
  const unquoted = line.replace(/^\s*(?:>\s?)+/u, (marks) => " ".repeat(marks.length));
  return hiddenParts.reduce((text, part) => text.replaceAll(part, (found) => hidden.repeat(found.length)), unquoted);
}

/** Tags that open an HTML block up to the next blank line (CommonMark 0.31, kind 6). */
const blockTags =
  "address|article|aside|base|basefont|blockquote|body|caption|center|col|colgroup|dd|details|dialog|dir|div|dl|dt|" +
  "fieldset|figcaption|figure|footer|form|frame|frameset|h[1-6]|head|header|hr|html|iframe|legend|li|link|main|menu|" +
  "menuitem|nav|noframes|ol|optgroup|option|p|param|search|section|summary|table|tbody|td|tfoot|th|thead|title|tr|track|ul";

const blank = /^\s*$/;

const kinds: readonly { readonly start: RegExp; readonly end: RegExp }[] = [
  { start: /^ {0,3}<(?:script|pre|style|textarea)(?:[\s>]|$)/i, end: /<\/(?:script|pre|style|textarea)>/i },
  { start: /^ {0,3}<!--/, end: /-->/ },
  { start: /^ {0,3}<\?/, end: /\?>/ },
  { start: /^ {0,3}<!\[CDATA\[/, end: /\]\]>/ },
  { start: /^ {0,3}<![A-Za-z]/, end: />/ },
  { start: new RegExp(`^ {0,3}</?(?:${blockTags})(?:[\\s>]|/>|$)`, "i"), end: blank },
];

/** Any other complete tag alone on its line; it cannot stand directly below a paragraph. */
const loneTag = /^ {0,3}(?:<[A-Za-z][\w-]*(?:\s[^<>]*)?>|<\/[A-Za-z][\w-]*\s*>)\s*$/;

/** What ends the HTML block that this line opens (an HTML comment: `-->`); undefined when it opens none. */
export function htmlBlockEnd(line: string, inParagraph: boolean): RegExp | undefined {
  if (!/^ {0,3}</.test(line)) return undefined;
  const known = kinds.find(({ start }) => start.test(line));
  if (known !== undefined) return known.end;
  return !inParagraph && loneTag.test(line) ? blank : undefined;
}

/** True for the end of an HTML comment, which must come: without it the rest of the file is comment. */
export function isCommentEnd(end: RegExp): boolean {
  return end.source === "-->";
}

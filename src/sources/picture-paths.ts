import type { SourceFile } from "../model/project-sources.ts";

/** Endings of files that can be shown as pictures, with their media types. */
export const pictureTypes = new Map([
  ["png", "image/png"],
  ["jpg", "image/jpeg"],
  ["jpeg", "image/jpeg"],
  ["gif", "image/gif"],
  ["webp", "image/webp"],
  ["avif", "image/avif"],
  ["svg", "image/svg+xml"],
]);

// Bounded on purpose: without the bounds a text of many openings takes quadratic time.
const inMarkdown = /!\[[^\]]{0,2000}\]\(\s{0,20}(?:<([^<>\n]{0,2000})>|([^\s)]{1,2000}))/g;
const inHtml = /<img\b[^>]{0,2000}?\bsrc\s{0,20}=\s{0,20}(?:"([^"]*)"|'([^']*)'|([^\s>"']+))/gi;
const inDefinition = /^ {0,3}\[[^\]\n]+\]:[ \t]*([^\n]+)$/gm;
/** `image: pictures/a.png` in front matter or an exhibit. */
const inData = /^[ \t]*(?:- +)*[A-Za-z_][\w-]*:[ \t]+([^\n]+)$/gm;

/**
 * Paths of the deck's own pictures that a slide file may name, as written. It may find more than there are (code shows
 * Markdown too): what nobody shows does no harm. Addresses with a scheme are left to the compiler.
 */
export function picturePaths({ text }: SourceFile): ReadonlySet<string> {
  const found = new Set<string>();
  for (const pattern of [inMarkdown, inHtml]) collect(pattern, text, found, () => true);
  for (const pattern of [inDefinition, inData]) collect(pattern, text, found, hasPictureEnding);
  return found;
}

function collect(pattern: RegExp, text: string, found: Set<string>, accepts: (path: string) => boolean): void {
  for (const [, ...groups] of text.matchAll(pattern)) {
    const path = bare(groups.find((group) => group !== undefined) ?? "");
    if (isLocal(path) && accepts(path)) found.add(path);
  }
}

function bare(written: string): string {
  const trimmed = written.trim();
  return /^(["']).*\1$/.test(trimmed) || /^<.*>$/.test(trimmed) ? trimmed.slice(1, -1) : trimmed;
}

function isLocal(path: string): boolean {
  return path !== "" && !/^(?:[A-Za-z][\w+.-]*:|\/\/|#)/.test(path) && !path.includes("{{");
}

function hasPictureEnding(path: string): boolean {
  const ending = /\.([A-Za-z]+)$/.exec(path)?.[1];
  return ending !== undefined && pictureTypes.has(ending.toLowerCase());
}

/** The lines of a front matter: from the first below its opening rule to, not including, `to`. */
export interface FrontMatterLines {
  readonly from: number;
  readonly to: number;
  /** False when its closing `---` is missing: then it ends where the lines stop looking like YAML. */
  readonly isClosed: boolean;
}

const keyLine = /^([A-Za-z][\w-]*)[ \t]*:(?:[ \t]|$)/;

/**
 * Looks for front matter on the line directly below a rule. Text that merely has a colon is no front matter:
 * the first key must be one of `knownKeys`, or begin with a small letter in a block that is YAML to its closing `---`.
 */
export function findFrontMatter(
  lines: readonly string[],
  from: number,
  knownKeys: ReadonlySet<string>,
): FrontMatterLines | undefined {
  const key = keyLine.exec(lines[from] ?? "")?.[1];
  if (key === undefined || /^notes?$/i.test(key)) return undefined;
  const isKnown = knownKeys.has(key);
  if (!isKnown && !/^[a-z]/.test(key)) return undefined;
  const end = endOfYaml(lines, from);
  if (isRule(lines[end])) return { from, to: end, isClosed: true };
  return isKnown ? { from, to: end, isClosed: false } : undefined;
}

function endOfYaml(lines: readonly string[], from: number): number {
  let at = from;
  while (at < lines.length && !isRule(lines[at]) && looksLikeYaml(lines, at)) at += 1;
  return at;
}

function looksLikeYaml(lines: readonly string[], at: number): boolean {
  const line = lines[at] ?? "";
  if (line.trim() === "") return true;
  // `# Words` with empty lines around it is a heading of a slide whose front matter was never closed.
  if (/^#{1,6}[ \t]/.test(line)) return lines[at - 1]?.trim() !== "" || lines[at + 1]?.trim() !== "";
  return keyLine.test(line) || /^[ \t]|^-(?:[ \t]|$)|^[\]}#"']/.test(line);
}

function isRule(line: string | undefined): boolean {
  return line !== undefined && /^---[ \t]*$/.test(line);
}

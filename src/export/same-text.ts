/**
 * Text as it can be compared after printing: lines break at blanks and hyphens, ligatures and full-width forms fold,
 * invisible characters go.
 */
export function bareText(text: string): string {
  return text.normalize("NFKC").replaceAll(/[\s\p{Cf}\p{Cc}\u2010\u2011-]/gu, "");
}

/** Whether a page's text holds a title. A right-to-left title is drawn in another order, so there only its letters count. */
export function holdsText(page: string, title: string): boolean {
  const [whole, part] = [bareText(page), bareText(title)];
  if (whole.includes(part)) return true;
  return /[\p{Script=Hebrew}\p{Script=Arabic}]/u.test(part) && holdsLetters(whole, part);
}

function holdsLetters(whole: string, part: string): boolean {
  const left = new Map<string, number>();
  for (const letter of whole) left.set(letter, (left.get(letter) ?? 0) + 1);
  for (const letter of part) {
    const count = left.get(letter) ?? 0;
    if (count === 0) return false;
    left.set(letter, count - 1);
  }
  return true;
}

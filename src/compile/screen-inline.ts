import { createHash } from "node:crypto";

/** The source expression by which a content security policy allows exactly this inline script and no other. */
export function scriptHash(script: string): string {
  return `'sha256-${createHash("sha256").update(script, "utf8").digest("base64")}'`;
}

/**
 * A script as it may stand between script tags: `</script` would end it, `<!--<script` would swallow the rest of the page.
 * Both can only stand in strings and regular expressions of a bundle, where the backslash changes nothing.
 */
export function inlineScript(script: string): string {
  return script
    .replace(/<(?=\/script)/gi, "<\\")
    .replace(/<!--/g, "<\\!--")
    .replace(/\r\n?/g, "\n");
}

/** CSS as it may stand in a style element. */
export function inlineStyle(css: string): string {
  return css.replace(/<(?=\/style)/gi, "<\\");
}

/** A value as a JSON block: no character of it can end the element or mean anything to the HTML parser. */
export function jsonBlock(id: string, value: unknown): string {
  const json = JSON.stringify(value).replace(
    /[<>&\u2028\u2029]/g,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, "0")}`,
  );
  return `<script type="application/json" id="${id}">${json}</script>`;
}

/** Gives every part with a `data-step` its turn, as reveal.js reads it. */
export function markFragments(html: string, order: ReadonlyMap<string, number>): string {
  if (!html.includes("data-step=")) return html;
  return html.replaceAll(
    /<([a-zA-Z][\w-]*)((?:\s[^<>]*)?\sdata-step="([^"]*)"[^<>]*)>/g,
    (_, name: string, attributes: string, step: string) => {
      const index = order.get(unescape(step));
      const bare = withoutFragment(attributes);
      if (index === undefined) return `<${name}${bare}>`;
      return `<${name}${withClass(bare, "fragment")} data-fragment-index="${index}">`;
    },
  );
}

/**
 * The same slide for paper: parts of builds stand there, `em` and `strong` are spans (as structure types of a PDF they
 * upset readers), and only the title is a heading, since headings become bookmarks.
 */
export function forPaper(html: string): string {
  const still = html.includes("fragment") ? html.replaceAll(fragmentTag, standStill) : html;
  return still
    .replaceAll(
      /<(em|strong)((?:\s[^<>]*)?)>/g,
      (_, name: string, attributes: string) => `<span${withClass(attributes, name)}>`,
    )
    .replaceAll(/<\/(?:em|strong)>/g, "</span>")
    .replaceAll(/<h([3-6])((?:\s[^<>]*)?)>/g, (_, level: string, attributes: string) => {
      return `<p${withClass(attributes, `heading heading-${level}`)}>`;
    })
    .replaceAll(/<\/h[3-6]>/g, "</p>");
}

const fragmentTag = /<([a-zA-Z][\w-]*)(\s[^<>]*)>/g;

function standStill(tag: string, name: string, attributes: string): string {
  return attributes.includes("fragment") ? `<${name}${withoutFragment(attributes)}>` : tag;
}

function withClass(attributes: string, name: string): string {
  return /\sclass="/.test(attributes)
    ? attributes.replace(/\sclass="([^"]*)"/, (_, classes: string) => ` class="${`${classes} ${name}`.trim()}"`)
    : ` class="${name}"${attributes}`;
}

function withoutFragment(attributes: string): string {
  return attributes.replace(/\sdata-fragment-index="[^"]*"/, "").replace(/\sclass="([^"]*)"/, (_, classes: string) => {
    const kept = classes.split(/\s+/).filter((name) => name !== "fragment" && name !== "");
    return kept.length === 0 ? "" : ` class="${kept.join(" ")}"`;
  });
}

function unescape(text: string): string {
  return text
    .replaceAll("&#39;", "'")
    .replaceAll("&quot;", '"')
    .replaceAll("&lt;", "<")
    .replaceAll("&gt;", ">")
    .replaceAll("&amp;", "&");
}

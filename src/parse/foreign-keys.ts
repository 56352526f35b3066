import type { Report } from "../diagnostics/diagnostic.ts";
import type { DataNode } from "../model/data-node.ts";

/** Settings of reveal-md, Slidev and Marp that mean nothing here; such a deck still builds. */
const foreignKeys = new Set(
  (
    "separator verticalSeparator vertical-separator notesSeparator highlightTheme highlight-theme revealOptions scripts css " +
    "preprocessor template listingTemplate assetsDir static marp paginate header math headingDivider style color " +
    "backgroundColor backgroundImage background transition drawings mdc fonts info colorSchema clicks level hideInToc"
  ).split(" "),
);

/** reveal.js themes that a deck written for reveal-md may name. */
export const foreignThemes = new Set(
  "beige black black-contrast blood dracula league moon night serif simple sky solarized white white-contrast".split(
    " ",
  ),
);

/** The data without keys that belong to another tool; each is told once as a warning. */
export function withoutForeignKeys(node: DataNode, allowed: ReadonlySet<string>, report: Report): DataNode {
  if (node.type !== "map") return node;
  const entries = node.entries.filter(({ key, keyPlace }) => {
    const isForeign = foreignKeys.has(key) && !allowed.has(key);
    if (isForeign) {
      report({
        level: "warning",
        rule: "unused-key",
        message: `Unused key “${key}”: a setting of another tool`,
        place: keyPlace,
        hint: "It does nothing here; take it out.",
      });
    }
    return !isForeign;
  });
  return { ...node, entries };
}

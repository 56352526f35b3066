import Reveal from "reveal.js";
import type { RevealConfig } from "reveal.js";

/** A running reveal.js deck. */
export type RevealDeck = InstanceType<typeof Reveal>;

/** Makes reveal's backgrounds cheap: without a colour it asks for the computed style of every slide, one layout each. */
const noBackground = "rgba(0,0,0,0)";

/**
 * Starts reveal.js on the page. Its options can be overruled by the query of the address (`?postMessage=true`), so that
 * a link to a deck could open it to other pages: the query is out of sight while it looks.
 */
export async function startReveal(root: HTMLElement, options: RevealConfig): Promise<RevealDeck> {
  for (const section of root.querySelectorAll(".slides section")) {
    if (!section.hasAttribute("data-background-color")) section.setAttribute("data-background-color", noBackground);
    section.setAttribute = setChangedAttribute;
  }
  const reveal = new Reveal(root, options);
  const address = location.href;
  const bare = `${location.pathname}${location.hash}`;
  if (location.search !== "") history.replaceState(history.state, "", bare);
  const started = reveal.initialize();
  if (location.href !== address) history.replaceState(history.state, "", address);
  await started;
  // It forces screen readers out of reading mode.
  root.removeAttribute("role");
  return reveal;
}

/**
 * At every step reveal.js sets `hidden` on every slide again, and the browser takes each as a change of style: in a deck
 * of a thousand slides that alone is more than half of a step.
 */
function setChangedAttribute(this: Element, name: string, value: string): void {
  if (this.getAttribute(name) !== value) Element.prototype.setAttribute.call(this, name, value);
}

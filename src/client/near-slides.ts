/** The content of slides, kept small: far slides are text, near ones are elements. */
export interface NearSlides {
  /** All slides in order, stack wrappers left out. */
  sections: () => readonly HTMLElement[];
  /** Makes sure that this slide stands. */
  show: (section: HTMLElement) => void;
  /** Shows what lies around a slide and folds what is farther away than twice that. */
  keepAround: (section: HTMLElement, distance: number) => void;
  /** For print, the scroll view and whatever needs every word. */
  showAll: () => void;
  /** Replaces the content of a slide, near or far. */
  replace: (section: HTMLElement, html: string) => void;
  /** Takes a new section in, folded, in the place of whatever had its id. */
  takeIn: (section: HTMLElement) => void;
}

/**
 * Turns the text of `<noscript>` into slides as they come near, and slides into text as they go far.
 * A folded slide keeps its HTML as it stood, the state of its builds included. Kept by id: leaving reveal's scroll view
 * makes all elements anew.
 */
export function createNearSlides(root: HTMLElement, shown: (section: HTMLElement) => void): NearSlides {
  const folded = new Map<string, string>();
  const sections = (): readonly HTMLElement[] => [...root.querySelectorAll<HTMLElement>(".slides section:not(.stack)")];
  const show = (section: HTMLElement): void => {
    const html = folded.get(section.id) ?? noscriptOf(section)?.textContent;
    if (html === undefined || html === null) return;
    folded.delete(section.id);
    section.innerHTML = html;
    shown(section);
  };
  const fold = (section: HTMLElement): void => {
    if (folded.has(section.id) || section.id === "" || noscriptOf(section) !== undefined) return;
    folded.set(section.id, section.innerHTML);
    section.replaceChildren();
  };
  return {
    sections,
    show,
    keepAround: (section, distance) => {
      const all = sections();
      const here = all.indexOf(section);
      if (here < 0) return;
      all.forEach((other, index) => {
        const away = Math.abs(index - here);
        if (away <= distance) show(other);
        else if (away > 2 * distance) fold(other);
      });
    },
    showAll: () => sections().forEach(show),
    takeIn: (section) => {
      folded.set(section.id, section.innerHTML);
      section.replaceChildren();
    },
    replace: (section, html) => {
      if (folded.has(section.id) || noscriptOf(section) !== undefined) {
        folded.set(section.id, html);
        section.replaceChildren();
      } else {
        section.innerHTML = html;
        shown(section);
      }
    },
  };
}

function noscriptOf(section: HTMLElement): Element | undefined {
  const first = section.firstElementChild;
  return first?.tagName === "NOSCRIPT" ? first : undefined;
}

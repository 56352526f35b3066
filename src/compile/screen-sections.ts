import type { CompiledSlide } from "../model/compiled-deck.ts";

/** The slides that are complete in the page from the start; the others cost a browser nothing until they are near. */
const completeSlides = 3;

/**
 * All slides as the children of `.slides`. Far ones carry their content in a `<noscript>`: with scripts on a browser keeps
 * that as one inert text which the client turns into a slide when it comes near, with scripts off it shows every slide.
 */
export function renderSections(slides: readonly CompiledSlide[]): string {
  return stacks(slides)
    .map((stack) => {
      const sections = stack.map((slide) => renderSection(slide, slide.index < completeSlides));
      return sections.length === 1 ? sections.join("") : `<section class="stack">\n${sections.join("\n")}\n</section>`;
    })
    .join("\n");
}

/** Slides by the stop of the horizontal axis at which they stand; a first slide cannot hang below another. */
function stacks(slides: readonly CompiledSlide[]): readonly (readonly CompiledSlide[])[] {
  const result: CompiledSlide[][] = [];
  for (const slide of slides) {
    const last = result.at(-1);
    if (slide.below && last !== undefined) last.push(slide);
    else result.push([slide]);
  }
  return result;
}

function renderSection(slide: CompiledSlide, complete: boolean): string {
  if (complete || /<\/?noscript/i.test(slide.screenHtml)) return slide.screenHtml;
  const { open, inner } = splitSection(slide.screenHtml);
  return `${open}<noscript>${inner}</noscript></section>`;
}

/** The opening tag of a slide's outer section and what stands inside; a `>` in an attribute value ends nothing. */
export function splitSection(html: string): { readonly open: string; readonly inner: string } {
  const open = /^\s*<section(?:"[^"]*"|'[^']*'|[^"'>])*>/i.exec(html)?.[0] ?? "";
  const end = html.toLowerCase().lastIndexOf("</section>");
  return { open, inner: html.slice(open.length, end < open.length ? html.length : end) };
}

import { page } from "../model/page.ts";
import type { LiveChart } from "./live-chart.ts";
import { createLiveChart } from "./live-chart.ts";
import type { LiveDeck } from "./live-deck.ts";
import { whenIdle } from "./when-idle.ts";

/** More would cost memory and show nothing. */
const sharpest = 4;

/**
 * Keeps charts alive on the current slide and the next one, laid over the drawn ones. They can be dropped and made again
 * at any time: leaving the scroll view makes all elements anew, and folding a slide takes its canvas along.
 */
export function followCharts({ reveal, root, content }: LiveDeck): void {
  const live = new Map<HTMLElement, LiveChart>();
  const density = (): number => Math.min(sharpest, Math.max(1, devicePixelRatio * (reveal.getScale() || 1)));
  const drop = (keep: ReadonlySet<HTMLElement>): void => {
    for (const [figure, chart] of live) {
      if (keep.has(figure) && chart.isWhole()) continue;
      chart.destroy();
      live.delete(figure);
    }
  };
  const update = (): void => {
    const figures = nearFigures(root, reveal.getCurrentSlide());
    drop(new Set(figures));
    for (const figure of figures) {
      const spec = content.charts[figure.getAttribute(page.chart) ?? ""];
      if (spec === undefined || live.has(figure)) continue;
      const chart = createLiveChart(figure, spec, new Map(Object.entries(content.deck.tokens)), density());
      if (chart !== undefined) live.set(figure, chart);
    }
  };
  const soon = (): void => whenIdle(update);
  for (const event of ["slidechanged", "sync", "slidesync"]) reveal.on(event, soon);
  for (const event of ["fragmentshown", "fragmenthidden"]) {
    reveal.on(event, () => live.forEach((chart) => chart.showSteps()));
  }
  const sharpen = (): void => live.forEach((chart) => chart.sharpen(density()));
  reveal.on("resize", sharpen);
  addEventListener("resize", sharpen);
  // Before the fonts are there a canvas would keep its first ones for good.
  void document.fonts.ready.then(update);
}

function nearFigures(root: HTMLElement, current: Element | null | undefined): readonly HTMLElement[] {
  const sections = [...root.querySelectorAll(".slides section:not(.stack)")];
  const here = sections.findIndex((section) => section === current);
  if (here < 0) return [];
  return sections
    .slice(here, here + 2)
    .flatMap((section) => [...section.querySelectorAll<HTMLElement>(`[${page.chart}]`)]);
}

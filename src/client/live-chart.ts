import { Chart, LinearScale, LogarithmicScale, PointElement, ScatterController, Tooltip } from "chart.js";
import { chartConfiguration } from "../drawing/chart-configuration.ts";
import type { ChartSpec } from "../model/chart.ts";
import type { ThemeTokens } from "../model/compiled-deck.ts";
import { page } from "../model/page.ts";
import { prefersStillness } from "./reveal-options.ts";
import { createFades } from "./step-fades.ts";

Chart.register(ScatterController, PointElement, LinearScale, LogarithmicScale, Tooltip);

/** A chart that answers to the pointer, on a canvas over its drawing. */
export interface LiveChart {
  /** Shows and hides its parts as the builds of its drawing stand. */
  showSteps: () => void;
  sharpen: (density: number) => void;
  /** False once somebody took its canvas away. */
  isWhole: () => boolean;
  destroy: () => void;
}

/**
 * Lays a live chart over the drawing of the same configuration. The drawing stays: it is what screen readers read, what
 * is printed, and what is seen again when the chart goes.
 */
export function createLiveChart(
  figure: HTMLElement,
  spec: ChartSpec,
  tokens: ThemeTokens,
  density: number,
): LiveChart | undefined {
  const drawing = figure.querySelector<SVGElement>("svg");
  // A slide that is not laid out yet has no place for a canvas; the chart comes alive a step later.
  if (drawing === null || drawing.getClientRects().length === 0) return undefined;
  const canvas = makeCanvas(figure, drawing, spec);
  const fades = createFades(hiddenSteps(figure), () => chart.draw());
  const { options, ...configuration } = chartConfiguration(spec, tokens, { opacityOf: fades.opacityOf });
  // What a build has not shown yet must not be found with the pointer.
  const isShown = (index: number): boolean => fades.opacityOf(spec.marks[index]?.step ?? "") > 0;
  const chart = new Chart(canvas, {
    ...configuration,
    options: {
      ...options,
      devicePixelRatio: density,
      plugins: {
        ...options?.plugins,
        tooltip: { ...options?.plugins?.tooltip, filter: (item) => isShown(item.dataIndex) },
      },
    },
  });
  figure.classList.add("live");
  return {
    showSteps: () => fades.setHidden(hiddenSteps(figure), prefersStillness()),
    sharpen: (wanted) => {
      if (chart.options.devicePixelRatio === wanted) return;
      chart.options.devicePixelRatio = wanted;
      chart.resize(spec.widthPx, spec.heightPx);
    },
    isWhole: () => canvas.isConnected && canvas.parentElement === figure,
    destroy: () => {
      fades.stop();
      chart.destroy();
      canvas.remove();
      figure.classList.remove("live");
    },
  };
}

/** Exactly over the drawing, wherever the layout has put that. */
function makeCanvas(figure: HTMLElement, drawing: SVGElement, spec: ChartSpec): HTMLCanvasElement {
  figure.querySelectorAll("canvas").forEach((left) => left.remove());
  const canvas = document.createElement("canvas");
  canvas.width = spec.widthPx;
  canvas.height = spec.heightPx;
  canvas.setAttribute("aria-hidden", "true");
  const scale = figure.offsetWidth === 0 ? 1 : figure.getBoundingClientRect().width / figure.offsetWidth;
  const [at, ground] = [drawing.getBoundingClientRect(), figure.getBoundingClientRect()];
  canvas.style.cssText = [
    `left:${(at.left - ground.left) / scale}px`,
    `top:${(at.top - ground.top) / scale}px`,
    `width:${spec.widthPx}px`,
    `height:${spec.heightPx}px`,
  ].join(";");
  figure.append(canvas);
  return canvas;
}

function hiddenSteps(figure: HTMLElement): ReadonlySet<string> {
  const parts = [...figure.querySelectorAll(`.fragment:not(.visible)[${page.step}]`)];
  return new Set(parts.flatMap((part) => part.getAttribute(page.step) ?? []));
}

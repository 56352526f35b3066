import { createRequire } from "node:module";
import type * as ChartModule from "chart.js";

/**
 * The one copy of Chart.js that Node uses. An `import` beside a plugin that says `require` gives two copies, and the
 * plugin then draws onto the wrong one without a word; so Chart.js and whatever is added to it come through this `require`.
 */
const load = createRequire(import.meta.url);

const { Chart, LinearScale, LogarithmicScale, PointElement, ScatterController }: typeof ChartModule = load("chart.js");

Chart.register(LinearScale, LogarithmicScale, PointElement, ScatterController);

export { Chart };

import { createRequire } from "node:module";
import { describe, expect, it } from "vitest";
import { Chart } from "../../../src/exhibits/chart-engine.ts";
import { draw, resolveChart } from "./chart-bench.ts";

const block =
  "rows: [{ label: A & B, value: v3, tone: open }, { label: GPT-4, value: gpt4, tone: closed }]\nbuild: [open, closed]";

describe("drawChart(chart)", () => {
  const { svg, told } = draw(resolveChart("range-dot", block).chart());

  it("gives a named picture of the size asked for", () => {
    expect(svg).toMatch(
      /^<svg xmlns="[^"]+" role="img" aria-label="A chart" viewBox="0 0 1152 440" width="1152" height="440"/,
    );
    expect(told).toEqual([]);
  });

  it("gives the same bytes again", () => {
    expect(draw(resolveChart("range-dot", block).chart()).svg).toBe(svg);
  });

  it("holds no picture, pattern, shadow or number that is none", () => {
    expect(svg).not.toMatch(/<image|<pattern|<filter|NaN|Infinity|undefined/);
  });

  it("writes every text at 13 px or more", () => {
    const sizes = [...svg.matchAll(/font-size="([\d.]+)"/g)].map(([, size]) => Number(size));
    expect(sizes.length).toBeGreaterThan(5);
    expect(Math.min(...sizes)).toBeGreaterThanOrEqual(13);
  });

  it("makes each step of the build one group, in order", () => {
    expect([...svg.matchAll(/data-step="([^"]+)"/g)].map(([, step]) => step)).toEqual(["open", "closed"]);
  });

  it("tells labels that found no room", () => {
    const rows = Array.from({ length: 60 }, (_, index) => `{ label: r${index}, value: ${1000 + index} }`);
    const crowded = resolveChart("bar", `orientation: columns\nrows: [${rows.join(", ")}]`).chart();
    expect(draw(crowded).told.map(({ rule, level }) => [rule, level])[0]).toEqual(["label-overlap", "warning"]);
  });
});

describe("drawChart(chart), when something draws what SVG text cannot hold", () => {
  it("tells it instead of leaving it out in silence", () => {
    const foreign = { id: "foreign", beforeDraw: (chart: { ctx: unknown }) => callDrawImage(chart.ctx) };
    Chart.register(foreign);
    const { told } = draw(resolveChart("range-dot", block).chart());
    Chart.unregister(foreign);
    expect(told.map(({ rule, level }) => [rule, level])).toEqual([["unknown-drawing", "error"]]);
  });
});

function callDrawImage(pen: unknown): void {
  const call: unknown = typeof pen === "object" && pen !== null ? Reflect.get(pen, "drawImage") : undefined;
  if (typeof call === "function") Reflect.apply(call, pen, []);
}

describe("chart-engine", () => {
  it("is the one copy of Chart.js that require gives, plugins included", () => {
    const load = createRequire(import.meta.url);
    const loaded: unknown = load("chart.js");
    expect(loaded).toHaveProperty("Chart", Chart);
  });
});

import { describe, expect, it, vi } from "vitest";
import { RecordingContext } from "../../../src/exhibits/recording-context.ts";
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

  it("tells what SVG text cannot hold instead of leaving it out in silence", () => {
    const painting = vi.spyOn(RecordingContext.prototype, "fillText").mockImplementation(function (
      this: RecordingContext,
    ) {
      this.tell("drawImage");
    });
    const drawn = draw(resolveChart("range-dot", block).chart());
    painting.mockRestore();
    expect(drawn.told.map(({ rule, level }) => [rule, level])).toEqual([["unknown-drawing", "error"]]);
  });
});

import { describe, expect, it } from "vitest";
import { bareText, holdsText } from "../../../src/export/same-text.ts";

describe("holdsText(page, title)", () => {
  it("finds a title that breaks over lines, at blanks and at hyphens", () => {
    expect(holdsText("5Open-\nweight models\ncaught up", "Open-weight models caught up")).toBe(true);
  });

  it("folds ligatures and drops invisible characters", () => {
    expect(holdsText("The ﬁnal oﬀer", "The fi\u00ADnal of\u200Bfer")).toBe(true);
  });

  it("tells letters and signs apart", () => {
    expect(holdsText("COSTS FELL", "Costs fell")).toBe(false);
    expect(holdsText("$5.6M", "$56M")).toBe(false);
  });

  it("accepts a right-to-left title in the order it is drawn", () => {
    expect(holdsText("םולש", "שלום")).toBe(true);
    expect(holdsText("םול", "שלום")).toBe(false);
  });
});

describe("bareText(text)", () => {
  it("leaves nothing of blanks and marks without width", () => {
    expect(bareText(" a\u00A0b\n\u2060c ")).toBe("abc");
  });
});

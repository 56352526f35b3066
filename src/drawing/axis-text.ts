/** How the value axis writes its ticks, on a live canvas and in a drawing alike. */
export const axisText = {
  ink: "ink-3",
  sizePx: 13,
  weight: 400,
  lineHeight: 1.2,
  /** Between the plot and the words: below rows, left of columns. */
  gapBelowPx: 8,
  gapLeftPx: 10,
} as const;

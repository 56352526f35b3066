import { z } from "zod";
import { authorText, blockTone, stepName } from "../body-parts.ts";

/** The four cells, in the order in which they are read. */
export const cellNames = ["top-left", "top-right", "bottom-left", "bottom-right"] as const;
export type CellName = (typeof cellNames)[number];

const cellName = z.enum(cellNames);

const cell = z.strictObject({
  title: authorText,
  /** Who or what falls into the cell. */
  members: z.array(authorText).max(6).default([]),
  gist: authorText.optional(),
  /** The figure or verdict at the foot of the cell. */
  footer: authorText.optional(),
  tone: blockTone.default("ink"),
  step: stepName.optional(),
});

const marker = z
  .strictObject({
    label: authorText,
    note: authorText.optional(),
    /** Stands on the border of two neighbouring cells. */
    between: z.tuple([cellName, cellName]).optional(),
    /** Stands in one cell; with `towards`, an arrow leads over the border to another. */
    at: cellName.optional(),
    towards: cellName.optional(),
    /** Dotted: it could be, or somebody thinks so. */
    line: z.enum(["solid", "dotted"]).default("solid"),
    step: stepName.optional(),
  })
  .refine((marker) => (marker.between === undefined) !== (marker.at === undefined), "either “at” or “between”");

const ends = z.tuple([authorText, authorText]);

/** Body of a `matrix` block: two questions with two answers each, and what falls into the four cells. */
export const matrixSchema = z.strictObject({
  /** Over the columns, left to right. */
  across: z.strictObject({ title: authorText.optional(), ends }),
  /** Beside the rows, top to bottom. */
  down: z.strictObject({ ends }),
  cells: z.strictObject({ "top-left": cell, "top-right": cell, "bottom-left": cell, "bottom-right": cell }),
  markers: z.array(marker).max(4).default([]),
  /** The one cell that is the point. */
  highlight: cellName.optional(),
  /** Greys the cells, so that the markers are the point. */
  dimmed: z.boolean().default(false),
  /** A step for the axes themselves. */
  step: stepName.optional(),
  alt: authorText.optional(),
});

export type MatrixBody = z.infer<typeof matrixSchema>;
export type MatrixMarker = MatrixBody["markers"][number];

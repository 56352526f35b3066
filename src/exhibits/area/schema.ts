import { z } from "zod";
import { seriesKeys } from "../chart/series-body.ts";

const { scale: _scale, legend: _legend, sort: _sort, series, ...keys } = seriesKeys;

/** Body of an `area` block: amounts over an ordered category, layer on layer from zero. */
export const areaSchema = z.strictObject({ ...keys, series: series.element.array().min(1).max(6) });

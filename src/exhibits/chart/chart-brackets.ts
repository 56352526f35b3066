import type { Bracket, Mark } from "../../model/chart.ts";
import type { ChartBody } from "./chart-body.ts";
import type { ChartJob } from "./chart-job.ts";
import { bracketsOf } from "./chart-body.ts";
import { expectedOf, placeIn, tell } from "./chart-job.ts";

/** The brackets between marks that rows or figures name; an end that names none is told. */
export function resolveBrackets(
  body: ChartBody,
  marks: readonly Mark[],
  labelOf: (mark: Mark) => string,
  job: ChartJob,
): readonly Bracket[] {
  const keyOf = (name: string, path: readonly PropertyKey[]): string | undefined => {
    const mark = marks.find((one) => labelOf(one) === name || one.figure === name || one.key === name);
    if (mark === undefined) {
      const expected = expectedOf(name, marks.map(labelOf));
      tell(
        job,
        "unknown-row",
        placeIn(job, path),
        `Unknown row “${name}”, ${expected}`,
        "A bracket goes from row to row, by label or by figure.",
      );
    }
    return mark?.key;
  };
  return bracketsOf(body).flatMap(({ bracket, path }): readonly Bracket[] => {
    const from = keyOf(bracket.from, [...path, "from"]);
    const to = keyOf(bracket.to, [...path, "to"]);
    const own = job.strings.optional([...path, "label"], bracket.label);
    const words = own ?? job.strings.figure([...path, "show"], bracket.show);
    return from === undefined || to === undefined ? [] : [{ from, to, label: words.plain, figure: bracket.show }];
  });
}

import { type Columns, sourcesOf } from "../../survey/column.ts";
import { type Estimation, respondentsOf } from "../../survey/estimation.ts";
import type { FittedData } from "./path-data.ts";

/**
 * Every respondent's score on every construct, of mean 0 and variance 1; `null` where an answer to one of the
 * construct's items is missing, or the respondent was left out.
 */
export function latentScores(
  columns: Columns,
  { fit, items: { means, deviations } }: FittedData,
  { missing, weights }: Pick<Estimation, "missing" | "weights">,
): Record<string, (number | null)[]> {
  const { constructs, items, starts } = fit.structure;
  const sources = sourcesOf(
    columns,
    items.map((id) => ({ id })),
    null,
  );
  const respondents = respondentsOf(sources, { missing, weights });
  const answers = new Float64Array(respondents.length);
  return Object.fromEntries(
    constructs.map((construct, b) => {
      const scores = new Float64Array(respondents.length);
      for (let j = starts[b]!; j < starts[b + 1]!; j++) {
        const scale = fit.weights[j]! / deviations[j]!;
        respondents.read(sources[j]!, answers);
        for (let i = 0; i < scores.length; i++) scores[i]! += scale * (answers[i]! - means[j]!);
      }
      return [construct, Array.from(scores, (score) => (Number.isNaN(score) ? null : score + 0))];
    }),
  );
}

import { type Columns, namedSources } from "../../survey/column.ts";
import { type Estimation, respondentsOf } from "../../survey/estimation.ts";
import { itemWeightsOf } from "./item-weights.ts";
import { scoresOf } from "./moderation.ts";
import { type FittedData, pathAnswers } from "./path-data.ts";

type Scores = Record<string, (number | null)[]>;

/**
 * Every respondent's score on every construct, of mean 0 and variance 1; `null` where an answer to one of the
 * construct's items is missing, or the respondent was left out.
 */
export function latentScores(
  columns: Columns,
  fitted: FittedData,
  estimation: Pick<Estimation, "missing" | "weights">,
): Scores {
  const { staged, columns: sample } = fitted;
  if (sample.rows !== null) return scoresOfRows(columns, fitted, estimation);
  const { means, deviations } = sample;
  const sources = namedSources(columns, staged.plan.items, null);
  const respondents = respondentsOf(sources, estimation);
  const answers = new Float64Array(respondents.length);
  const own = itemWeightsOf(staged.plan.runs, staged.fits);
  return Object.fromEntries(
    staged.last.structure.constructs.map((construct, b) => {
      const scores = new Float64Array(respondents.length);
      own[b]!.columns.forEach((item, j) => {
        const scale = own[b]!.weights[j]! / deviations[item]!;
        respondents.read(sources[item]!, answers);
        for (let i = 0; i < scores.length; i++) scores[i]! += scale * (answers[i]! - means[item]!);
      });
      return [construct, Array.from(scores, (score) => (Number.isNaN(score) ? null : score + 0))];
    }),
  );
}

/** The same where products of items are among the columns, of respondents who answered all. */
function scoresOfRows(
  columns: Columns,
  { staged, columns: { rows } }: FittedData,
  estimation: Pick<Estimation, "missing" | "weights">,
): Scores {
  const answers = pathAnswers(columns, staged.plan, estimation);
  const own = scoresOf(staged, rows!);
  return Object.fromEntries(
    staged.last.structure.constructs.map((construct, b) => {
      const scores = new Array<number | null>(answers.length).fill(null);
      answers.rows.forEach((row, i) => {
        scores[row] = own[b]![i]! + 0;
      });
      return [construct, scores];
    }),
  );
}

import { fields, listOf, oneOf, optional, type Readers, readFields, whole } from "../../errors/options.ts";
import { booleanAt, finiteAt } from "../../errors/read-argument.ts";
import { limitsAt } from "../../errors/read-limits.ts";
import { notesAt } from "../../errors/read-notes.ts";
import { confidenceAt } from "../../survey/estimation.ts";
import { intervalText, levelText } from "../../text/interval-text.ts";
import { noteLines } from "../../text/note-text.ts";
import { numberTable } from "../../text/number-table.ts";
import { bounded, decimals } from "../../text/number-text.ts";
import { reportText } from "../../text/report-text.ts";
import type {
  RetentionParameter,
  RetentionPoint,
  TrainingRetentionEstimate,
} from "./estimate-training-retention.ts";
import type { RetentionParameterName } from "./retention-curves.ts";

const NAMES: Readonly<Record<RetentionParameterName, string>> = {
  initial: "initial score",
  halfLife: "half-life",
  floor: "floor (share of it)",
  rate: "rate",
  exponent: "exponent",
};

const PARAMETER = {
  parameter: oneOf("initial", "halfLife", "floor", "rate", "exponent"),
  estimate: optional(finiteAt),
  standardError: optional(finiteAt),
  interval: optional(limitsAt),
} satisfies Readers<RetentionParameter>;

const POINT = {
  elapsed: finiteAt,
  score: finiteAt,
  fitted: optional(finiteAt),
  residual: optional(finiteAt),
} satisfies Readers<RetentionPoint>;

const ESTIMATE = {
  model: oneOf("training-retention"),
  method: oneOf("exponential", "exponential-floor", "power"),
  confidence: confidenceAt,
  n: whole(1),
  converged: booleanAt,
  parameters: listOf(fields(PARAMETER, "a parameter of the curve"), "parameter"),
  residualStandardDeviation: optional(finiteAt),
  r2: optional(finiteAt),
  points: listOf(fields(POINT, "a score beside the curve"), "score"),
  notes: notesAt,
} satisfies Readers<TrainingRetentionEstimate>;

/**
 * A fitted forgetting curve for people: its parameters with their errors, and the scores beside it. A dash stands where
 * there is no figure.
 *
 * @throws `invalid_input` for what is no result of `estimateTrainingRetention`.
 *
 * @example
 * ```ts
 * import { estimateTrainingRetention, formatTrainingRetention } from "service-quality/delivery";
 *
 * const scores = [[0, 96], [7, 84], [14, 79], [30, 66], [60, 52], [90, 47], [120, 44], [180, 41]] as const;
 * const estimate = estimateTrainingRetention(scores.map(([elapsed, score]) => ({ elapsed, score })));
 * console.log(formatTrainingRetention(estimate).split("\n").slice(0, 7).join("\n"));
 * ```
 * ```text output
 * Training retention: exponential-floor, R² .998
 * 8 scores; 95 % intervals; residual deviation 1.15
 *
 * parameter            estimate    SE        interval
 * ───────────────────  ────────  ────  ──────────────
 * initial score           94.91  0.93  [92.51, 97.31]
 * half-life               26.48  1.70  [22.10, 30.86]
 * ```
 */
export function formatTrainingRetention(estimate: TrainingRetentionEstimate): string {
  const read = readFields(estimate, ESTIMATE, [], "the result of estimateTrainingRetention");
  const fit = read.converged ? `R² ${bounded(read.r2, 3)}` : "no curve identified";
  const number = (figure: number | null) => decimals(figure, 2);
  return reportText([
    [
      `Training retention: ${read.method}, ${fit}`,
      `${read.n} scores; ${levelText(read.confidence)} % intervals; residual deviation ${number(read.residualStandardDeviation)}`,
    ],
    numberTable(
      ["parameter", "estimate", "SE", "interval"],
      read.parameters.map(({ parameter, estimate, standardError, interval }) => [
        NAMES[parameter],
        number(estimate),
        number(standardError),
        intervalText(interval, number),
      ]),
    ),
    numberTable(
      ["elapsed", "score", "fitted", "residual"],
      read.points.map(({ elapsed, score, fitted, residual }) => [
        String(elapsed),
        number(score),
        number(fitted),
        number(residual),
      ]),
    ),
    noteLines(read.notes),
  ]);
}

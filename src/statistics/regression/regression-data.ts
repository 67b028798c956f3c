import { refuse } from "../../errors/refuse.ts";
import { pickedRows, type SampledRows } from "../../numeric/design/design-variance.ts";
import { picked } from "../../numeric/picked.ts";
import { type Column, type Columns, isColumn, namedSources, type Source } from "../../survey/column.ts";
import { columnOf, respondentsOf, type SamplingOptions } from "../../survey/estimation.ts";
import { singleRespondents } from "./term-errors.ts";

/** Complete respondents' answers, side by side. */
export interface RegressionData {
  readonly items: readonly string[];
  readonly columns: readonly Float64Array[];
  readonly outcome: Float64Array;
  /** The rows that the respondents had. */
  readonly rows: Int32Array;
  /** With a mean of 1; `null` where all count alike. */
  readonly weights: Float64Array | null;
  readonly effectiveN: number;
  /** Where errors are linearized: with weights and under a design. */
  readonly sample: SampledRows | null;
}

/** Reads the outcome and the predictors of all respondents who answered everything. */
export function regressionData(
  outcome: Column,
  predictors: Columns,
  named: readonly string[] | null,
  options: SamplingOptions,
): RegressionData {
  if (!isColumn(outcome)) refuse("invalid_input", [], "a column of outcomes", outcome);
  const path = ["predictors"];
  const sources = namedSources(predictors, named, null, path);
  if (sources.length === 0) refuse("insufficient_data", path, "at least one predictor", 0);
  const explained: Source = { column: outcome, path: [], scale: null, reverse: false };
  const respondents = respondentsOf([...sources, explained], options);
  const { length, counted } = respondents;
  const all = Int32Array.from({ length }, (_, i) => i);
  const rows = counted === null ? all : all.filter((i) => counted[i] === 1);
  const k = sources.length + 1;
  if (rows.length <= k) {
    refuse("insufficient_data", [], `more respondents than the ${k} coefficients`, rows.length);
  }
  const read = (source: Source) => {
    const column = columnOf(source, respondents);
    return counted === null ? column : picked(column, rows);
  };
  const weights = respondents.weights && picked(respondents.weights, rows);
  const { sample } = respondents;
  const single = weights === null ? null : singleRespondents(rows.length);
  return {
    items: sources.map((source) => String(source.path[1])),
    columns: sources.map(read),
    outcome: read(explained),
    rows,
    ...(weights === null ? { weights, effectiveN: rows.length } : evened(weights)),
    sample: sample === null ? single : counted === null ? sample : pickedRows(sample, rows),
  };
}

/** Weights brought to a mean of 1, with (Σw)² / Σw². */
function evened(weights: Float64Array): Pick<RegressionData, "weights" | "effectiveN"> {
  let [sum, squares] = [0, 0];
  for (let i = 0; i < weights.length; i++) {
    sum += weights[i]!;
    squares += weights[i]! ** 2;
  }
  const mean = sum / weights.length;
  return { weights: weights.map((w) => w / mean), effectiveN: sum ** 2 / squares };
}

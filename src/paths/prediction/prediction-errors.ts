import type { PathPlan } from "../model/path-plan.ts";
import type { PredictionRule } from "./prediction-rule.ts";

/** Errors of prediction, in points of the answers. */
export interface PredictionErrors {
  /** Root mean square. */
  rmse: number;
  /** Mean absolute. */
  mae: number;
}

/** How well an item is predicted. */
export interface ItemPrediction {
  construct: string;
  item: string;
  /** By the path model. */
  model: PredictionErrors;
  /** By a linear regression on all items that the model predicts from; `null` where it has no solution in some part. */
  linear: PredictionErrors | null;
  /**
   * 1 − squared errors of the model / squared errors of the mean of the others; above 0 the model predicts something.
   */
  q2: number;
}

/** Weighted sums of errors by item, over all predictions, and squared errors by item and respondent. */
export interface ErrorTally {
  weight: number;
  readonly squares: Float64Array;
  readonly sizes: Float64Array;
  readonly linearSquares: Float64Array;
  readonly linearSizes: Float64Array;
  /** Of the mean as a prediction. */
  readonly meanSquares: Float64Array;
  /** 1 for an item whose linear regression had no solution. */
  readonly lacksLinear: Uint8Array;
  /** The same for a regression on all items of the constructs that nothing leads to. */
  readonly lacksExogenous: Uint8Array;
  readonly losses: Losses;
}

/** Squared errors by item, then by respondent, summed over repetitions. */
export interface Losses {
  readonly model: readonly Float64Array[];
  readonly mean: readonly Float64Array[];
  readonly exogenous: readonly Float64Array[];
}

/** Nothing predicted yet. */
export function tallyOf({ items }: PathPlan, respondents: number): ErrorTally {
  const sums = () => new Float64Array(items.length);
  const byRespondent = () => items.map(() => new Float64Array(respondents));
  return {
    weight: 0,
    squares: sums(),
    sizes: sums(),
    linearSquares: sums(),
    linearSizes: sums(),
    meanSquares: sums(),
    lacksLinear: new Uint8Array(items.length),
    lacksExogenous: new Uint8Array(items.length),
    losses: { model: byRespondent(), mean: byRespondent(), exogenous: byRespondent() },
  };
}

/** A respondent whose standardized answers are predicted. */
export interface Predicted {
  readonly row: number;
  readonly weight: number;
  readonly z: Float64Array;
  /** Columns of the items of the constructs that nothing leads to. */
  readonly exogenous: readonly number[];
}

/** Adds the errors of a rule on a respondent. */
export function addErrors(
  rule: PredictionRule,
  { row, weight, z, exogenous }: Predicted,
  deviations: Float64Array,
  tally: ErrorTally,
): void {
  const predict = (coefficients: Float64Array, from: readonly number[]) => {
    let sum = 0;
    for (let i = 0; i < coefficients.length; i++) sum += coefficients[i]! * z[from[i]!]!;
    return sum;
  };
  rule.items.forEach((item, j) => {
    const errorOf = (prediction: number) => (z[item]! - prediction) * deviations[item]!;
    const error = errorOf(predict(rule.model[j]!, rule.from));
    const apart = (z[item]! * deviations[item]!) ** 2;
    tally.squares[item]! += weight * error ** 2;
    tally.sizes[item]! += weight * Math.abs(error);
    tally.meanSquares[item]! += weight * apart;
    tally.losses.model[item]![row]! += error ** 2;
    tally.losses.mean[item]![row]! += apart;
    if (rule.linear === null) {
      tally.lacksLinear[item] = 1;
    } else {
      const linear = errorOf(predict(rule.linear[j]!, rule.from));
      tally.linearSquares[item]! += weight * linear ** 2;
      tally.linearSizes[item]! += weight * Math.abs(linear);
    }
    if (rule.exogenous === null) tally.lacksExogenous[item] = 1;
    else tally.losses.exogenous[item]![row]! += errorOf(predict(rule.exogenous[j]!, exogenous)) ** 2;
  });
}

/** A construct whose items are predicted, by the columns of its items. */
export interface PredictedConstruct {
  readonly construct: string;
  readonly items: readonly number[];
}

/** The errors by item of the constructs that something leads to. */
export function predictionsOf(
  { items }: PathPlan,
  constructs: readonly PredictedConstruct[],
  tally: ErrorTally,
): ItemPrediction[] {
  const errorsOf = (squares: number, sizes: number) => ({
    rmse: Math.sqrt(squares / tally.weight),
    mae: sizes / tally.weight,
  });
  return constructs.flatMap(({ construct, items: own }) =>
    own.map((j) => ({
      construct,
      item: items[j]!,
      model: errorsOf(tally.squares[j]!, tally.sizes[j]!),
      linear: tally.lacksLinear[j] === 1 ? null : errorsOf(tally.linearSquares[j]!, tally.linearSizes[j]!),
      q2: 1 - tally.squares[j]! / tally.meanSquares[j]!,
    })),
  );
}

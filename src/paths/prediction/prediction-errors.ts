import type { PathStructure } from "../model/path-structure.ts";
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

/** Weighted sums of errors by item, over all predictions. */
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
}

/** Nothing predicted yet. */
export function tallyOf({ items }: PathStructure): ErrorTally {
  const sums = () => new Float64Array(items.length);
  return {
    weight: 0,
    squares: sums(),
    sizes: sums(),
    linearSquares: sums(),
    linearSizes: sums(),
    meanSquares: sums(),
    lacksLinear: new Uint8Array(items.length),
  };
}

/** Adds the errors of a rule on a respondent, whose standardized answers are z. */
export function addErrors(
  rule: PredictionRule,
  z: Float64Array,
  deviations: Float64Array,
  weight: number,
  tally: ErrorTally,
): void {
  const predict = (coefficients: Float64Array) => {
    let sum = 0;
    for (let i = 0; i < coefficients.length; i++) sum += coefficients[i]! * z[rule.from[i]!]!;
    return sum;
  };
  rule.items.forEach((item, j) => {
    const error = (z[item]! - predict(rule.model[j]!)) * deviations[item]!;
    tally.squares[item]! += weight * error ** 2;
    tally.sizes[item]! += weight * Math.abs(error);
    tally.meanSquares[item]! += weight * (z[item]! * deviations[item]!) ** 2;
    if (rule.linear === null) {
      tally.lacksLinear[item] = 1;
      return;
    }
    const linear = (z[item]! - predict(rule.linear[j]!)) * deviations[item]!;
    tally.linearSquares[item]! += weight * linear ** 2;
    tally.linearSizes[item]! += weight * Math.abs(linear);
  });
}

/** The errors by item of the constructs that something leads to. */
export function predictionsOf(
  { constructs, items, starts, predecessors }: PathStructure,
  tally: ErrorTally,
): ItemPrediction[] {
  const errorsOf = (squares: number, sizes: number) => ({
    rmse: Math.sqrt(squares / tally.weight),
    mae: sizes / tally.weight,
  });
  return constructs.flatMap((construct, b) =>
    predecessors[b]!.length === 0
      ? []
      : items.slice(starts[b], starts[b + 1]).map((item, i) => {
          const j = starts[b]! + i;
          return {
            construct,
            item,
            model: errorsOf(tally.squares[j]!, tally.sizes[j]!),
            linear:
              tally.lacksLinear[j] === 1 ? null : errorsOf(tally.linearSquares[j]!, tally.linearSizes[j]!),
            q2: 1 - tally.squares[j]! / tally.meanSquares[j]!,
          };
        }),
  );
}

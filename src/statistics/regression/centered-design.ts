import { refuse } from "../../errors/refuse.ts";
import { type LeastSquaresFit, leastSquares } from "../../numeric/algebra/least-squares.ts";
import { estimateMean, type Mean } from "../../numeric/inference/mean.ts";

/** A column less its mean. */
export interface CenteredColumn {
  readonly values: Float64Array;
  readonly mean: number;
  /** 0 where nothing varies. */
  readonly standardDeviation: number;
}

/** Complete respondents' predictors, each less its mean, and what is needed to reckon with them. */
export interface CenteredDesign {
  readonly n: number;
  /** Terms: the predictors and the intercept. */
  readonly k: number;
  readonly predictors: readonly CenteredColumn[];
  /** With a mean of 1; `null` without weights. */
  readonly weights: Float64Array | null;
  /** The regression of the outcome on the predictors. */
  readonly fit: LeastSquaresFit;
  readonly outcome: CenteredColumn;
  /** By term, the intercept first and of columns from 0: the row of R⁻¹, X = QR. */
  readonly inverse: readonly Float64Array[];
}

/** Regresses the outcome on the predictors; refuses predictors that do not vary, or that others determine. */
export function centeredDesign(
  items: readonly string[],
  columns: readonly Float64Array[],
  outcome: Float64Array,
  weights: Float64Array | null,
): CenteredDesign {
  const predictors = columns.map((column) => centered(column, weights));
  const y = centered(outcome, weights);
  const fit = leastSquares(
    predictors.map(({ values }) => values),
    y.values,
    true,
    weights,
  );
  if (fit.kind === "collinear") {
    const item = items[fit.column]!;
    const expected =
      predictors[fit.column]!.standardDeviation === 0
        ? `${item} to vary`
        : `${item} to vary apart from the others`;
    refuse("singular_data", ["predictors", item], expected, "columns that determine it");
  }
  // An intercept at 0 and not at the predictors' means.
  const inverse = fit.inverse.map((row) => row.slice());
  predictors.forEach(({ mean }, j) => {
    for (let m = 0; m < inverse.length; m++) inverse[0]![m]! -= mean * fit.inverse[j + 1]![m]!;
  });
  return { n: outcome.length, k: columns.length + 1, predictors, weights, fit, outcome: y, inverse };
}

/** Counts from the first value, from which deviations are exact, and then from the mean of these. */
function centered(column: Float64Array, weights: Float64Array | null): CenteredColumn {
  const origin = column[0]!;
  const values = column.map((value) => value - origin);
  const { mean, standardDeviation } = estimateMean(values, weights, Math.abs(origin)) as Mean;
  for (let i = 0; i < values.length; i++) values[i]! -= mean;
  return { values, mean: origin + mean, standardDeviation: standardDeviation! };
}

/** A row of Q: R⁻ᵀx of the intercept and a respondent's centered predictors; of weights only √w is left out. */
export function rowOfQ(
  { k, predictors, fit: { inverse } }: CenteredDesign,
  row: number,
  into: Float64Array,
): void {
  for (let m = 0; m < k; m++) {
    let element = inverse[0]![m]!;
    for (let j = 1; j <= m; j++) element += inverse[j]![m]! * predictors[j - 1]!.values[row]!;
    into[m] = element;
  }
}

/** R⁻¹ · M · R⁻ᵀ: by term its element on the diagonal. */
export function spreadOfTerms({ inverse }: CenteredDesign, inQ: readonly (readonly number[])[]): number[] {
  return inverse.map((row) => {
    let sum = 0;
    for (let a = 0; a < row.length; a++) {
      for (let b = 0; b < row.length; b++) sum += row[a]! * inQ[a]![b]! * row[b]!;
    }
    return Math.max(0, sum);
  });
}

/** Variance inflation factors: by predictor Σ(x − x̄)² times what (XᵀX)⁻¹ has for it; 1 for a single one. */
export function inflationFactors({ n, k, predictors, fit }: CenteredDesign): number[] {
  if (k === 2) return [1];
  return predictors.map(({ standardDeviation }, j) => {
    const squares = standardDeviation ** 2 * (n - 1);
    return Math.max(1, squares * fit.inverse[j + 1]!.reduce((sum, element) => sum + element ** 2, 0));
  });
}

/** Coefficients in the coordinates of Q, from those of the centered predictors; 0 in the intercept's. */
export function coordinatesInQ({ k, fit }: CenteredDesign, coefficients: Float64Array): Float64Array {
  const inQ = new Float64Array(k);
  for (let a = k - 1; a > 0; a--) {
    let rest = coefficients[a]!;
    for (let b = a + 1; b < k; b++) rest -= fit.inverse[a]![b]! * inQ[b]!;
    inQ[a] = rest / fit.inverse[a]![a]!;
  }
  return inQ;
}

import {
  add,
  type DoubleDouble,
  type DoubleDoubles,
  divide,
  exactSum,
  multiply,
  negative,
  ofInteger,
  preciseDotProduct,
} from "../numeric/algebra/double-double.ts";
import { preciseRoot } from "../numeric/algebra/precise-root.ts";
import type { Columns } from "../survey/column.ts";
import { columnOf, respondentsOf } from "../survey/estimation.ts";
import { type CovarianceOptions, type Covariances, covariancesOf } from "./covariances.ts";
import { isMoments, type Moments } from "./moments.ts";
import { selectedSources } from "./selected-sources.ts";
import { pairIndex } from "./triangle.ts";

/**
 * What the doubles of covariances leave of them, row by row, as regressions on items need that are all but determined
 * by others. The data and options are those that the covariances were read from. `null` where there is nothing to
 * refine: no covariances, or, under `"available"`, ones that each have respondents of their own.
 */
export function covarianceRemainders(
  data: Columns | Moments,
  options: Pick<CovarianceOptions, "weights">,
  { items, missing, matrix, n }: Covariances,
): Float64Array | null {
  if (matrix === null || missing === "available") return null;
  const covarianceOf = isMoments(data)
    ? momentCovariance(data, items)
    : answerCovariance(data, { items, missing, ...options });
  const p = items.length;
  const correction = divide(ofInteger(BigInt(n)), ofInteger(BigInt(n - 1)));
  const remainders = new Float64Array(p * p);
  for (let i = 0; i < p; i++) {
    for (let j = 0; j <= i; j++) {
      const { high, low } = multiply(covarianceOf(i, j), correction);
      const remainder = high - matrix[i * p + j]! + low;
      remainders[i * p + j] = remainder;
      remainders[j * p + i] = remainder;
    }
  }
  return remainders;
}

/**
 * The root of the items' correlations to twice a double's digits before it is rounded; `null` where there are no
 * remainders, and where items determine others.
 */
export function preciseRootOf(data: Columns | Moments, options: CovarianceOptions): Float64Array | null {
  const covariances = covariancesOf(data, options);
  const remainders = covarianceRemainders(data, options, covariances);
  return remainders === null ? null : preciseRoot(covariances.matrix!, remainders, covariances.items.length);
}

/** Σw(x − x̄)(y − ȳ) / Σw of two items. */
type PreciseCovariance = (i: number, j: number) => DoubleDouble;

/** (Σw Σwxy − Σwx Σwy) / (Σw)², in integers. */
function momentCovariance(moments: Moments, items: readonly string[]): PreciseCovariance {
  const { counts, sums, factor } = moments;
  const places = items.map((item) => moments.items.indexOf(item));
  const weight = BigInt((sums.weights ?? counts)[0]!);
  const scale = ofInteger((weight * BigInt(factor!)) ** 2n);
  return (i, j) => {
    const [a, b] = [places[i]!, places[j]!];
    const product = BigInt(sums.products[pairIndex(a, b, moments.items.length)]!);
    return divide(ofInteger(weight * product - BigInt(sums.answers[a]!) * BigInt(sums.answers[b]!)), scale);
  };
}

/** The same, of deviations from each item's first answer that counts, which are exact. */
function answerCovariance(
  columns: Columns,
  { items, missing, weights }: CovarianceOptions & { readonly items: readonly string[] },
): PreciseCovariance {
  const { sources } = selectedSources(columns, items);
  const respondents = respondentsOf(sources, { missing, weights });
  const answers = sources.map((source) => columnOf(source, respondents));
  const rows = Uint32Array.from(answers[0]!.keys()).filter((row) => !Number.isNaN(answers[0]![row]!));
  const counted = Float64Array.from(rows, (row) => respondents.weights?.[row] ?? 1);
  const deviations = answers.map((own) => fromFirst(own, rows));
  const weighted = deviations.map((own) => timesEach(own, counted));
  const ones = { high: new Float64Array(rows.length).fill(1), low: new Float64Array(rows.length) };
  const weight = preciseDotProduct({ ...ones, high: counted }, ones);
  const means = weighted.map((own) => divide(preciseDotProduct(own, ones), weight));
  return (i, j) =>
    add(
      divide(preciseDotProduct(weighted[i]!, deviations[j]!), weight),
      negative(multiply(means[i]!, means[j]!)),
    );
}

function fromFirst(answers: Float64Array, rows: Uint32Array): DoubleDoubles {
  const deviations = { high: new Float64Array(rows.length), low: new Float64Array(rows.length) };
  rows.forEach((row, k) => {
    const { high, low } = exactSum(answers[row]!, -answers[rows[0]!]!);
    deviations.high[k] = high;
    deviations.low[k] = low;
  });
  return deviations;
}

function timesEach({ high, low }: DoubleDoubles, factors: Float64Array): DoubleDoubles {
  const products = { high: new Float64Array(high.length), low: new Float64Array(high.length) };
  factors.forEach((factor, k) => {
    const product = multiply({ high: high[k]!, low: low[k]! }, { high: factor, low: 0 });
    products.high[k] = product.high;
    products.low[k] = product.low;
  });
  return products;
}

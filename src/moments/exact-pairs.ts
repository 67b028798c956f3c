import { pearson } from "../numeric/inference/correlation.ts";
import { type MomentSums, type Moments, slotOf, slotsOf } from "./moments.ts";
import { pairIndex } from "./triangle.ts";
import { differenceOfWholes, type MomentInteger, multiplyWholes } from "./whole.ts";

/** What a pair of items shares; an item with itself has its mean and variance. */
export interface PairStatistics {
  /** Respondents who answered both. */
  readonly n: number;
  readonly effectiveN: number;
  /** Of the first item, over these respondents; not a number where they have no weight. */
  readonly mean: number;
  /** Not a number below two respondents, or where they have no weight. */
  readonly covariance: number;
  /** Pearson's, over these respondents; not a number where one of the items does not vary among them. */
  readonly correlation: number;
}

/**
 * The pairs of items of a summary that has respondents: their covariance is (Σw Σwxy − Σwx Σwy) / (Σw)² · n/(n − 1),
 * the difference taken in integers, so that nothing cancels.
 */
export function exactPairs(moments: Moments): (i: number, j: number) => PairStatistics {
  const { items, counts, sums, squaredWeightSums } = moments;
  const slots = slotsOf(moments.missing!, items.length);
  const factor = moments.factor!;
  const squaredFactor = multiplyWholes(factor, factor);
  return (i, j) => {
    const pair = pairIndex(slotOf(i, slots), slotOf(j, slots), slots);
    const n = counts[pair]!;
    const weight = (sums.weights ?? counts)[pair]!;
    const x = sums.answers[i * slots + slotOf(j, slots)]!;
    const y = sums.answers[j * slots + slotOf(i, slots)]!;
    const beyondMeans = (square: MomentInteger, a: MomentInteger, b: MomentInteger) =>
      differenceOfWholes(multiplyWholes(weight, square), multiplyWholes(a, b));
    const between = beyondMeans(sums.products[pairIndex(i, j, items.length)]!, x, y);
    const ofX = beyondMeans(squareOf(sums, items.length, i, j), x, x);
    const ofY = beyondMeans(squareOf(sums, items.length, j, i), y, y);
    const squares = squaredWeightSums?.weights?.[pair];
    const squaredWeight = multiplyWholes(weight, weight);
    return {
      n,
      effectiveN: squares == null ? n : weight === 0 ? 0 : Number(squaredWeight) / Number(squares),
      mean: Number(x) / Number(multiplyWholes(weight, factor)),
      covariance: (between / Number(multiplyWholes(squaredWeight, squaredFactor))) * (n / (n - 1)),
      correlation: pearson(between, ofX, ofY),
    };
  };
}

/** Σmx² of item i over those who answered j too. */
export function squareOf(
  { squares, products }: MomentSums,
  items: number,
  i: number,
  j: number,
): MomentInteger {
  return squares === null ? products[pairIndex(i, i, items)]! : squares[i * items + j]!;
}

import { pearson } from "../numeric/inference/correlation.ts";
import { type MomentSums, type Moments, slotOf, slotsOf } from "./moments.ts";
import { pairIndex } from "./triangle.ts";

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
  const factor = BigInt(moments.factor!);
  return (i, j) => {
    const pair = pairIndex(slotOf(i, slots), slotOf(j, slots), slots);
    const n = counts[pair]!;
    const weight = BigInt((sums.weights ?? counts)[pair]!);
    const x = BigInt(sums.answers[i * slots + slotOf(j, slots)]!);
    const y = BigInt(sums.answers[j * slots + slotOf(i, slots)]!);
    const between = weight * BigInt(sums.products[pairIndex(i, j, items.length)]!) - x * y;
    const ofX = weight * squareOf(sums, items.length, i, j) - x ** 2n;
    const ofY = weight * squareOf(sums, items.length, j, i) - y ** 2n;
    const squares = squaredWeightSums?.weights?.[pair];
    const squaredWeight = weight ** 2n;
    return {
      n,
      effectiveN: squares == null ? n : weight === 0n ? 0 : Number(squaredWeight) / Number(squares),
      mean: Number(x) / Number(weight * factor),
      covariance: (Number(between) / Number(squaredWeight * factor ** 2n)) * (n / (n - 1)),
      correlation: pearson(Number(between), Number(ofX), Number(ofY)),
    };
  };
}

/** Σmx² of item i over those who answered j too. */
export function squareOf({ squares, products }: MomentSums, items: number, i: number, j: number): bigint {
  return BigInt(squares === null ? products[pairIndex(i, i, items)]! : squares[i * items + j]!);
}

import { addValues, emptySums as emptyMeanSums, meanOf } from "../numeric/inference/mean.ts";
import type { Source } from "../survey/column.ts";
import { type Missing, respondentsOf } from "../survey/estimation.ts";
import {
  type AnswerBlock,
  answerBlocks,
  largestBlock,
  presencesOf,
  type SumKind,
  sortSums,
} from "./answer-blocks.ts";
import { BLOCK_ROWS, crossMultiplier } from "./cross-products.ts";
import type { PairStatistics } from "./exact-pairs.ts";
import { slotsOf } from "./moments.ts";
import { pairIndex, triangleSize } from "./triangle.ts";

type KindSums = Readonly<Record<SumKind, Float64Array>>;

/**
 * The pairs of items of columns of any real numbers, with weights of any size, in two passes: the items' means, then sums of
 * the deviations from them.
 */
export function realPairs(
  sources: readonly Source[],
  missing: Missing,
  weights: Float64Array | null,
): (i: number, j: number) => PairStatistics {
  const items = sources.length;
  const slots = slotsOf(missing, items);
  const centers = centersOf(sources, missing, weights);
  const { counts, sums, squared } = collectSums(sources, missing, weights, centers);
  const slotOf = (item: number) => (slots === 1 ? 0 : item);
  return (i, j) => {
    const pair = pairIndex(slotOf(i), slotOf(j), slots);
    const n = counts.weights[pair]!;
    const weight = sums.weights[pair]!;
    const x = sums.answers[i * slots + slotOf(j)]!;
    const y = sums.answers[j * slots + slotOf(i)]!;
    const product = sums.products[pairIndex(i, j, items)]!;
    return {
      n,
      effectiveN: weight === 0 ? 0 : weight ** 2 / squared.weights[pair]!,
      mean: centers[i]! + x / weight,
      covariance: ((product - (x * y) / weight) / weight) * (n / (n - 1)),
    };
  };
}

function centersOf(sources: readonly Source[], missing: Missing, weights: Float64Array | null): number[] {
  const respondents = respondentsOf(sources, { missing });
  const answers = new Float64Array(BLOCK_ROWS);
  return sources.map((source) => {
    const sums = emptyMeanSums();
    for (let from = 0; from < respondents.length; from += BLOCK_ROWS) {
      const to = Math.min(from + BLOCK_ROWS, respondents.length);
      const block = answers.subarray(0, to - from);
      respondents.read(source, block, from);
      addValues(sums, block, weights?.subarray(from, to) ?? null);
    }
    return meanOf(sums)?.mean ?? 0;
  });
}

function collectSums(
  sources: readonly Source[],
  missing: Missing,
  weights: Float64Array | null,
  centers: readonly number[],
): Readonly<Record<"counts" | "sums" | "squared", KindSums>> {
  const items = sources.length;
  const slots = slotsOf(missing, items);
  const multiplier = crossMultiplier(largestBlock(items, missing));
  const [counts, sums, squared] = [noSums(0, slots), noSums(items, slots), noSums(0, slots)];
  const center = (answers: Float64Array, item: number) => {
    for (let i = 0; i < answers.length; i++) answers[i]! -= centers[item]!;
    return 1;
  };
  for (const block of answerBlocks(sources, missing, center)) {
    const presences = presencesOf(block);
    const own = weights?.subarray(block.from, block.from + block.rows) ?? null;
    const add = (to: KindSums, part: AnswerBlock, by: Float64Array | null) => {
      const take = (kind: SumKind, at: number, sum: number) => {
        to[kind][at]! += sum;
      };
      multiplier.real(part, by, sortSums(part, slots, take));
    };
    add(counts, presences, null);
    add(sums, block, own);
    add(squared, presences, own?.map((w) => w * w) ?? null);
  }
  return { counts, sums, squared };
}

function noSums(items: number, slots: number): KindSums {
  return {
    weights: new Float64Array(triangleSize(slots)),
    answers: new Float64Array(items * slots),
    products: new Float64Array(triangleSize(items)),
  };
}

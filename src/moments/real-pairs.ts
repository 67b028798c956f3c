import { pearson } from "../numeric/inference/correlation.ts";
import { estimateMean } from "../numeric/inference/mean.ts";
import { ROUNDING } from "../numeric/ties.ts";
import type { Source } from "../survey/column.ts";
import { columnOf, type Missing, type Respondents } from "../survey/estimation.ts";
import type { PairStatistics } from "./exact-pairs.ts";
import { slotOf, slotsOf } from "./moments.ts";
import {
  type AnswerBlock,
  answerBlocks,
  largestBlock,
  multiplicandsOf,
  presencesOf,
  type SumKind,
  sortSums,
  sumLists,
} from "./sums/answer-blocks.ts";
import { crossMultiplier } from "./sums/cross-products.ts";
import { pairIndex } from "./triangle.ts";

/** A variance below this share of the mean square that it is a difference of has lost digits. */
const CANCELLED = 1e-4;

type KindSums = Readonly<Record<SumKind, Float64Array>>;

/** An item over all respondents who answered it. */
interface Center {
  readonly mean: number;
  readonly varies: boolean;
}

/** Weighted means over the respondents of a pair: of the first item, and of products of deviations from the means. */
interface PairSpread {
  readonly mean: number;
  readonly between: number;
  readonly ofX: number;
  readonly ofY: number;
}

/**
 * The pairs of items of columns of any real numbers, with weights of any size, in two passes: the items' means, then
 * sums of the deviations from them. A pair whose respondents lie so close together, and so far from the means of
 * all, that the sums cancel is read once more, by itself.
 */
export function realPairs(
  sources: readonly Source[],
  missing: Missing,
  respondents: Respondents,
): (i: number, j: number) => PairStatistics {
  const items = sources.length;
  const slots = slotsOf(missing, items);
  const centers = sources.map((source) => centerOf(source, respondents));
  const { counts, sums, squared } = collectSums(sources, missing, respondents, centers);

  function spreadOf(i: number, j: number, weight: number): PairSpread {
    const x = sums.answers[i * slots + slotOf(j, slots)]! / weight;
    const y = sums.answers[j * slots + slotOf(i, slots)]! / weight;
    const squareOf = (a: number, b: number) =>
      missing === "available" ? sums.squares[a * items + b]! : sums.products[pairIndex(a, a, items)]!;
    const ofX = squareOf(i, j) / weight;
    const ofY = squareOf(j, i) / weight;
    if (ofX - x * x < CANCELLED * ofX || ofY - y * y < CANCELLED * ofY) {
      return spreadAlone(sources[i]!, sources[j]!, respondents);
    }
    const between = sums.products[pairIndex(i, j, items)]! / weight - x * y;
    return { mean: centers[i]!.mean + x, between, ofX: ofX - x * x, ofY: ofY - y * y };
  }

  return (i, j) => {
    const pair = pairIndex(slotOf(i, slots), slotOf(j, slots), slots);
    const n = counts.weights[pair]!;
    const weight = sums.weights[pair]!;
    const { mean, between, ofX, ofY } = spreadOf(i, j, weight);
    const varies = centers[i]!.varies && centers[j]!.varies;
    return {
      n,
      effectiveN: weight === 0 ? 0 : weight ** 2 / squared.weights[pair]!,
      mean,
      covariance: varies ? between * (n / (n - 1)) : 0,
      correlation: varies ? pearson(between, ofX, ofY) : Number.NaN,
    };
  };
}

function centerOf(source: Source, respondents: Respondents): Center {
  const answers = columnOf(source, respondents);
  return { mean: estimateMean(answers, respondents.weights)?.mean ?? 0, varies: vary(answers) };
}

/** Whether the answers, of which some may be missing, are not all the same number. */
function vary(answers: Float64Array): boolean {
  let [min, max] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
  for (let i = 0; i < answers.length; i++) {
    if (answers[i]! < min) min = answers[i]!;
    if (answers[i]! > max) max = answers[i]!;
  }
  return max - min > ROUNDING * Math.max(Math.abs(min), Math.abs(max));
}

/** The spread of a pair from its own respondents' means. */
function spreadAlone(first: Source, second: Source, respondents: Respondents): PairSpread {
  const { length, weights } = respondents;
  const x = columnOf(first, respondents);
  const y = columnOf(second, respondents);
  for (let i = 0; i < length; i++) if (Number.isNaN(x[i]! + y[i]!)) x[i] = y[i] = Number.NaN;
  const mean = center(x, weights);
  center(y, weights);
  const meanOf = (values: Float64Array) => estimateMean(values, weights)!.mean;
  // Deviations from a mean that was rounded have a mean of their own.
  const spread = (a: Float64Array, b: Float64Array) =>
    meanOf(a.map((value, i) => value * b[i]!)) - meanOf(a) * meanOf(b);
  return { mean, between: spread(x, y), ofX: spread(x, x), ofY: spread(y, y) };
}

/** Makes deviations from their mean of answers, 0 where they do not vary; gives the mean. */
function center(answers: Float64Array, weights: Float64Array | null): number {
  const { mean } = estimateMean(answers, weights)!;
  const varies = vary(answers);
  for (let i = 0; i < answers.length; i++) answers[i] = varies ? answers[i]! - mean : answers[i]! * 0;
  return mean;
}

function collectSums(
  sources: readonly Source[],
  missing: Missing,
  respondents: Respondents,
  centers: readonly Center[],
): Readonly<Record<"counts" | "sums" | "squared", KindSums>> {
  const { weights } = respondents;
  const items = sources.length;
  const slots = slotsOf(missing, items);
  const multiplier = crossMultiplier(largestBlock(items, missing));
  const zeros = (length: number) => new Float64Array(length);
  const counts = sumLists(0, slots, zeros);
  const sums = sumLists(items, slots, zeros);
  const squared = sumLists(0, slots, zeros);
  const centered = (answers: Float64Array, item: number) => {
    for (let i = 0; i < answers.length; i++) answers[i]! -= centers[item]!.mean;
    return 1;
  };
  for (const block of answerBlocks(sources, missing, respondents, centered)) {
    const presences = presencesOf(block);
    const own = weights?.subarray(block.from, block.from + block.rows) ?? null;
    const add = (to: KindSums, part: AnswerBlock, by: Float64Array | null) => {
      const take = (kind: SumKind, at: number, sum: number) => {
        to[kind][at]! += sum;
      };
      multiplier.real(part, by, sortSums(part, slots, take));
    };
    add(counts, presences, null);
    for (const part of multiplicandsOf(block)) add(sums, part, own);
    add(squared, presences, own?.map((w) => w * w) ?? null);
  }
  return { counts, sums, squared };
}

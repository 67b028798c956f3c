import type { CountedAnswers } from "../../survey/counted-answers.ts";
import { type ItemWeights, itemWeightsOf, scoreColumn } from "../stages/item-weights.ts";
import { type FittedData, standardizedColumns } from "../stages/path-data.ts";
import type { StagedFit } from "../stages/staged-fit.ts";

/** A construct in one group: the weights fitted to it, and how its respondents do on the score of all. */
export interface GroupScore {
  readonly own: ItemWeights;
  readonly mean: number;
  readonly variance: number;
}

/** Reads a fit to those who count: of each construct its weights, and how they do on the scores fitted to all. */
export function groupScoresOn(
  together: CountedAnswers,
  whole: FittedData,
): (staged: StagedFit, counts: Uint32Array) => GroupScore[] {
  const standardized = standardizedColumns(together, whole);
  const { staged } = whole;
  const scores = itemWeightsOf(staged.plan.runs, staged.fits).map((own) => scoreColumn(own, standardized));
  return ({ plan, fits }, counts) =>
    itemWeightsOf(plan.runs, fits).map((own, c) => ({
      own,
      ...meanAndVariance(scores[c]!, counts, together.weights),
    }));
}

/** Of the scores that there are among those who count. */
function meanAndVariance(
  scores: Float64Array,
  counts: Uint32Array,
  weights: Float64Array | null,
): Pick<GroupScore, "mean" | "variance"> {
  let [n, weight, total, squares] = [0, 0, 0, 0];
  const each = (add: (score: number, times: number) => void) => {
    for (let i = 0; i < counts.length; i++) {
      const score = scores[i]!;
      if (counts[i] === 1 && !Number.isNaN(score)) add(score, weights?.[i] ?? 1);
    }
  };
  each((score, times) => {
    n++;
    weight += times;
    total += times * score;
  });
  const mean = total / weight;
  each((score, times) => {
    squares += times * (score - mean) ** 2;
  });
  return { mean, variance: ((squares / weight) * n) / (n - 1) };
}

/** A construct in one group beside itself in another: what is placed among regroupings. */
export interface CompositeComparison {
  /** Whether it is of one item, thus composed alike whatever its weight. */
  readonly isSingle: boolean;
  readonly correlation: number;
  readonly mean: number;
  readonly logRatio: number;
}

/** Compares each construct of two groups, either turned to go with that of the fit to all. */
export function compareComposites(
  first: readonly GroupScore[],
  second: readonly GroupScore[],
  { staged, columns: { correlations, deviations } }: FittedData,
): CompositeComparison[] {
  const p = deviations.length;
  const product = (a: ItemWeights, b: ItemWeights) => {
    let sum = 0;
    for (const [i, x] of a.columns.entries()) {
      for (const [j, y] of b.columns.entries()) {
        sum += a.weights[i]! * correlations[x * p + y]! * b.weights[j]!;
      }
    }
    return sum;
  };
  return itemWeightsOf(staged.plan.runs, staged.fits).map((own, c) => {
    const [a, b] = [first[c]!, second[c]!];
    const turned = Math.sign(product(a.own, own)) * Math.sign(product(b.own, own));
    const isSingle = own.columns.length === 1;
    const together = product(a.own, b.own) / Math.sqrt(product(a.own, a.own) * product(b.own, b.own));
    return {
      isSingle,
      correlation: isSingle ? 1 : Math.max(-1, Math.min(1, turned * together)),
      mean: a.mean - b.mean,
      logRatio: Math.log(a.variance / b.variance),
    };
  });
}

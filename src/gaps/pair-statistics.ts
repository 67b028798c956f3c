import { addValues, emptySums, type Mean, type MeanSums, meanOf } from "../numeric/mean.ts";
import {
  type Batteries,
  type Collector,
  collectRows,
  type DimensionBlock,
  type RowStatistics,
} from "../survey/batteries.ts";
import { ownWeighting, type Points, type Weighted } from "./importance.ts";

/** What a row of the gap table is made from. */
export interface PairStatistics {
  readonly expectation: number;
  readonly perception: number;
  /** Of the respondents' own differences, perception − expectation. */
  readonly gap: Mean;
  /** Share of the respondents whose gap is below 0; `null` where it is not known. */
  readonly shortfallShare: number | null;
}

/** The variances that a dimension's reliabilities rest on, over the respondents who answered all its items. */
export interface Consistency {
  readonly items: number;
  /** Sums of the variances of the items. */
  readonly expectationItems: number;
  readonly perceptionItems: number;
  /** Variances of the respondents' means over the items, and of the difference of these means. */
  readonly expectation: number;
  readonly perception: number;
  readonly gap: number;
}

/** The statistics of a survey with expectations and perceptions. */
export interface SurveyStatistics extends RowStatistics<PairStatistics> {
  /** By dimension; `null` below two respondents who answered all its items. */
  readonly consistency: readonly (Consistency | null)[];
  /** From the respondents' own points; `null` without such points, or where no respondent has all of them. */
  readonly ownWeights: readonly Weighted[] | null;
}

/** Collects the statistics of a survey in one walk over its answers. */
export function statisticsOfAnswers(batteries: Batteries, points: Points | null): SurveyStatistics {
  const consistency = batteries.instrument.dimensions.map(({ items }) => consistencyCollector(items.length));
  const own = points?.kind === "own" ? ownWeighting(points.sources, batteries) : null;
  const rows = collectRows(batteries, pairCollector, (block) => {
    const gaps = block.dimensions.map(({ scores }) => differences(scores));
    block.dimensions.forEach((dimension, k) => {
      consistency[k]!.add(dimension, gaps[k]!, block.weights);
    });
    own?.add(block, gaps);
  });
  return {
    ...rows,
    consistency: consistency.map((sums) => sums.result()),
    ownWeights: own?.result() ?? null,
  };
}

function pairCollector(): Collector<PairStatistics> {
  const [expectation, perception, gap] = [emptySums(), emptySums(), emptySums()];
  let shortfall = 0;
  return {
    add(answers, weights) {
      const gaps = differences(answers);
      addValues(expectation, answers[0]!, weights);
      addValues(perception, answers[1]!, weights);
      addValues(gap, gaps, weights);
      shortfall += weightBelowZero(gaps, weights);
    },
    result() {
      const mean = meanOf(gap);
      return (
        mean && {
          expectation: expectation.mean,
          perception: perception.mean,
          gap: mean,
          shortfallShare: shortfall / gap.weight,
        }
      );
    },
  };
}

function consistencyCollector(items: number) {
  const sides = [0, 1].map(() => ({ items: Array.from({ length: items }, emptySums), score: emptySums() }));
  const gap = emptySums();
  return {
    add(dimension: DimensionBlock, gaps: Float64Array, weights: Float64Array | null): void {
      const complete = completeIn(dimension);
      sides.forEach((side, b) => {
        side.items.forEach((sums, j) => {
          addValues(sums, complete(dimension.items[j]![b]!), weights);
        });
        addValues(side.score, complete(dimension.scores[b]!), weights);
      });
      addValues(gap, complete(gaps), weights);
    },
    result(): Consistency | null {
      if (gap.n < 2 || gap.weight === 0) return null;
      const [expectation, perception] = sides.map((side) => ({
        items: side.items.reduce((sum, item) => sum + varianceOf(item), 0),
        score: varianceOf(side.score),
      }));
      return {
        items,
        expectationItems: expectation!.items,
        perceptionItems: perception!.items,
        expectation: expectation!.score,
        perception: perception!.score,
        gap: varianceOf(gap),
      };
    },
  };
}

function varianceOf({ n, weight, squares }: MeanSums): number {
  return (squares / weight) * (n / (n - 1));
}

/** Perception − expectation. */
function differences([expectations, perceptions]: readonly Float64Array[]): Float64Array {
  const gaps = new Float64Array(perceptions!.length);
  for (let i = 0; i < gaps.length; i++) gaps[i] = perceptions![i]! - expectations![i]!;
  return gaps;
}

function weightBelowZero(values: Float64Array, weights: Float64Array | null): number {
  let below = 0;
  if (weights === null) for (let i = 0; i < values.length; i++) below += Number(values[i]! < 0);
  else for (let i = 0; i < values.length; i++) below += weights[i]! * Number(values[i]! < 0);
  return below;
}

/** Sets to NaN what belongs to a respondent who left an item of the dimension unanswered. */
function completeIn({ items, answered }: DimensionBlock): (values: Float64Array) => Float64Array {
  let missed = 0;
  for (let i = 0; i < answered.length; i++) missed += items.length - answered[i]!;
  if (missed === 0) return (values) => values;
  return (values) => values.map((value, i) => (answered[i] === items.length ? value : Number.NaN));
}

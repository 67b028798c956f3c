import type { Instrument } from "../instruments/instrument.ts";
import type { SampledRows } from "../numeric/design/design-variance.ts";
import { addValues, emptySums, type Mean, meanOf } from "../numeric/inference/mean.ts";
import { mergeTallies, type Tally, tallyOf } from "../numeric/ranks/tally.ts";
import {
  type Batteries,
  type Collector,
  collectRows,
  type DimensionBlock,
  type RowStatistics,
  type Scores,
} from "../survey/batteries.ts";
import { ownWeighting, type Points, type Weighted } from "./importance.ts";
import { largestAnswer, scoreDifferences } from "./score-differences.ts";

/** The batteries' places. */
const EXPECTATIONS = 0;
const PERCEPTIONS = 1;

/** What a row of the gap table is made from. */
export interface PairStatistics {
  readonly expectation: Mean;
  readonly perception: Mean;
  /** Of the respondents' own differences, perception − expectation. */
  readonly gap: Mean;
  /** Share of the respondents whose gap is below 0; `null` where it is not known. */
  readonly shortfallShare: number | null;
  /** The respondents' differences, counted, where a test of ranks or signs asks for them. */
  readonly differences?: Tally | undefined;
}

/** A dimension and its items over the respondents who answered all of them, which its reliabilities rest on. */
export interface CompletePairs {
  readonly items: readonly PairStatistics[];
  /** Of the respondents' means over the items. */
  readonly score: PairStatistics;
}

/** The statistics of a survey with expectations and perceptions. */
export interface SurveyStatistics extends RowStatistics<PairStatistics> {
  /** By dimension; `null` where nobody answered all its items. */
  readonly complete: readonly (CompletePairs | null)[];
  /** From the respondents' own points; `null` without such points, or where no respondent has all of them. */
  readonly ownWeights: readonly Weighted[] | null;
}

/**
 * Collects the statistics of a survey, of its expectations and then its perceptions, in one walk over the answers; with
 * the respondents' differences `counted` where a test asks for them.
 */
export function statisticsOfAnswers(
  batteries: Batteries,
  points: Points | null,
  counted = false,
): SurveyStatistics {
  const { instrument, settings } = batteries;
  const largest = largestAnswer(instrument.scale);
  const own = points?.kind === "own" ? ownWeighting(points.sources, batteries) : null;
  const partial =
    settings.missing === "available"
      ? instrument.dimensions.map(({ items }) => completeCollector(items.length, largest))
      : null;
  const rows = collectRows(
    batteries,
    () => pairCollector(largest, batteries.respondents.sample, counted),
    (block) => {
      partial?.forEach((collector, k) => {
        collector.add(block.dimensions[k]!, block.weights, block.from);
      });
      own?.add(
        block,
        block.dimensions.map((scores) => gapsOfRespondents(scores, largest)),
      );
    },
  );
  return {
    ...rows,
    complete: partial?.map((collector) => collector.result()) ?? completePairs(rows, instrument),
    ownWeights: own?.result() ?? null,
  };
}

/** The rows themselves, by dimension, where everyone who counts answered everything. */
export function completePairs(
  rows: RowStatistics<PairStatistics>,
  { dimensions }: Instrument,
): CompletePairs[] {
  const ends = dimensions.map((_, k) => dimensions.slice(0, k + 1).flatMap(({ items }) => items).length);
  return ends.map((end, k) => ({
    items: rows.items.slice(ends[k - 1] ?? 0, end) as PairStatistics[],
    score: rows.dimensions[k]!,
  }));
}

function pairCollector(
  largest: number,
  sample: SampledRows | null = null,
  counted = false,
): Collector<PairStatistics> {
  const [expectation, perception, gap] = [emptySums(), emptySums(), emptySums(sample)];
  const blocks: Tally[] = [];
  let shortfall = 0;
  return {
    add(scores, weights, from) {
      const gaps = gapsOfRespondents(scores, largest);
      addValues(expectation, scores.means[EXPECTATIONS]!, weights);
      addValues(perception, scores.means[PERCEPTIONS]!, weights);
      addValues(gap, gaps, weights, from);
      shortfall += weightBelowZero(gaps, weights);
      if (counted) blocks.push(tallyOf(gaps.filter((value) => !Number.isNaN(value))));
    },
    result() {
      const [e, p, g] = [meanOf(expectation), meanOf(perception), meanOf(gap, largest)];
      if (e === null || p === null || g === null) return null;
      const statistics = { expectation: e, perception: p, gap: g, shortfallShare: shortfall / gap.weight };
      return counted ? { ...statistics, differences: mergeTallies(blocks) } : statistics;
    },
  };
}

/** Collects a dimension and its items from the respondents who answered all of them. */
function completeCollector(items: number, largest: number) {
  const collectors = Array.from({ length: items }, () => pairCollector(largest));
  const score = pairCollector(largest);
  return {
    add(dimension: DimensionBlock, weights: Float64Array | null, from: number): void {
      const complete = (column: Float64Array) =>
        column.map((x, i) => (dimension.divisors[i] === items ? x : Number.NaN));
      const completeScores = ({ means, totals, divisors }: Scores): Scores => ({
        means: means.map(complete),
        totals: totals.map(complete),
        divisors,
      });
      collectors.forEach((collector, j) => {
        collector.add(completeScores(dimension.items[j]!), weights, from);
      });
      score.add(completeScores(dimension), weights, from);
    },
    result(): CompletePairs | null {
      const scored = score.result();
      return scored && { items: collectors.map((collector) => collector.result()!), score: scored };
    },
  };
}

/** Perception − expectation. */
function gapsOfRespondents(scores: Scores, largest: number): Float64Array {
  return scoreDifferences(scores, PERCEPTIONS, EXPECTATIONS, largest);
}

function weightBelowZero(values: Float64Array, weights: Float64Array | null): number {
  let below = 0;
  if (weights === null) for (let i = 0; i < values.length; i++) below += Number(values[i]! < 0);
  else for (let i = 0; i < values.length; i++) below += weights[i]! * Number(values[i]! < 0);
  return below;
}

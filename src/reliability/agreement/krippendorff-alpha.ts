import type { RaterCategory } from "./agreement-table.ts";
import { type JudgedSubject, type Judgments, numbersOf } from "./judgments.ts";

/** How far two categories are apart, by the level of measurement. */
export type AlphaMetric = "nominal" | "ordinal" | "interval" | "ratio";

/** Squared distance between two categories, by their places. */
type Distance = (c: number, k: number) => number;

/** Disagreement seen, and that of values paired by chance. */
export interface Disagreements {
  readonly subjects: readonly JudgedSubject[];
  readonly observed: number;
  readonly expected: number;
}

/**
 * Krippendorff's disagreements over the coincidences of pairs: a subject with m judgments adds each ordered pair of
 * them 1/(m − 1) times, so that every judgment counts once. Subjects with one judgment pair with nothing.
 *
 * Source: Krippendorff (2011), Computing Krippendorff's alpha-reliability, University of Pennsylvania; Hayes &
 * Krippendorff (2007), Communication Methods and Measures 1, 77–89.
 */
export function disagreementsOf({ subjects, categories }: Judgments, metric: AlphaMetric): Disagreements {
  const paired = subjects.filter(({ judged }) => judged >= 2);
  const margins = categories.map((_, c) => paired.reduce((sum, { counts }) => sum + counts[c]!, 0));
  const total = margins.reduce((sum, count) => sum + count, 0);
  const distance = DISTANCES[metric](categories, margins);

  const apart = categories.map((_, c) => categories.map((__, k) => distance(c, k)));
  const weighed = (counts: readonly number[]) =>
    counts.reduce(
      (sum, a, c) => (a === 0 ? sum : sum + a * counts.reduce((s, b, k) => s + b * apart[c]![k]!, 0)),
      0,
    );
  const observed =
    paired.reduce((sum, { counts, judged }) => sum + weighed(counts) / (judged - 1), 0) / total;
  return { subjects: paired, observed, expected: weighed(margins) / (total * (total - 1)) };
}

const DISTANCES: Readonly<
  Record<AlphaMetric, (categories: readonly RaterCategory[], margins: readonly number[]) => Distance>
> = {
  nominal: () => (c, k) => (c === k ? 0 : 1),
  ordinal: (_, margins) => {
    // Judgments below the middle of each category.
    let before = 0;
    const middles = margins.map((count) => {
      before += count;
      return before - count / 2;
    });
    return (c, k) => (middles[c]! - middles[k]!) ** 2;
  },
  interval: (categories) => {
    const values = numbersOf(categories, "interval", Number.NEGATIVE_INFINITY);
    return (c, k) => (values[c]! - values[k]!) ** 2;
  },
  ratio: (categories) => {
    const values = numbersOf(categories, "ratio", 0);
    return (c, k) => (c === k ? 0 : ((values[c]! - values[k]!) / (values[c]! + values[k]!)) ** 2);
  },
};

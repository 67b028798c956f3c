import type { Note } from "../../errors/note.ts";
import { standardizedDifference } from "./effect-size.ts";
import { holmAdjusted } from "./holm.ts";
import type { Mean } from "./mean.ts";
import { compareMeans, type Interval, type Test } from "./t-test.ts";

/** A group by its name, with the mean of its respondents. */
export interface GroupMean {
  readonly name: string;
  readonly mean: Mean;
}

/** Two independent groups compared. */
export interface GroupDifference {
  a: string;
  b: string;
  /** Mean of `a` less mean of `b`. */
  difference: number;
  /** Of the difference; `null` where a group has one respondent, and where the design knows no error. */
  standardError: number | null;
  /** Welch's interval of the difference, or that of the design; `null` where there is no standard error. */
  interval: Interval | null;
  /** Welch's test, or that of the design; `null` also where neither group varies. */
  test: Test | null;
  /** p of the test, adjusted for all comparisons of its family (Holm 1979). */
  holmP: number | null;
  /** Hedges' g, on the pooled deviation. */
  effectSize: number | null;
  /** From the noncentral t distribution. */
  effectSizeInterval: Interval | null;
}

/**
 * Which of two samples `a` is: the one listed first, as of groups, or the later one, as of waves listed in their order.
 */
export type PairOrder = "as-listed" | "later-first";

/** Every pair of a list with at most `reach` places between the two, in the order of the list. */
export function pairsOf<Sample>(
  samples: readonly Sample[],
  order: PairOrder,
  reach = samples.length,
): [a: Sample, b: Sample][] {
  return samples.flatMap((first, i) =>
    samples
      .slice(i + 1, i + 1 + reach)
      .map((second): [Sample, Sample] => (order === "as-listed" ? [first, second] : [second, first])),
  );
}

/** Compares every pair of groups within each list; the p-values of all lists together are one family. */
export function compareGroupMeans(
  lists: readonly (readonly GroupMean[])[],
  confidence: number,
  order: PairOrder = "as-listed",
): GroupDifference[][] {
  const compared = lists.map((groups) =>
    pairsOf(groups, order).map(([a, b]) => differenceOf(a, b, confidence)),
  );
  const adjusted = holmAdjusted(compared.flat().map(({ test }) => test?.p ?? null));
  let next = 0;
  return compared.map((pairs) => pairs.map((pair) => ({ ...pair, holmP: adjusted[next++]! })));
}

/** Which differences have no test since neither side varies, or since the design of the samples knows no error. */
export function notesOnDifferences(
  differences: readonly Pick<GroupDifference, "interval" | "test">[],
  isDesigned = false,
): Note[] {
  return differences.flatMap(({ interval, test }, k): Note[] => {
    if (test !== null) return [];
    if (interval !== null) return [{ path: ["differences", k, "test"], reason: "no-variance" }];
    return isDesigned ? [{ path: ["differences", k, "standardError"], reason: "one-cluster" }] : [];
  });
}

function differenceOf(a: GroupMean, b: GroupMean, confidence: number): GroupDifference {
  const { difference, standardError, interval, test } = compareMeans(a.mean, b.mean, confidence);
  const effect = standardizedDifference(a.mean, b.mean, confidence);
  return {
    a: a.name,
    b: b.name,
    difference,
    standardError,
    interval,
    test,
    holmP: null,
    effectSize: effect?.effectSize ?? null,
    effectSizeInterval: effect?.interval ?? null,
  };
}

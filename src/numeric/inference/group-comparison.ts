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
  /** Welch's interval of the difference; `null` where a group has one respondent. */
  interval: Interval | null;
  /** Welch's test; `null` also where neither group varies. */
  test: Test | null;
  /** p of the test, adjusted for all comparisons of its family (Holm 1979). */
  holmP: number | null;
  /** Hedges' g, on the pooled deviation. */
  effectSize: number | null;
  /** From the noncentral t distribution. */
  effectSizeInterval: Interval | null;
}

/** Compares every pair of groups within each list; the p-values of all lists together are one family. */
export function compareGroupMeans(
  lists: readonly (readonly GroupMean[])[],
  confidence: number,
): GroupDifference[][] {
  const compared = lists.map((groups) =>
    groups.flatMap((a, i) => groups.slice(i + 1).map((b) => differenceOf(a, b, confidence))),
  );
  const adjusted = holmAdjusted(compared.flat().map(({ test }) => test?.p ?? null));
  let next = 0;
  return compared.map((pairs) => pairs.map((pair) => ({ ...pair, holmP: adjusted[next++]! })));
}

function differenceOf(a: GroupMean, b: GroupMean, confidence: number): GroupDifference {
  const { difference, interval, test } = compareMeans(a.mean, b.mean, confidence);
  const effect = standardizedDifference(a.mean, b.mean, confidence);
  return {
    a: a.name,
    b: b.name,
    difference,
    interval,
    test,
    holmP: null,
    effectSize: effect?.effectSize ?? null,
    effectSizeInterval: effect?.interval ?? null,
  };
}

import type { Note } from "../../errors/note.ts";
import { fields, listOf, optional, type Readers, readOptions } from "../../errors/options.ts";
import { numberAt, textAt } from "../../errors/read-argument.ts";
import { refuse } from "../../errors/refuse.ts";
import { compareGroupMeans, type GroupDifference } from "../../numeric/inference/group-comparison.ts";
import { estimateMean } from "../../numeric/inference/mean.ts";
import { type Interval, meanInterval } from "../../numeric/inference/t-test.ts";
import { ESTIMATION_OPTIONS } from "../../survey/estimation.ts";

/** A unit or customer with its margin and the group it is compared in. */
export interface MarginUnit {
  readonly unit?: string | null | undefined;
  /** Quality leaders and followers, loyal and new customers, branches with and without a programme. */
  readonly group: string;
  /** Return on sales or margin in money, alike for all; may be below 0. */
  readonly margin: number;
}

/** Options of `compareMargins`. */
export interface CompareMarginsOptions {
  /** Level of the intervals, between 0 and 1; 0.95 by default. */
  confidence?: number | undefined;
}

/** A group's mean margin. */
export interface GroupMargin {
  group: string;
  n: number;
  mean: number;
  /** `null` for one unit. */
  standardDeviation: number | null;
  /** Student's; `null` for one unit. */
  interval: Interval | null;
}

/** The result of `compareMargins`. */
export interface MarginComparison {
  model: "welch-comparison";
  n: number;
  confidence: number;
  /** In the order of their first unit. */
  groups: GroupMargin[];
  /** Every pair of groups. */
  differences: GroupDifference[];
  notes: Note[];
}

const UNIT = { unit: optional(textAt), group: textAt, margin: numberAt } satisfies Readers<MarginUnit>;

const unitsAt = listOf(fields(UNIT, "a unit with its margin"), "unit");

const OPTIONS = { confidence: ESTIMATION_OPTIONS.confidence } satisfies Readers<CompareMarginsOptions>;

/**
 * Compares the margins of groups of units or customers: do those with better quality, or the loyal ones, earn more?
 * Means with their intervals, and every pair by Welch's test with Holm's adjustment and Hedges' g.
 *
 * @throws `insufficient_data` for fewer than two groups; `invalid_input` for a margin that is not finite.
 *
 * Source: Welch (1947), Biometrika 34, 28–35; Holm (1979), Scandinavian Journal of Statistics 6, 65–70; Buzzell & Gale
 * (1987), The PIMS Principles, ch. 6 (return on sales by quality).
 *
 * @example
 * ```ts
 * import { compareMargins } from "service-quality/loyalty";
 *
 * const { groups, differences } = compareMargins([
 *   { group: "leaders", margin: 14 }, { group: "leaders", margin: 12 }, { group: "leaders", margin: 13 },
 *   { group: "followers", margin: 9 }, { group: "followers", margin: 11 }, { group: "followers", margin: 10 },
 * ]);
 * groups.map(({ group, mean }) => [group, mean]); // => [["leaders", 13], ["followers", 10]]
 * [differences[0].difference, differences[0].test?.df]; // => [3, 4]
 * ```
 */
export function compareMargins(
  units: readonly MarginUnit[],
  options: CompareMarginsOptions = {},
): MarginComparison {
  const rows = unitsAt(units, []);
  const { confidence } = readOptions(options, OPTIONS);
  const byGroup = new Map<string, number[]>();
  for (const { group, margin } of rows) {
    const margins = byGroup.get(group);
    if (margins === undefined) byGroup.set(group, [margin]);
    else margins.push(margin);
  }
  if (byGroup.size < 2) refuse("insufficient_data", [], "at least two groups", byGroup.size);
  const groups = [...byGroup].map(([name, margins]) => ({
    name,
    mean: estimateMean(Float64Array.from(margins), null)!,
  }));
  return {
    model: "welch-comparison",
    n: rows.length,
    confidence,
    groups: groups.map(({ name, mean }) => ({
      group: name,
      n: mean.n,
      mean: mean.mean + 0,
      standardDeviation: mean.standardDeviation,
      interval: meanInterval(mean, confidence),
    })),
    differences: compareGroupMeans([groups], confidence)[0]!,
    notes: groups.flatMap(({ mean }, i): Note[] =>
      mean.n === 1 ? [{ path: ["groups", i], reason: "one-unit" }] : [],
    ),
  };
}

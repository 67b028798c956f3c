import type { ErrorPath } from "../../errors/error.ts";
import type { Note } from "../../errors/note.ts";
import { otherwise, type Readers, readOptions } from "../../errors/options.ts";
import { amountAt, listAt, objectAt, textAt } from "../../errors/read-argument.ts";
import { refuse } from "../../errors/refuse.ts";
import { competitionRanks } from "../../numeric/competition-ranks.ts";
import { estimateMean, type Mean } from "../../numeric/inference/mean.ts";
import { type Interval, meanInterval } from "../../numeric/inference/t-test.ts";
import { confidenceAt } from "../../survey/estimation.ts";

/** Options of `summarizeBudgets`. */
export interface SummarizeBudgetsOptions {
  /** Level of the intervals, between 0 and 1; 0.95 by default. */
  confidence?: number | undefined;
}

const OPTIONS = { confidence: otherwise(confidenceAt, 0.95) } satisfies Readers<SummarizeBudgetsOptions>;

/** What a group would spend on an option. */
export interface OptionBudget {
  option: string;
  /** Mean of the respondents' shares. */
  share: number;
  /** `null` for one respondent. */
  standardDeviation: number | null;
  /** Student's, cut at 0 and 1; `null` for one respondent. */
  interval: Interval | null;
  /** 1 for the largest share; equal shares share the best place of theirs. */
  rank: number;
}

/** The result of `summarizeBudgets`. */
export interface BudgetSummary {
  model: "budgets";
  confidence: number;
  /** Respondents. */
  n: number;
  /** In order of first appearance; their shares sum to 1. */
  options: OptionBudget[];
  notes: Note[];
}

/**
 * Where a group would spend: each respondent's points over the options, of whatever sum, are rescaled to 1 and
 * averaged. An option that a respondent does not name gets nothing.
 *
 * @throws `insufficient_data` without budgets; `invalid_input` for points below 0 or none at all, an option without a
 * name and everything else malformed.
 *
 * Source: constant-sum allocation: Torgerson (1958), Theory and Methods of Scaling, ch. 6; Student's intervals.
 *
 * @example
 * ```ts
 * import { summarizeBudgets } from "service-quality/programme";
 *
 * const { options } = summarizeBudgets([{ training: 60, product: 40 }, { training: 1, product: 1, research: 2 }]);
 * options.map(({ option, share }) => [option, share]); // => [["training", 0.425], ["product", 0.325], ["research", 0.25]]
 * ```
 */
export function summarizeBudgets(
  budgets: readonly Readonly<Record<string, number>>[],
  options: SummarizeBudgetsOptions = {},
): BudgetSummary {
  const { confidence } = readOptions(options, OPTIONS);
  const read = listAt(budgets, [], "budget", sharesAt);
  const named = [...new Set(read.flatMap((shares) => [...shares.keys()]))];
  const means = named.map((option) => meanShare(read, option));
  const ranks = competitionRanks(means.map(({ mean }) => mean));
  return {
    model: "budgets",
    confidence,
    n: read.length,
    options: means.map((mean, i) => ({
      option: named[i]!,
      share: mean.mean,
      standardDeviation: mean.standardDeviation,
      interval: cut(meanInterval(mean, confidence)),
      rank: ranks[i]!,
    })),
    notes: [],
  };
}

/** A respondent's points by option, divided by their sum. */
function sharesAt(value: unknown, path: ErrorPath): ReadonlyMap<string, number> {
  const points = Object.entries(objectAt(value, path, "points by option")).map(([option, amount]) => {
    const here = [...path, option];
    return [textAt(option, here), amountAt(amount, here)] as const;
  });
  const sum = points.reduce((total, [, amount]) => total + amount, 0);
  if (sum === 0) refuse("invalid_input", path, "points above 0 for at least one option", value);
  return new Map(points.map(([option, amount]) => [option, amount / sum]));
}

function meanShare(budgets: readonly ReadonlyMap<string, number>[], option: string): Mean {
  return estimateMean(
    Float64Array.from(budgets, (shares) => shares.get(option) ?? 0),
    null,
  )!;
}

function cut(interval: Interval | null): Interval | null {
  return interval && { lower: Math.max(0, interval.lower), upper: Math.min(1, interval.upper) };
}

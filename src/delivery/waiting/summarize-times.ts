import type { Note } from "../../errors/note.ts";
import { oneOf, optional, otherwise, type Readers, readOptions } from "../../errors/options.ts";
import { amountAt } from "../../errors/read-argument.ts";
import { refuse } from "../../errors/refuse.ts";
import { type CountedShare, countedShare } from "../../numeric/inference/counted-share.ts";
import { type Spread, spreadOf } from "../../numeric/inference/spread.ts";
import { type Column, isColumn } from "../../survey/column.ts";
import { columnOf, ESTIMATION_OPTIONS, respondentsOf } from "../../survey/estimation.ts";
import { quantileSharesAt } from "../quantile-shares.ts";

/** No time is longer. */
const LONGEST = 1e100;

/** Options of `summarizeTimes`. */
export interface TimesOptions {
  /** Milliseconds up to which a time is on time. */
  targetMs?: number | undefined;
  /** Which quantiles to give, 0..1; 0.5, 0.8, 0.9, 0.95 and 0.99 by default. */
  quantiles?: readonly number[] | undefined;
  /** What to do with missing times: `"reject"` refuses them (the default), `"listwise"` leaves them out. */
  missing?: "reject" | "listwise" | undefined;
  /** Level of the interval, between 0 and 1; 0.95 by default. */
  confidence?: number | undefined;
}

/** The result of `summarizeTimes`. */
export interface TimesSummary extends Spread {
  model: "times";
  missing: "reject" | "listwise";
  targetMs: number | null;
  confidence: number;
  /** Times of at most the target; `null` without a target. */
  onTime: CountedShare | null;
  notes: Note[];
}

const OPTIONS = {
  targetMs: optional(amountAt),
  quantiles: otherwise(quantileSharesAt, [0.5, 0.8, 0.9, 0.95, 0.99]),
  missing: otherwise(oneOf("reject", "listwise"), "reject"),
  confidence: ESTIMATION_OPTIONS.confidence,
} satisfies Readers<TimesOptions>;

/**
 * Sums up waiting, handling or delivery times: mean, spread, quantiles, and the share that was on time, the target
 * included.
 *
 * Times of what is still going on do not belong here, for the longest would be left out; `summarizeComplaints` counts
 * them.
 *
 * @throws `insufficient_data` without times; `missing_answers` for a missing one unless `missing` says otherwise;
 * `invalid_input` for a time below 0.
 *
 * Source: Hyndman & Fan (1996), American Statistician 50, 361–365, definition 7 (quantiles); Wilson (1927), Journal of
 * the American Statistical Association 22, 209–212.
 *
 * @example
 * ```ts
 * import { summarizeTimes } from "service-quality/delivery";
 *
 * const { mean, median, onTime } = summarizeTimes([12, 45, 3, 200, 88, 31, 0, 61, 75, 140], { targetMs: 75 });
 * [mean, median, onTime?.share]; // => [65.5, 53, 0.7]
 * ```
 */
export function summarizeTimes(timesMs: Column, options?: TimesOptions): TimesSummary {
  const { targetMs, quantiles, missing, confidence } = readOptions(options, OPTIONS);
  if (!isColumn(timesMs)) refuse("invalid_input", [], "a list of times in milliseconds", timesMs);
  const source = { column: timesMs, path: [], scale: { min: 0, max: LONGEST }, reverse: false };
  const all = columnOf(source, respondentsOf([source], { missing }));
  const times = all.filter((time) => !Number.isNaN(time));
  return {
    model: "times",
    missing,
    targetMs,
    confidence,
    ...spreadOf(times, quantiles)!,
    onTime: targetMs === null ? null : onTimeOf(times, targetMs, confidence),
    notes: [],
  };
}

function onTimeOf(times: Float64Array, targetMs: number, confidence: number): CountedShare {
  const onTime = times.reduce((count, time) => (time <= targetMs ? count + 1 : count), 0);
  return countedShare(onTime, times.length, confidence);
}

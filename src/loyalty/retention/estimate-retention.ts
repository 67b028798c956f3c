import type { Note } from "../../errors/note.ts";
import {
  asGiven,
  entriesOf,
  oneOf,
  otherwise,
  type Readers,
  readOptions,
  readRecord,
} from "../../errors/options.ts";
import { amountAt } from "../../errors/read-argument.ts";
import { refuse } from "../../errors/refuse.ts";
import { joinedDurations } from "../../numeric/inference/joined-durations.ts";
import { kaplanMeier } from "../../numeric/inference/kaplan-meier.ts";
import type { SurvivalIntervalMethod } from "../../numeric/inference/survival-intervals.ts";
import type { Interval } from "../../numeric/inference/t-test.ts";
import { type Column, isColumn, type Source } from "../../survey/column.ts";
import { columnOf, ESTIMATION_OPTIONS, type Missing, respondentsOf } from "../../survey/estimation.ts";
import { methodAt, type RetentionCurve, retentionCurve, survivalAt } from "./retention-curve.ts";

/** The tenure of every customer, and whether it ended. */
export interface CustomerTenures {
  /** How long each has been, or was, a customer: at least 0, in periods of the caller's choice. */
  readonly tenures: Column;
  /** 1 or true for who left at that tenure, 0 or false for who was still there when last seen (censored). */
  readonly left: ArrayLike<number | boolean | null | undefined>;
}

/** Whether tenures that differ by rounding alone are one. */
export type RetentionTies = "tolerant" | "exact";

/** Options of `estimateRetention`. */
export interface EstimateRetentionOptions {
  /** Tenures to read the curve at, at least 0. */
  times?: readonly number[] | undefined;
  /** Level of the intervals, between 0 and 1; 0.95 by default. */
  confidence?: number | undefined;
  /** Scale of the intervals; `"log-log"` by default, which stays within 0..1 by itself. R's default is `"log"`. */
  method?: SurvivalIntervalMethod | undefined;
  /**
   * Whether tenures that differ by rounding alone are one, as in R's `survfit`: two neighbors at most 2^-26 apart,
   * absolutely or relative to the mean of the distinct tenures. `"tolerant"` by default.
   */
  ties?: RetentionTies | undefined;
  /** `"listwise"` leaves out customers without a tenure or an end; `"reject"` by default. */
  missing?: Exclude<Missing, "available"> | undefined;
}

/** The curve read at a tenure. */
export interface RetentionAtTime {
  time: number;
  /** Share of customers who stay beyond it; `null` beyond the longest tenure seen, unless nobody is left. */
  survival: number | null;
  interval: Interval | null;
}

/** The result of `estimateRetention`. */
export interface RetentionEstimate extends RetentionCurve {
  model: "kaplan-meier";
  /** Customers. */
  n: number;
  left: number;
  censored: number;
  method: SurvivalIntervalMethod;
  ties: RetentionTies;
  confidence: number;
  missing: Exclude<Missing, "available">;
  at: RetentionAtTime[];
  notes: Note[];
}

const CUSTOMERS = { tenures: asGiven, left: asGiven } satisfies Readers<CustomerTenures>;

const OPTIONS = {
  times: otherwise(entriesOf(amountAt, "a list of tenures"), []),
  confidence: ESTIMATION_OPTIONS.confidence,
  method: methodAt,
  ties: otherwise(oneOf("tolerant", "exact"), "tolerant"),
  missing: otherwise(oneOf("reject", "listwise"), "reject"),
} satisfies Readers<EstimateRetentionOptions>;

/**
 * Retention of customers over their tenure, by Kaplan and Meier: who is still a customer counts for as long as was
 * seen, and nobody is dropped for not having left yet.
 *
 * `steps` hold the share of those still there who stayed (`retention`) and of all who came (`survival`): the two are
 * not the same rate. A mean of customers' own retention rates is neither, and is biased upwards for their lifetimes.
 *
 * @throws `insufficient_data` without customers; `missing_answers`; `invalid_input` for a tenure below 0, an end that
 * is not 0 or 1, columns of different lengths, and an unknown method.
 *
 * Source: Kaplan & Meier (1958), Nonparametric estimation from incomplete observations, Journal of the American
 * Statistical Association 53, 457–481; Greenwood (1926) for the errors.
 *
 * @example
 * ```ts
 * import { estimateRetention } from "service-quality/loyalty";
 *
 * const { steps, median, at } = estimateRetention(
 *   { tenures: [1, 2, 2, 3, 4, 4, 5, 6], left: [1, 1, 0, 1, 0, 1, 0, 0] },
 *   { times: [2] },
 * );
 * steps[0].survival; // => 0.875
 * [median, at[0].survival]; // => [4, 0.75]
 * ```
 */
export function estimateRetention(
  customers: CustomerTenures,
  options: EstimateRetentionOptions = {},
): RetentionEstimate {
  const { times, confidence, method, ties, missing } = readOptions(options, OPTIONS);
  const [ended, going] = splitTenures(customers, missing);
  const { events, censored, slack } =
    ties === "exact" ? { events: ended, censored: going, slack: 0 } : joinedDurations(ended, going);
  const horizon = [events, censored].reduce((most, list) => list.reduce((a, b) => Math.max(a, b), most), 0);
  const curve = retentionCurve(kaplanMeier(events, censored), horizon, confidence, method);
  return {
    model: "kaplan-meier",
    n: events.length + censored.length,
    left: events.length,
    censored: censored.length,
    method,
    ties,
    confidence,
    missing,
    ...curve,
    at: times.map((time) => readAt(curve, time, slack)),
    notes: [
      ...(curve.median === null ? [{ path: ["median"], reason: "not-reached" } as const] : []),
      ...(curve.steps.at(-1)?.survival === 0
        ? [{ path: ["steps", curve.steps.length - 1, "survivalInterval"], reason: "nobody-left" } as const]
        : []),
    ],
  };
}

/** Tenures that ended, and those that still go on. */
function splitTenures(customers: CustomerTenures, missing: Missing): [Float64Array, Float64Array] {
  const given = readRecord(customers, CUSTOMERS, [], "tenures and whether each ended");
  const sources = (["tenures", "left"] as const).map((key): Source => {
    const column = key === "left" ? numbersOf(given.left) : given.tenures;
    if (!isColumn(column)) refuse("invalid_input", [key], "a column, one entry per customer", column);
    return { column, path: [key], scale: null, reverse: false };
  });
  const respondents = respondentsOf(sources, { missing });
  const [times, ends] = sources.map((source) => columnOf(source, respondents));
  const ended: number[] = [];
  const going: number[] = [];
  for (let i = 0; i < respondents.length; i++) {
    const [time, end] = [times![i]!, ends![i]!];
    if (Number.isNaN(time) || Number.isNaN(end)) continue;
    const tenure = amountAt(time, ["tenures", i]);
    if (end !== 0 && end !== 1) refuse("invalid_input", ["left", i], "0 or 1", end);
    (end === 1 ? ended : going).push(tenure);
  }
  return [Float64Array.from(ended), Float64Array.from(going)];
}

/** Ends as numbers: 1 for true, 0 for false. */
function numbersOf(ends: unknown): unknown {
  if (!Array.isArray(ends)) return ends;
  return Array.from(ends, (end: unknown) => (typeof end === "boolean" ? Number(end) : end));
}

/** A time that a step, or the horizon, misses by no more than `slack` is at it. */
function readAt(curve: RetentionCurve, time: number, slack: number): RetentionAtTime {
  const step = survivalAt(curve, time + slack);
  const survival = step?.survival ?? 1;
  if (time - slack > curve.horizon && survival > 0) return { time, survival: null, interval: null };
  return { time, survival, interval: step === null ? { lower: 1, upper: 1 } : step.survivalInterval };
}

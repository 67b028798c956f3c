import type { Note } from "../../errors/note.ts";
import { oneOf, otherwise, record } from "../../errors/options.ts";
import { entriesAt } from "../../errors/read-argument.ts";
import { refuse } from "../../errors/refuse.ts";
import { chiSquaredUpperTail } from "../../numeric/distributions/chi-squared.ts";
import { normalQuantile } from "../../numeric/distributions/normal.ts";
import { studentQuantile } from "../../numeric/distributions/student-t.ts";
import { type Interval, type Test, twoSidedTest } from "../../numeric/inference/t-test.ts";
import { ROUNDING } from "../../numeric/ties.ts";
import type { Missing } from "../../survey/estimation.ts";
import { type MeasuredWave, rowOf, type SampleMeasure, WAVE } from "./compare-measures.ts";
import type { MeasureName, MeasureOptions } from "./measure.ts";
import { isMeasured, samplesOfList } from "./measured-samples.ts";
import { readComparison } from "./read-comparison.ts";

const FEWEST_WAVES = 3;

/** Where the error of the slope comes from: the waves' own sampling errors, or their scatter about the line. */
export type TrendErrors = "sampling" | "residual";

/** Options of `estimateTrend`: those of the declared measure, and where the error comes from. */
export type EstimateTrendOptions<M extends MeasureName = MeasureName> = MeasureOptions<M> & {
  readonly design?: undefined;
  /** `"sampling"` by default. */
  readonly errors?: TrendErrors | undefined;
};

/** Readers of a wave, whose error comes without a design. */
const { design: _, ...TREND_WAVE } = WAVE;

const OPTIONS = { errors: otherwise(oneOf("sampling", "residual"), "sampling") };

/** A wave on the line. */
export interface TrendWave extends Omit<SampleMeasure, "sample"> {
  wave: string;
  time: number;
  /** The line's value. */
  fitted: number;
}

/** The result of `estimateTrend`. */
export interface TrendEstimate {
  model: "weighted-trend";
  measure: MeasureName;
  errors: TrendErrors;
  missing: Missing;
  confidence: number;
  waves: TrendWave[];
  /** The line's value at time 0. */
  intercept: number;
  /** Change of the measure per unit of time. */
  slope: number;
  standardError: number;
  interval: Interval;
  /**
   * Of the slope against 0: z for sampling errors, Student's t on waves − 2 degrees of freedom for residual ones;
   * `null` where there is no scatter.
   */
  test: Test | null;
  /**
   * Whether the waves scatter about the line more than their sampling errors explain: chi-square on waves − 2 degrees
   * of freedom.
   */
  lackOfFit: Test;
  notes: Note[];
}

/**
 * The trend of a measure over waves that different people answered: a straight line by weighted least
 * squares, each wave weighing 1 / standard error².
 *
 * With `errors: "sampling"` the waves' errors are taken as known, so the slope has the standard error
 * 1 / √Σw(t − t̄)² and a z test. That is right where the line is: see `lackOfFit`. `"residual"` scales the
 * error by the scatter about the line, as regression programs do, with Student's t on waves − 2 degrees of
 * freedom. The errors are those of the measure; those of shares are by Agresti & Coull, so that a wave
 * in which all are satisfied has an error too.
 *
 * @throws `insufficient_data` for fewer than three waves, and for one of which no error is known since one respondent
 * or no variance is in it; `singular_data` where all are at one time; `invalid_input` for times of some waves only;
 * what `compareMeasureWaves` does.
 *
 * Source: Hedges & Olkin (1985), Statistical Methods for Meta-Analysis, ch. 8 (known errors, Q_E); Agresti
 * & Coull (1998), The American Statistician 52, 119–126.
 *
 * @example
 * ```ts
 * import { estimateTrend } from "service-quality/satisfaction";
 *
 * const { slope, test } = estimateTrend(
 *   [
 *     { wave: "spring", answers: { promoters: 40, passives: 30, detractors: 30 } },
 *     { wave: "summer", answers: { promoters: 50, passives: 30, detractors: 20 } },
 *     { wave: "autumn", answers: { promoters: 60, passives: 30, detractors: 10 } },
 *   ],
 *   { measure: "nps" },
 * );
 * slope; // => 20
 * test?.p; // => 0.0001…
 * ```
 */
export function estimateTrend<M extends MeasureName>(
  waves: readonly (MeasuredWave<M> & { readonly design?: undefined })[],
  options: EstimateTrendOptions<M>,
): TrendEstimate {
  const comparison = readComparison(options, OPTIONS);
  const { model } = comparison;
  const { measure, missing, confidence } = model;
  const { errors } = comparison.own;
  const read = entriesAt(waves, [], "a list of waves", record(TREND_WAVE, "a wave with its answers"));
  const given = read.map(({ wave, answers, weights }) => ({ name: wave, answers, weights }));
  const samples = samplesOfList(given, "wave", FEWEST_WAVES, comparison).map((sample, i) =>
    isMeasured(sample) ? sample : refuse("insufficient_data", [i, "answers"], "at least one answer", 0),
  );
  const times = timesOf(read.map(({ time }) => time));
  const line = weightedLine(
    samples.map((sample, i) => {
      const error = model.standardError(sample);
      if (!error)
        refuse("insufficient_data", [i, "answers"], "two respondents or more who differ", sample.mean.n);
      return { time: times[i]!, value: sample.mean.mean, weight: 1 / error ** 2 };
    }),
  );
  const scatterDf = samples.length - 2;
  const df = errors === "sampling" ? null : scatterDf;
  const standardError = line.standardError * (df === null ? 1 : Math.sqrt(line.scatter / df));
  const level = (1 + confidence) / 2;
  const reach = standardError * (df === null ? normalQuantile(level) : studentQuantile(level, df));
  return {
    model: "weighted-trend",
    measure,
    errors,
    missing,
    confidence,
    waves: samples.map((sample, i) => {
      const { sample: wave, ...row } = rowOf(sample, model);
      return { wave, time: times[i]!, ...row, fitted: line.at(times[i]!) };
    }),
    intercept: line.at(0),
    slope: line.slope,
    standardError,
    interval: { lower: line.slope - reach, upper: line.slope + reach },
    test: standardError === 0 ? null : twoSidedTest(line.slope / standardError, df),
    lackOfFit: {
      statistic: line.scatter,
      df: scatterDf,
      p: chiSquaredUpperTail(line.scatter, scatterDf),
    },
    notes: standardError === 0 ? [{ path: ["test"], reason: "no-variance" }] : [],
  };
}

function timesOf(times: readonly (number | null)[]): number[] {
  const timed = times.filter((time) => time !== null);
  if (timed.length === 0) return times.map((_, i) => i);
  if (timed.length === times.length) return timed;
  return refuse("invalid_input", [times.indexOf(null), "time"], "times of all waves or of none", null);
}

interface Point {
  readonly time: number;
  readonly value: number;
  readonly weight: number;
}

/**
 * The line through weighted points, the error of its slope where weights are 1 / error², and Σ weight · residual²,
 * which is 0 where the residuals are rounding. Times and values are counted from the first point, so that large ones
 * lose no digits.
 */
function weightedLine(points: readonly Point[]) {
  const origin = points[0]!;
  if (points.every(({ time }) => time === origin.time)) {
    refuse("singular_data", [0, "time"], "waves at two times or more", origin.time);
  }
  const counted = points.map(({ time, value, weight }) => ({
    t: time - origin.time,
    v: value - origin.value,
    weight,
  }));
  const sum = (of: (point: (typeof counted)[number]) => number) =>
    counted.reduce((total, point) => total + point.weight * of(point), 0);
  const weight = sum(() => 1);
  const center = sum(({ t }) => t) / weight;
  const level = sum(({ v }) => v) / weight;
  const spread = sum(({ t }) => (t - center) ** 2);
  const slope = sum(({ t, v }) => (t - center) * (v - level)) / spread;
  const largest = points.reduce((size, { value }) => Math.max(size, Math.abs(value)), 0);
  const scatter = sum(({ t, v }) => (v - level - slope * (t - center)) ** 2);
  return {
    slope,
    at: (time: number) => origin.value + level + slope * (time - origin.time - center),
    standardError: 1 / Math.sqrt(spread),
    scatter: scatter <= weight * (ROUNDING * largest) ** 2 ? 0 : scatter,
  };
}

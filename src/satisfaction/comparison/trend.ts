import type { Note } from "../../errors/note.ts";
import { refuse } from "../../errors/refuse.ts";
import { chiSquaredUpperTail } from "../../numeric/distributions/chi-squared.ts";
import { normalQuantile, normalUpperTail } from "../../numeric/distributions/normal.ts";
import { studentQuantile, studentTwoSided } from "../../numeric/distributions/student-t.ts";
import type { Interval, Test } from "../../numeric/inference/t-test.ts";
import type { Missing } from "../../survey/estimation.ts";
import { type MeasuredWave, rowOf, type SampleMeasure } from "./compare-measures.ts";
import { type MeasureName, type MeasureOptions, measureModel } from "./measure.ts";
import { samplesOfList } from "./measured-samples.ts";

const FEWEST_WAVES = 3;

/** Where the error of the slope comes from: the waves' own sampling errors, or their scatter about the line. */
export type TrendErrors = "sampling" | "residual";

/** A wave with its time. */
export interface TimedWave<M extends MeasureName = MeasureName> extends MeasuredWave<M> {
  /** When it was: any number that grows with time, given for all waves or for none; 0, 1, 2, … by default. */
  readonly at?: number | undefined;
}

/** Options of `estimateTrend` beside those of the measure. */
export interface TrendErrorsOption {
  /** `"sampling"` by default. */
  readonly errors?: TrendErrors | undefined;
}

/** A wave on the line. */
export interface TrendWave extends Omit<SampleMeasure, "sample"> {
  wave: string;
  at: number;
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
  /** The line's value where `at` is 0. */
  intercept: number;
  /** Change of the measure per unit of `at`. */
  slope: number;
  standardError: number;
  interval: Interval;
  /** Of the slope against 0: z for sampling errors, Student's t on waves − 2 degrees of freedom for residual ones; `null` where there is no scatter. */
  test: Test | null;
  /** Whether the waves scatter about the line more than their sampling errors explain: chi-square on waves − 2 degrees of freedom. */
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
  waves: readonly TimedWave<M>[],
  options: MeasureOptions<M> & TrendErrorsOption,
): TrendEstimate {
  const model = measureModel(options);
  const { measure, missing, confidence } = model;
  const { errors = "sampling" } = options;
  if (errors !== "sampling" && errors !== "residual") {
    refuse("invalid_input", ["errors"], '"sampling" or "residual"', errors);
  }
  const samples = samplesOfList(waves, "wave", FEWEST_WAVES, model, options);
  const times = timesOf(waves);
  const line = weightedLine(
    samples.map((sample, i) => {
      const error = model.standardError(sample);
      if (!error)
        refuse("insufficient_data", [i, "answers"], "two respondents or more who differ", sample.mean.n);
      return { at: times[i]!, value: sample.mean.mean, weight: 1 / error ** 2 };
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
      return { wave, at: times[i]!, ...row, fitted: line.intercept + line.slope * times[i]! };
    }),
    intercept: line.intercept,
    slope: line.slope,
    standardError,
    interval: { lower: line.slope - reach, upper: line.slope + reach },
    test: standardError === 0 ? null : slopeTest(line.slope / standardError, df),
    lackOfFit: {
      statistic: line.scatter,
      df: scatterDf,
      p: chiSquaredUpperTail(line.scatter, scatterDf),
    },
    notes: standardError === 0 ? [{ path: "test", reason: "no-variance" }] : [],
  };
}

function timesOf(waves: readonly TimedWave[]): number[] {
  const isTimed = waves[0]!.at !== undefined;
  return waves.map(({ at }, i) => {
    if (!isTimed && at === undefined) return i;
    if (!isTimed || !Number.isFinite(at)) {
      refuse("invalid_input", [i, "at"], isTimed ? "a finite number" : "times of all waves or of none", at);
    }
    return at! + 0;
  });
}

function slopeTest(statistic: number, df: number | null): Test {
  const p = df === null ? 2 * normalUpperTail(Math.abs(statistic)) : studentTwoSided(statistic, df);
  return { statistic, df, p };
}

interface Point {
  readonly at: number;
  readonly value: number;
  readonly weight: number;
}

/** The line through weighted points, the error of its slope where weights are 1 / error², and Σ weight · residual². */
function weightedLine(points: readonly Point[]) {
  const sum = (of: (point: Point) => number) =>
    points.reduce((total, point) => total + point.weight * of(point), 0);
  const weight = sum(() => 1);
  const center = sum(({ at }) => at) / weight;
  const level = sum(({ value }) => value) / weight;
  const spread = sum(({ at }) => (at - center) ** 2);
  if (points.every(({ at }) => at === points[0]!.at)) {
    refuse("singular_data", [0, "at"], "waves at two times or more", points[0]!.at);
  }
  const slope = sum(({ at, value }) => (at - center) * (value - level)) / spread;
  return {
    slope,
    intercept: level - slope * center,
    standardError: 1 / Math.sqrt(spread),
    scatter: sum(({ at, value }) => (value - level - slope * (at - center)) ** 2),
  };
}

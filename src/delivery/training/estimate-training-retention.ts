import type { Note } from "../../errors/note.ts";
import { oneOf, optional, otherwise, type Readers, readOptions } from "../../errors/options.ts";
import { positiveAt } from "../../errors/read-argument.ts";
import { refuse } from "../../errors/refuse.ts";
import { leastSquares } from "../../numeric/algebra/least-squares.ts";
import { studentQuantile } from "../../numeric/distributions/student-t.ts";
import type { Interval } from "../../numeric/inference/t-test.ts";
import { ESTIMATION_OPTIONS } from "../../survey/estimation.ts";
import {
  RETENTION_CURVES,
  type RetentionFit,
  type RetentionForm,
  type RetentionMethod,
  type RetentionParameterName,
} from "./retention-curves.ts";
import { type ScoresByTime, scoresByTime, type TrainingScore, trainingScoresAt } from "./training-scores.ts";

/** Options of `estimateTrainingRetention`. */
export interface TrainingRetentionOptions {
  /** The curve; `"exponential-floor"` by default. */
  method?: RetentionMethod | undefined;
  /** The score right after the training, above 0, where it is known; it is estimated otherwise. */
  initial?: number | undefined;
  /** Level of the intervals, between 0 and 1; 0.95 by default. */
  confidence?: number | undefined;
}

/** A parameter of the curve with its error. */
export interface RetentionParameter {
  parameter: RetentionParameterName;
  /** `null` where the scores do not identify the curve. */
  estimate: number | null;
  /** `null` also without degrees of freedom, and for a floor that is held at 0. */
  standardError: number | null;
  /** Student's, not cut. */
  interval: Interval | null;
}

/** A score beside the curve. */
export interface RetentionPoint {
  elapsed: number;
  score: number;
  fitted: number | null;
  /** score − fitted. */
  residual: number | null;
}

/** The result of `estimateTrainingRetention`. */
export interface TrainingRetentionEstimate {
  model: "training-retention";
  method: RetentionMethod;
  confidence: number;
  /** Scores. */
  n: number;
  /** Whether the scores identify a curve. */
  converged: boolean;
  /** Those of the curve, without the initial score where it was given. */
  parameters: RetentionParameter[];
  /** √(squares / degrees of freedom); `null` without any. */
  residualStandardDeviation: number | null;
  /** 1 − squares about the curve / squares about the mean; `null` where the scores do not vary. */
  r2: number | null;
  /** In the order given. */
  points: RetentionPoint[];
  notes: Note[];
}

const OPTIONS = {
  method: otherwise(oneOf("exponential", "exponential-floor", "power"), "exponential-floor"),
  initial: optional(positiveAt),
  confidence: ESTIMATION_OPTIONS.confidence,
} satisfies Readers<TrainingRetentionOptions>;

/**
 * Fits a forgetting curve to scores taken some time after a training: how fast knowledge fades, and what stays.
 *
 * The fit is by least squares on the scores themselves, never on their logarithms, and the least of all minima is
 * found, whatever the scores. A floor that would fall below 0 is held there, which the note `at-its-limit` says. Where
 * scores do not fall, or tell only that they fell at once, nothing is identified: `converged` is `false` and the
 * estimates are `null`.
 *
 * @throws `insufficient_data` for fewer scores than parameters; `singular_data` for fewer distinct times than
 * parameters; `invalid_input` for a score or a time below 0.
 *
 * Source: Loftus (1985), Evaluating forgetting curves, Journal of Experimental Psychology: Learning, Memory, and
 * Cognition 11, 397–406 (exponential); Wixted & Carpenter (2007), The Wickelgren power law and the Ebbinghaus savings
 * function, Psychological Science 18, 133–134 (power); Bates & Watts (1988), Nonlinear Regression Analysis and Its
 * Applications, Wiley, 2.3 (standard errors).
 *
 * @example
 * ```ts
 * import { estimateTrainingRetention } from "service-quality/delivery";
 *
 * const { parameters, r2 } = estimateTrainingRetention([
 *   { elapsed: 0, score: 80 }, { elapsed: 10, score: 62.42640687119285 }, { elapsed: 20, score: 50 },
 *   { elapsed: 40, score: 35 }, { elapsed: 80, score: 23.75 },
 * ]);
 * parameters.map(({ parameter, estimate }) => [parameter, estimate?.toFixed(6)]);
 * // => [["initial", "80.000000"], ["halfLife", "20.000000"], ["floor", "0.250000"]]
 * r2?.toFixed(6); // => "1.000000"
 * ```
 */
export function estimateTrainingRetention(
  points: readonly TrainingScore[],
  options?: TrainingRetentionOptions,
): TrainingRetentionEstimate {
  const { method, initial, confidence } = readOptions(options, OPTIONS);
  const read = trainingScoresAt(points, []);
  const curve = RETENTION_CURVES[method];
  const parameters = initial === null ? curve.parameters : curve.parameters.slice(1);
  const scores = scoresByTime(read);
  checkEnough(scores, parameters.length);
  const fitted = curve.fit(scores, initial);
  const errors = fitted && errorsOf(scores, curve, fitted, initial !== null, confidence);
  const described = { model: "training-retention" as const, method, confidence, n: read.length };
  if (errors === null) return { ...described, ...unidentified(parameters, read) };
  const { values, isAtLimit } = fitted!;
  return {
    ...described,
    converged: true,
    parameters: errors.parameters,
    residualStandardDeviation: errors.standardDeviation,
    r2: scores.total === 0 ? null : 1 - errors.squares / scores.total,
    points: read.map(({ elapsed, score }) => {
      const there = curve.valueAt(elapsed, values);
      return { elapsed, score, fitted: there, residual: score - there };
    }),
    notes: [
      ...(isAtLimit
        ? [{ path: ["parameters", parameters.length - 1, "estimate"], reason: "at-its-limit" } as const]
        : []),
      ...(errors.standardDeviation === null
        ? [{ path: ["residualStandardDeviation"], reason: "no-degrees-of-freedom" } as const]
        : []),
    ],
  };
}

function checkEnough({ n, times }: ScoresByTime, parameters: number): void {
  if (n < parameters)
    refuse("insufficient_data", [], `at least ${parameters} scores, one for each parameter`, n);
  if (times.length < parameters) {
    refuse("singular_data", [], `scores at ${parameters} different times at least`, times.length);
  }
}

interface RetentionErrors {
  readonly parameters: RetentionParameter[];
  readonly squares: number;
  readonly standardDeviation: number | null;
}

/** The parameters with their errors; `null` where the slopes of the curve do not tell them apart. */
function errorsOf(
  scores: ScoresByTime,
  curve: RetentionForm,
  { values, isAtLimit }: RetentionFit,
  isGiven: boolean,
  confidence: number,
): RetentionErrors | null {
  const free = curve.parameters.map((_, k) => k).slice(isGiven ? 1 : 0, isAtLimit ? -1 : undefined);
  const roots = scores.counts.map(Math.sqrt);
  const misses = scores.means.map((mean, j) => roots[j]! * (mean - curve.valueAt(scores.times[j]!, values)));
  const slopes = Array.from(scores.times, (time) => curve.slopesAt(time, values));
  const design = free.map((k) => roots.map((root, j) => root * slopes[j]![k]!));
  const fit = leastSquares(design, misses, false);
  if (fit.kind === "collinear" || !values.every(Number.isFinite)) return null;
  const squares = scores.within + misses.reduce((sum, miss) => sum + miss ** 2, 0);
  const df = scores.n - free.length;
  const standardDeviation = df === 0 ? null : Math.sqrt(squares / df);
  const parameters = curve.parameters.map((parameter, k): RetentionParameter => {
    const estimate = values[k]!;
    const place = free.indexOf(k);
    if (place < 0 || standardDeviation === null) {
      return { parameter, estimate, standardError: null, interval: null };
    }
    const standardError = standardDeviation * Math.hypot(...fit.inverse[place]!);
    const reach = studentQuantile((1 + confidence) / 2, df) * standardError;
    const interval = { lower: estimate - reach, upper: estimate + reach };
    return { parameter, estimate, standardError, interval };
  });
  return { parameters: isGiven ? parameters.slice(1) : parameters, squares, standardDeviation };
}

function unidentified(
  parameters: readonly RetentionParameterName[],
  points: readonly TrainingScore[],
): Omit<TrainingRetentionEstimate, "model" | "method" | "confidence" | "n"> {
  return {
    converged: false,
    parameters: parameters.map((parameter) => ({
      parameter,
      estimate: null,
      standardError: null,
      interval: null,
    })),
    residualStandardDeviation: null,
    r2: null,
    points: points.map(({ elapsed, score }) => ({ elapsed, score, fitted: null, residual: null })),
    notes: [{ path: ["parameters"], reason: "not-identified" }],
  };
}

import { percentileInterval } from "../../numeric/inference/bootstrap-interval.ts";
import type { Interval } from "../../numeric/inference/t-test.ts";
import { randomStream } from "../../numeric/random.ts";
import { correlationsOf } from "../correlations.ts";
import type { OutcomeAnswers } from "../outcome-answers.ts";
import { sampleCovariance } from "./sample-covariance.ts";
import { type StandardizedRegression, standardizedRegression } from "./standardized-regression.ts";

/** How the samples are drawn. */
export interface BootstrapSettings {
  readonly replicates: number;
  readonly seed: number;
  readonly confidence: number;
}

/** What is measured in a sample, by predictor. */
export interface DriverMeasures {
  readonly importance: Float64Array;
  readonly shares: Float64Array | null;
}

/** Percentile intervals by predictor. */
export interface DriverBootstrap {
  readonly replicates: number;
  /** Samples that had no regression: a column did not vary in them, or depended on others. */
  readonly failed: number;
  readonly intervals: readonly (Interval | null)[];
  readonly shareIntervals: readonly (Interval | null)[];
}

/**
 * Draws samples of as many respondents, with replacement and with their weights, and measures each. Sample r is
 * stream r of the seed, so it is the same whatever else is drawn.
 *
 * Source: Efron & Tibshirani (1993), An introduction to the bootstrap, 168–176 (percentile intervals).
 */
export function bootstrapDrivers(
  answers: OutcomeAnswers,
  { replicates, seed, confidence }: BootstrapSettings,
  measure: (regression: StandardizedRegression) => DriverMeasures,
): DriverBootstrap {
  const p = answers.columns.length - 1;
  const draws = () => Array.from({ length: p }, () => new Float64Array(replicates).fill(Number.NaN));
  const importances = draws();
  const shares = draws();
  let failed = 0;
  for (let r = 0; r < replicates; r++) {
    const regression = sampleRegression(answers, seed, r);
    if (regression === null) {
      failed++;
      continue;
    }
    const measured = measure(regression);
    for (let j = 0; j < p; j++) {
      importances[j]![r] = measured.importance[j]!;
      shares[j]![r] = measured.shares?.[j] ?? Number.NaN;
    }
  }
  const interval = (values: Float64Array) => intervalOf(values, confidence);
  return { replicates, failed, intervals: importances.map(interval), shareIntervals: shares.map(interval) };
}

/** The regression in one sample; `null` where it has none. */
function sampleRegression(
  answers: OutcomeAnswers,
  seed: number,
  replicate: number,
): StandardizedRegression | null {
  const width = answers.columns.length;
  const rows = new Uint32Array(answers.columns[0]!.length);
  const random = randomStream(seed, replicate);
  for (let i = 0; i < rows.length; i++) rows[i] = random.below(rows.length);
  const correlations = correlationsOf(sampleCovariance(answers, rows), width);
  if (correlations.kind === "constant" || correlations.matrix.some(Number.isNaN)) return null;
  const regression = standardizedRegression(correlations.matrix, width - 1);
  return regression.kind === "fit" ? regression : null;
}

/** Of the samples that had a value; `null` for none. */
function intervalOf(values: Float64Array, confidence: number): Interval | null {
  const drawn = values.filter((value) => !Number.isNaN(value));
  return drawn.length === 0 ? null : percentileInterval(drawn, confidence);
}

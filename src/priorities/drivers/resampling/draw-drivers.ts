import { drawSamples } from "../../moments/samples/draw-samples.ts";
import { sampleAnswers } from "../../moments/samples/sample-answers.ts";
import type { ScaledRegression } from "../../numeric/algebra/scaled-regression.ts";
import { percentileInterval } from "../../numeric/inference/bootstrap-interval.ts";
import type { Interval } from "../../numeric/inference/t-test.ts";
import type { CountedAnswers } from "../../survey/counted-answers.ts";
import { covariancesOfAnswers } from "./driver-data.ts";
import { driverRegression, plainRegression } from "./driver-regression.ts";

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

/** Measures samples of as many respondents, drawn with replacement and with their weights. */
export function bootstrapDrivers(
  answers: CountedAnswers,
  { replicates, seed, confidence }: BootstrapSettings,
  measure: (regression: ScaledRegression) => DriverMeasures,
): DriverBootstrap {
  const p = answers.columns.length - 1;
  const draws = () => Array.from({ length: p }, () => new Float64Array(replicates).fill(Number.NaN));
  const importances = draws();
  const shares = draws();
  const samples = sampleAnswers(answers);
  let failed = 0;
  drawSamples(samples, { seed, from: 0, to: replicates }, (r, fault, counts) => {
    const regression =
      fault === null ? (plainRegression(samples.correlations, p) ?? exactRegression(answers, counts)) : null;
    if (regression === null) {
      failed++;
      return;
    }
    const measured = measure(regression);
    for (let j = 0; j < p; j++) {
      importances[j]![r] = measured.importance[j]!;
      shares[j]![r] = measured.shares?.[j] ?? Number.NaN;
    }
  });
  const interval = (values: Float64Array) => intervalOf(values, confidence);
  return { replicates, failed, intervals: importances.map(interval), shareIntervals: shares.map(interval) };
}

/** The regression of a sample whose predictors all but determine each other; `null` where they do. */
function exactRegression(answers: CountedAnswers, counts: Uint32Array): ScaledRegression | null {
  const weights = Float64Array.from(counts, (count, i) => count * (answers.weights?.[i] ?? 1));
  const { covariances, remainders } = covariancesOfAnswers(answers, weights);
  const regression = driverRegression(covariances, remainders);
  return regression.kind === "fit" ? regression : null;
}

/** Of the samples that had a value; `null` below two of them. */
function intervalOf(values: Float64Array, confidence: number): Interval | null {
  const drawn = values.filter((value) => !Number.isNaN(value));
  return drawn.length < 2 ? null : percentileInterval(drawn, confidence);
}

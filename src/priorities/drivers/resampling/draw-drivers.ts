import { drawSamples, type SampleDraws } from "../../../moments/samples/draw-samples.ts";
import { sampleAnswers } from "../../../moments/samples/sample-answers.ts";
import type { ScaledRegression } from "../../../numeric/algebra/scaled-regression.ts";
import type { CountedAnswers } from "../../../survey/counted-answers.ts";
import { covariancesOfAnswers } from "../driver-data.ts";
import { driverRegression, plainRegression } from "../driver-regression.ts";

/** What is measured in a sample, by predictor. */
export interface DriverMeasures {
  readonly importance: Float64Array;
  readonly shares: Float64Array | null;
}

/**
 * Why a replicate has no regression: a column did not vary in it, too few answered a pair of columns, or a predictor
 * depended on others.
 */
export type DriverReplicateFailure = "no-variance" | "no-pairs" | "collinear-items";

/** The replicates of a part. */
export interface DriverReplicates {
  failures: { replicate: number; reason: DriverReplicateFailure }[];
  /**
   * A row for every replicate that has not failed: the importance of the predictors that somebody answered, then their
   * shares, which are `null` where the replicate explains nothing.
   */
  draws: (number | null)[][];
}

/** Draws the replicates of a part, and tells of each. */
export type DriverSampler = (
  part: SampleDraws,
  onProgress: (done: number, replicates: number) => void,
) => DriverReplicates;

/** Measures samples of as many respondents, drawn with replacement and with their weights. */
export function driverSampler(
  answers: CountedAnswers,
  measure: (regression: ScaledRegression) => DriverMeasures,
): DriverSampler {
  const p = answers.columns.length - 1;
  return (part, onProgress) => {
    const samples = sampleAnswers(answers);
    const drawn: DriverReplicates = { failures: [], draws: [] };
    drawSamples(samples, part, (replicate, fault, counts) => {
      const regression =
        fault === null
          ? (plainRegression(samples.correlations, p) ?? exactRegression(answers, counts))
          : null;
      if (regression === null) {
        drawn.failures.push({ replicate, reason: fault ?? "collinear-items" });
      } else {
        drawn.draws.push(rowOf(measure(regression)));
      }
      onProgress(replicate + 1 - part.from, part.to - part.from);
    });
    return drawn;
  };
}

function rowOf({ importance, shares }: DriverMeasures): (number | null)[] {
  return [
    ...importance.map((value) => value + 0),
    ...Array.from(importance, (_, j) => shares && shares[j]! + 0),
  ];
}

/** The regression of a sample whose predictors all but determine each other; `null` where they do. */
function exactRegression(answers: CountedAnswers, counts: Uint32Array): ScaledRegression | null {
  const weights = Float64Array.from(counts, (count, i) => count * (answers.weights?.[i] ?? 1));
  const { covariances, remainders } = covariancesOfAnswers(answers, weights);
  const regression = driverRegression(covariances, remainders);
  return regression.kind === "fit" ? regression : null;
}

import type { Note } from "../../errors/note.ts";
import { estimateMean } from "../../numeric/inference/mean.ts";
import { oneSampleTest, type Test } from "../../numeric/inference/t-test.ts";
import type { ErrorTally, PredictedConstruct } from "./prediction-errors.ts";

/** What a model is to predict better than: the items' means, or a linear regression on all exogenous items. */
export type PredictionBenchmark = "indicator-average" | "linear-model";

/** Losses of a model beside those of a benchmark. */
export interface PredictiveAbility {
  benchmark: PredictionBenchmark;
  /** `null` for the items of all constructs. */
  construct: string | null;
  /** Squared errors, the mean of the items and of the respondents, in squared points. */
  loss: number;
  /** `null` where a regression has no solution in some part. */
  benchmarkLoss: number | null;
  /** Loss less that of the benchmark: below 0, the model predicts better. */
  difference: number | null;
  /** Paired t; `null` where respondents' differences do not vary. */
  test: Test | null;
}

/**
 * The cross-validated predictive ability test: respondents' losses, averaged over repetitions, beside those of a
 * benchmark.
 *
 * Source: Liengaard, Sharma, Hult et al. (2021), Prediction: coveted, yet forsaken?, Decision Sciences 52, 362–392;
 * Sharma, Liengaard, Hair, Sarstedt & Ringle (2023), European Journal of Marketing 57, 1662–1677.
 */
export function predictiveAbility(
  constructs: readonly PredictedConstruct[],
  { losses, lacksExogenous }: ErrorTally,
  repetitions: number,
  weights: Float64Array | null,
): PredictiveAbility[] {
  const all = constructs.flatMap(({ items }) => items);
  const rows = [{ construct: null, items: all }, ...constructs];
  const lossesOf = (of: readonly Float64Array[], items: readonly number[]) =>
    of[0]!.map(
      (_, row) => items.reduce((sum, item) => sum + of[item]![row]!, 0) / items.length / repetitions,
    );
  const meanOf = (values: Float64Array) => estimateMean(values, weights)!;
  const benchmarks = [
    { benchmark: "indicator-average", of: losses.mean, lacks: () => false },
    { benchmark: "linear-model", of: losses.exogenous, lacks: (item: number) => lacksExogenous[item] === 1 },
  ] as const;
  return benchmarks.flatMap(({ benchmark, of, lacks }) =>
    rows.map(({ construct, items }): PredictiveAbility => {
      const own = lossesOf(losses.model, items);
      const loss = meanOf(own).mean;
      if (items.some(lacks)) {
        return { benchmark, construct, loss, benchmarkLoss: null, difference: null, test: null };
      }
      const beside = lossesOf(of, items);
      const difference = meanOf(own.map((value, row) => value - beside[row]!));
      return {
        benchmark,
        construct,
        loss,
        benchmarkLoss: meanOf(beside).mean,
        difference: difference.mean + 0,
        test: oneSampleTest(difference),
      };
    }),
  );
}

/** What is `null` in the rows. */
export function abilityNotes(rows: readonly PredictiveAbility[]): Note[] {
  return rows.flatMap(({ benchmarkLoss, test }, i): Note[] => {
    if (benchmarkLoss === null) {
      return ["benchmarkLoss", "difference", "test"].map((key) => ({
        path: ["cvpat", i, key],
        reason: "collinear",
      }));
    }
    return test === null ? [{ path: ["cvpat", i, "test"], reason: "no-variance" }] : [];
  });
}

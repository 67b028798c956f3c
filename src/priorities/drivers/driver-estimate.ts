import type { Note } from "../../errors/note.ts";
import type { Interval } from "../../numeric/inference/t-test.ts";
import type { Missing } from "../../survey/estimation.ts";
import type { DriverMethod } from "./driver-importance.ts";

/** A predictor's importance. */
export interface Driver {
  item: string;
  /**
   * In units of R² for lmg, johnson, pratt and semipartial; signed for beta and correlation. `null` where the outcome
   * does not vary, and where nobody answered.
   */
  importance: number | null;
  /** Of R², or of the sum of the sizes for beta and correlation; `null` where nothing is explained. */
  share: number | null;
  /** Percentiles of the bootstrap; `null` without one. */
  interval: Interval | null;
  shareInterval: Interval | null;
  /** Standard error of `importance` from sampling the orders; `null` where it is exact. */
  monteCarloError: number | null;
}

/** The result of `estimateDrivers`. */
export interface DriverEstimate {
  model: "key-drivers";
  method: DriverMethod;
  /** The item that is explained; `null` where its column was given. */
  outcome: string | null;
  missing: Missing;
  confidence: number;
  /** Respondents; under `"available"` the fewest that any pair of columns shares. */
  n: number;
  /** (Σw)² / Σw², n without weights. */
  effectiveN: number;
  /** Share of the outcome's variance that all predictors explain; `null` where it does not vary. */
  r2: number | null;
  adjustedR2: number | null;
  /** In the order of the items. */
  drivers: Driver[];
  /** Random orders drawn; `null` where importance is exact. */
  permutations: number | null;
  /** Samples drawn, and how many of them had no regression; `null` without a bootstrap. */
  bootstrap: { replicates: number; failed: number } | null;
  seed: number | null;
  notes: Note[];
}

import { type Readers, readOptions } from "../../../errors/options.ts";
import { refuse } from "../../../errors/refuse.ts";
import { isMoments } from "../../../moments/moments.ts";
import { DRAW_PART_OPTIONS, type DrawPartOptions, lastOf } from "../../../numeric/draw-parts.ts";
import type { Column, Columns } from "../../../survey/column.ts";
import { DRIVER_FIT_OPTIONS, type DriverFitOptions } from "../driver-options.ts";
import { fitDrivers } from "../fit-drivers.ts";
import { type DriverBootstrap, driverBootstrapOf } from "./driver-bootstrap.ts";

/** Options of `bootstrapDrivers`. */
export interface DriverBootstrapOptions extends DriverFitOptions, DrawPartOptions {}

const OPTIONS = { ...DRIVER_FIT_OPTIONS, ...DRAW_PART_OPTIONS } satisfies Readers<DriverBootstrapOptions>;

/**
 * The bootstrap of `estimateDrivers` with its replicates, or a part of them: the same estimate, whose intervals are
 * those of the replicates drawn here.
 *
 * Replicate r is stream r of the seed: it is the same in whatever part it is computed, so that parts, computed
 * anywhere, merge with `mergeDriverBootstraps` to the same result. A replicate without a regression is counted under
 * `bootstrap.failed` and left out; `failures` has its reason. Where the outcome does not vary, nothing is drawn and
 * `bootstrap` is `null`.
 *
 * @throws whatever `estimateDrivers` does for all respondents; `invalid_input` for moments, which have no respondents
 * to draw, and for a part that is not among the replicates.
 *
 * Source: Efron & Tibshirani (1993), An introduction to the bootstrap, ch. 6, 13.
 *
 * @example
 * ```ts
 * import { bootstrapDrivers } from "service-quality/priorities";
 *
 * const satisfaction = [5, 3, 4, 2, 4, 1, 3, 5];
 * const ratings = { speed: [5, 3, 3, 2, 5, 1, 2, 4], staff: [4, 4, 5, 2, 3, 2, 3, 5] };
 * const { failures, drivers } = bootstrapDrivers(satisfaction, ratings, { replicates: 200, seed: 1 });
 * failures; // => [{ replicate: 132, reason: "collinear-items" }, { replicate: 162, reason: "collinear-items" }]
 * drivers[0]?.shareInterval; // => { lower: 0.433…, upper: 0.770… }
 * ```
 */
export function bootstrapDrivers(
  outcome: Column | string,
  predictors: Columns,
  options: DriverBootstrapOptions,
): DriverBootstrap {
  const { replicates, from, to, onProgress, ...settings } = readOptions(options, OPTIONS);
  const part = { seed: settings.seed, from, to: lastOf(replicates, from, to) };
  if (isMoments(predictors)) {
    const expected = "columns of answers, since moments have no respondents to draw";
    refuse("invalid_input", ["predictors"], expected, predictors);
  }
  const { estimate, sample } = fitDrivers(outcome, predictors, settings);
  const drawn = sample === null ? { failures: [], draws: [] } : sample(part, onProgress);
  return driverBootstrapOf(estimate, settings.seed, { ...part, ...drawn });
}

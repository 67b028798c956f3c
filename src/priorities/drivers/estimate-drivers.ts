import { type Readers, readOptions } from "../../errors/options.ts";
import { isMoments, type Moments } from "../../moments/moments.ts";
import { checkDraws, DRAW_OPTIONS } from "../../numeric/draws.ts";
import type { Column, Columns } from "../../survey/column.ts";
import type { DriverEstimate } from "./driver-estimate.ts";
import { DRIVER_FIT_OPTIONS, type DriverFitOptions } from "./driver-options.ts";
import { fitDrivers } from "./fit-drivers.ts";
import { withReplicates } from "./resampling/driver-bootstrap.ts";

/** Options of `estimateDrivers`. */
export interface DriverOptions extends DriverFitOptions {
  /**
   * Where the random draws start, a safe integer; needed for a bootstrap and for sampled LMG, both of which it makes
   * repeatable.
   */
  seed?: number | undefined;
  /** Bootstrap samples for the intervals, from answers only; none by default. A thousand is usual. */
  replicates?: number | undefined;
}

const OPTIONS = { ...DRIVER_FIT_OPTIONS, ...DRAW_OPTIONS } satisfies Readers<DriverOptions>;

/**
 * Key drivers: how much of an outcome, such as overall satisfaction, goes back to each predictor when the
 * predictors go together, as ratings do.
 *
 * `outcome` is a column of answers or the name of an item of `predictors`; these are columns by item id, or moments
 * (then `outcome` is a name). LMG is exact for up to 16 predictors; beyond, or where `permutations` is given, it is an
 * average over random orders, with its Monte Carlo error. Under `"available"` the regression is that of
 * pairwise-complete covariances, without predictors that nobody answered, whose rows are `null` with a note. A
 * bootstrap draws respondents with equal probability, with their weights; `bootstrapDrivers` draws it in parts.
 *
 * @throws `singular_data` at the predictor that does not vary or that others determine; `missing_answers` for a
 * missing answer, unless `missing` says what to do with it; `insufficient_data` for fewer respondents than
 * predictors + 2; `unknown_item`; `invalid_input` for anything malformed, such as a `seed` that is needed and absent.
 *
 * Source: Grömping (2006), Relative importance for linear regression in R: the package relaimpo, Journal of
 * Statistical Software 17(1), 1–27; Lindeman, Merenda & Gold (1980), 119 ff. (lmg); Johnson (2000), Multivariate
 * Behavioral Research 35, 1–19; Pratt (1987), Dividing the indivisible, in Proceedings of the Second International
 * Tampere Conference in Statistics, 245–260; Darlington (1968), Psychological Bulletin 69, 161–182 (the others).
 *
 * @example
 * ```ts
 * import { estimateDrivers } from "service-quality/priorities";
 *
 * const satisfaction = [5, 3, 4, 2, 4, 1, 3, 5];
 * const { r2, drivers } = estimateDrivers(satisfaction, {
 *   speed: [5, 3, 3, 2, 5, 1, 2, 4],
 *   staff: [4, 4, 5, 2, 3, 2, 3, 5],
 * });
 * r2?.toFixed(3); // => "0.932"
 * drivers.map(({ item, share }) => `${item} ${share?.toFixed(2)}`); // => ["speed 0.57", "staff 0.43"]
 * ```
 */
export function estimateDrivers(
  outcome: Column | string,
  predictors: Columns | Moments,
  options: DriverOptions = {},
): DriverEstimate {
  const { replicates, ...settings } = readOptions(options, OPTIONS);
  const { seed } = settings;
  checkDraws({ replicates, seed }, isMoments(predictors));
  const { estimate, sample } = fitDrivers(outcome, predictors, settings);
  if (replicates === 0 || seed === null || sample === null) return estimate;
  const part = { seed, from: 0, to: replicates };
  return withReplicates(estimate, { ...part, ...sample(part, () => {}) });
}

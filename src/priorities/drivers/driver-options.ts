import type { ErrorPath } from "../../errors/error.ts";
import { asGiven, oneOf, optional, otherwise, type Reader, type Readers } from "../../errors/options.ts";
import { someNamesAt, wholeAt } from "../../errors/read-argument.ts";
import { MOST_DRAWS } from "../../numeric/draws.ts";
import { ESTIMATION_OPTIONS, type Estimation, type Missing } from "../../survey/estimation.ts";
import type { DriverMethod } from "./driver-importance.ts";

/** How the importance of predictors is measured. */
export interface DriverFitOptions extends Estimation {
  /** What importance means; `"lmg"` by default. */
  method?: DriverMethod | undefined;
  /** The predictors; by default every item but the outcome. */
  items?: readonly string[] | undefined;
  /**
   * Random orders, each taken forwards and backwards, from which LMG is estimated instead of exactly; 1000 by
   * default where there are more than 16 predictors.
   */
  permutations?: number | undefined;
}

/** Readers of how importance is measured. */
export const DRIVER_FIT_OPTIONS = {
  method: otherwise(oneOf("lmg", "johnson", "pratt", "semipartial", "beta", "correlation"), "lmg"),
  items: optional(someNamesAt),
  ...ESTIMATION_OPTIONS,
  missing: asGiven as Reader<Missing | undefined>,
  permutations: otherwise(permutationsAt, 0),
} satisfies Readers<DriverFitOptions>;

/** How many orders: 0 for none of one's own, at least two for an error. */
function permutationsAt(value: unknown, path: ErrorPath): number {
  return value === 0 ? 0 : wholeAt(value, path, 2, MOST_DRAWS);
}

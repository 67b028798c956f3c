import { asGiven, type Reader, type Readers } from "../../errors/options.ts";
import { drawsAt, seedAt } from "../../numeric/draws.ts";
import type { Column, GroupColumn } from "../../survey/column.ts";
import { ESTIMATION_OPTIONS, type Missing } from "../../survey/estimation.ts";
import { PATH_FIT_OPTIONS, type PathFitOptions } from "../fit/fit-options.ts";

/** Options of `comparePathGroups` and `testCompositeInvariance`. */
export interface PathGroupOptions extends Omit<PathFitOptions, "scale"> {
  /** The group of every respondent. */
  by: GroupColumn;
  /** Random regroupings of every pair of groups; a thousand is usual. */
  permutations: number;
  /** Where the random draws start, a safe integer. */
  seed: number;
  /** What to do with missing answers and groups; `"reject"` by default. */
  missing?: Missing | undefined;
  /** Sampling weights, one per respondent; they move with the respondent. */
  weights?: Column | undefined;
}

const { scale: _, ...FIT_OPTIONS } = PATH_FIT_OPTIONS;

/** Readers of the options of a comparison of groups. */
export const PATH_GROUP_OPTIONS = {
  ...FIT_OPTIONS,
  by: asGiven as Reader<GroupColumn>,
  permutations: drawsAt,
  seed: seedAt,
  missing: ESTIMATION_OPTIONS.missing,
  weights: ESTIMATION_OPTIONS.weights,
} satisfies Readers<PathGroupOptions>;

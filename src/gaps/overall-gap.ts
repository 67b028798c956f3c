import { numberAt, objectAt } from "../errors/read-argument.ts";
import { refuse } from "../errors/refuse.ts";
import { sharesOf } from "./importance.ts";

/** The overall score of a table of gaps. */
export interface OverallGap {
  /** The mean of the gaps. */
  unweighted: number;
  /** The mean of the gaps weighted by importance, on the scale of a gap; `null` without weights. */
  weighted: number | null;
}

/**
 * The overall SERVQUAL score from the gaps of the dimensions.
 *
 * `unweighted` is the mean over dimensions, whatever their number of items; `weighted` is Σ w·gap / Σ w
 * for points of importance `weights` of any positive sum (100 in the original procedure). Gaps are
 * perception − expectation: below 0, service falls short.
 *
 * @throws `insufficient_data` without a gap; `unknown_item` for a weight without a gap; `invalid_input` for a gap
 * without a weight, a weight below 0 and weights that are all 0.
 *
 * Source: Zeithaml, Parasuraman & Berry (1990), Delivering Quality Service, appendix A.
 *
 * @example
 * ```ts
 * import { overallGap } from "service-quality/gaps";
 *
 * overallGap({ tangibles: 0.5, reliability: -1.5 }); // => { unweighted: -0.5, weighted: null }
 * overallGap({ tangibles: 0.5, reliability: -1.5 }, { tangibles: 25, reliability: 75 }); // => { unweighted: -0.5, weighted: -1 }
 * ```
 */
export function overallGap(
  gaps: Readonly<Record<string, number>>,
  weights?: Readonly<Record<string, number>>,
): OverallGap {
  const given = objectAt(gaps, [], "gaps by dimension");
  const ids = Object.keys(given);
  if (ids.length === 0) refuse("insufficient_data", [], "at least one gap", {});
  const values = ids.map((id) => numberAt(given[id], [id]));
  const weighted = (shares: readonly number[]) =>
    shares.reduce((sum, share, k) => sum + share * values[k]!, 0);
  return {
    unweighted: values.reduce((sum, value) => sum + value, 0) / values.length,
    weighted:
      weights === undefined || weights === null ? null : weighted(sharesOf(weights, ids, ["weights"])),
  };
}

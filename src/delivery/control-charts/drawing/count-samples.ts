import { refuse } from "../../../errors/refuse.ts";
import type { CountChartSpec, RateChartSpec, ShareChartSpec } from "../chart-spec.ts";
import { countsAt, figuresAt } from "./chart-data.ts";

/** A smaller size that is not 0 is nothing to divide by. */
const SMALLEST = 1e-100;

/** The charts of counts. */
export type CountKind = (ShareChartSpec | RateChartSpec | CountChartSpec)["kind"];

/** Samples with what was counted in them; NaN where that is missing. */
export interface CountSamples {
  readonly counts: Float64Array;
  /** 1 where samples are of one size. */
  readonly sizes: Float64Array;
  /** counts / sizes; NaN also of nobody. */
  readonly ratios: Float64Array;
}

/** Whether a chart is one of shares, which are at most 1. */
export function isShareKind(kind: CountKind): boolean {
  return kind === "p" || kind === "np" || kind === "laney-p";
}

/** Checks the counts of a chart and the sizes of their samples. */
export function countSamplesAt(
  kind: CountKind,
  given: { readonly counts: unknown; readonly sizes: unknown },
  missing: "reject" | "available",
): CountSamples {
  const counts = countsAt(given.counts, ["counts"], missing);
  if (kind === "c") return { counts, sizes: new Float64Array(counts.length).fill(1), ratios: counts };
  const isShare = isShareKind(kind);
  const sizes = isShare
    ? countsAt(given.sizes, ["sizes"], missing)
    : figuresAt(given.sizes, ["sizes"], 0, missing);
  if (sizes.length !== counts.length) {
    refuse("invalid_input", ["sizes"], `${counts.length} sizes, one for each count`, sizes.length);
  }
  sizes.forEach((size, i) => {
    if (size > 0 && size < SMALLEST)
      refuse("invalid_input", ["sizes", i], `0, or at least ${SMALLEST}`, size);
  });
  counts.forEach((count, i) => {
    const most = isShare || sizes[i] === 0 ? sizes[i]! : Number.POSITIVE_INFINITY;
    if (count > most) refuse("invalid_input", ["counts", i], `a count of at most the size, ${most}`, count);
  });
  const ratios = counts.map((count, i) => (sizes[i] === 0 ? Number.NaN : count / sizes[i]!));
  return { counts, sizes, ratios };
}

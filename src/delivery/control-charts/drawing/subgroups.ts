import type { ErrorPath } from "../../../errors/error.ts";
import { entriesAt } from "../../../errors/read-argument.ts";
import { refuse } from "../../../errors/refuse.ts";
import { estimateMean } from "../../../numeric/inference/mean.ts";
import { isColumn } from "../../../survey/column.ts";
import { valuesAt } from "./chart-data.ts";

/** The largest subgroup whose range still says enough of it. */
const LARGEST_OF_RANGES = 25;

/** Subgroups in figures; NaN where one is missing. */
export interface Subgroups {
  readonly sizes: Float64Array;
  readonly means: Float64Array;
  readonly ranges: Float64Array;
  readonly deviations: Float64Array;
}

/**
 * Checks subgroups of 2 or more, for a chart of ranges of one size up to 25. Of missing values, which `"reject"`
 * refuses, the others of their subgroup count where there are two; a chart of ranges leaves out the whole subgroup.
 */
export function subgroupsAt(
  value: unknown,
  kind: "xbar-range" | "xbar-deviation",
  missing: "reject" | "available",
): Subgroups {
  const path = ["subgroups"];
  const given = entriesAt(value, path, "a list of subgroups", (subgroup, here) =>
    sizedAt(subgroup, here, missing),
  );
  if (given.length === 0) refuse("insufficient_data", path, "at least one subgroup", value);
  const size = kind === "xbar-range" ? rangeSize(given, path) : null;
  const known = given.map((subgroup) => subgroup?.filter((one) => !Number.isNaN(one)) ?? new Float64Array());
  const isThere = known.map(({ length }) => (size === null ? length >= 2 : length === size));
  const figures = (of: (values: Float64Array) => number) =>
    Float64Array.from(known, (values, i) => (isThere[i] ? of(values) : Number.NaN));
  return {
    sizes: Float64Array.from(known, ({ length }, i) => size ?? (isThere[i] ? length : Number.NaN)),
    means: figures((values) => estimateMean(values, null)!.mean),
    ranges: figures(rangeOf),
    deviations: figures((values) => estimateMean(values, null)!.standardDeviation!),
  };
}

/** The values of a subgroup; `null` where it is missing as a whole. */
function sizedAt(value: unknown, path: ErrorPath, missing: "reject" | "available"): Float64Array | null {
  if (value === null || value === undefined) {
    if (missing === "available") return null;
    refuse("missing_answers", path, 'a subgroup; missing "available" leaves a gap in the chart', value);
  }
  if (!isColumn(value) || value.length < 2)
    refuse("invalid_input", path, "a subgroup of at least 2 values", value);
  return valuesAt(value, path, missing);
}

/** The one size of all subgroups. */
function rangeSize(subgroups: readonly (Float64Array | null)[], path: ErrorPath): number {
  const size = subgroups.find((subgroup) => subgroup !== null)?.length;
  if (size === undefined)
    refuse("insufficient_data", path, "at least one subgroup that is not missing", null);
  subgroups.forEach((subgroup, i) => {
    const expected = `a subgroup of ${size} values, up to ${LARGEST_OF_RANGES}, as all are`;
    if (subgroup === null || (subgroup.length === size && size <= LARGEST_OF_RANGES)) return;
    refuse("invalid_input", [...path, i], expected, subgroup.length);
  });
  return size;
}

function rangeOf(values: Float64Array): number {
  let least = values[0]!;
  let most = least;
  for (const value of values) {
    if (value < least) least = value;
    if (value > most) most = value;
  }
  return most - least;
}

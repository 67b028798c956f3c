import type { ErrorPath } from "../../../errors/error.ts";
import { refuse } from "../../../errors/refuse.ts";
import { isColumn, readAnswers } from "../../../survey/column.ts";

/** No figure is larger. */
const LARGEST = 1e100;

/** The numbers of a column from `least` on; NaN for those missing, which `"reject"` refuses. */
export function figuresAt(
  value: unknown,
  path: ErrorPath,
  least: number,
  missing: "reject" | "available",
): Float64Array {
  if (!isColumn(value)) refuse("invalid_input", path, "a list of numbers", value);
  if (value.length === 0) refuse("insufficient_data", path, "at least one point", []);
  const figures = new Float64Array(value.length);
  readAnswers({ column: value, path, scale: { min: least, max: LARGEST }, reverse: false }, 0, figures);
  const missed = missing === "reject" ? figures.findIndex(Number.isNaN) : -1;
  if (missed >= 0) {
    const expected = 'a number; missing "available" leaves a gap in the chart';
    refuse("missing_answers", [...path, missed], expected, value[missed]);
  }
  return figures;
}

/** Values of any size. */
export function valuesAt(value: unknown, path: ErrorPath, missing: "reject" | "available"): Float64Array {
  return figuresAt(value, path, -LARGEST, missing);
}

/** Whole numbers of at least 0. */
export function countsAt(value: unknown, path: ErrorPath, missing: "reject" | "available"): Float64Array {
  const counts = figuresAt(value, path, 0, missing);
  const broken = counts.findIndex((count) => !Number.isNaN(count) && !Number.isSafeInteger(count));
  if (broken >= 0) refuse("invalid_input", [...path, broken], "a whole number of at least 0", counts[broken]);
  return counts;
}

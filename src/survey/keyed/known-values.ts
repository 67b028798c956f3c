import type { MissingValues, SurveyVariable } from "./survey-table.ts";

/** The values of a variable in some rows, `null` for those that the codebook means as missing. */
export function knownValues(
  { values, missing }: SurveyVariable,
  rows: readonly number[],
): (string | number | null)[] {
  const known = new Array<string | number | null>(rows.length).fill(null);
  const isCoded = missing.codes.length + missing.ranges.length > 0;
  for (let i = 0; i < rows.length; i++) {
    const value = values[rows[i]!]!;
    if (!(isCoded && isMissing(value, missing))) known[i] = value;
  }
  return known;
}

function isMissing(value: number | string | null, { codes, ranges }: MissingValues): boolean {
  if (codes.includes(value!)) return true;
  if (typeof value !== "number") return false;
  return ranges.some(({ from, to }) => value >= (from ?? -Infinity) && value <= (to ?? Infinity));
}

import type { MissingValues, SurveyVariable } from "./survey-table.ts";

/** The values of a variable in some rows, `null` for those that the codebook means as missing. */
export function knownValues(
  { values, missing }: SurveyVariable,
  rows: readonly number[],
): (string | number | null)[] {
  const codes = new Set(missing.codes);
  return rows.map((row) => {
    const value = values[row]!;
    return codes.has(value as number | string) || isInRange(value, missing) ? null : value;
  });
}

function isInRange(value: number | string | null, { ranges }: MissingValues): boolean {
  if (typeof value !== "number") return false;
  return ranges.some(({ from, to }) => value >= (from ?? -Infinity) && value <= (to ?? Infinity));
}

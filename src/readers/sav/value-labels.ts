import { byCodeUnits } from "../../numeric/ranking.ts";
import type { ValueLabel } from "../../survey/keyed/survey-table.ts";

/** Labels in the order of their values, all numbers or all texts; of two of a value the later. */
export function labelsByValue(entries: readonly ValueLabel[]): ValueLabel[] {
  const labels = new Map(entries.map(({ value, label }) => [value, label]));
  return [...labels]
    .map(([value, label]) => ({ value, label }))
    .sort((a, b) => compareValues(a.value, b.value));
}

function compareValues(a: number | string, b: number | string): number {
  return typeof a === "number" && typeof b === "number" ? a - b : byCodeUnits(String(a), String(b));
}

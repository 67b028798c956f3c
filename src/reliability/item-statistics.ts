import type { Note, NoteReason } from "../errors/note.ts";
import type { Covariances } from "../moments/covariances.ts";
import { add, type DoubleDouble, negative } from "../numeric/algebra/double-double.ts";
import { cronbachAlpha, varies, withinOne } from "./alpha.ts";

/** How an item does in its scale. */
export interface ItemStatistics {
  item: string;
  mean: number;
  standardDeviation: number | null;
  /**
   * Correlation of the item with the sum of the other items, −1..1. `null` where either does not vary, or where it is
   * beyond.
   */
  correctedItemTotal: number | null;
  /** Alpha of the other items; `null` where they are fewer than two or their sum does not vary. */
  alphaIfDropped: number | null;
}

/** The item analysis of a scale. */
export function analyzeItems({ items, means, matrix }: Covariances): ItemStatistics[] {
  if (matrix === null) {
    return items.map((item, i) => ({
      item,
      mean: means[i]!,
      standardDeviation: null,
      correctedItemTotal: null,
      alphaIfDropped: null,
    }));
  }
  const p = items.length;
  const rests = sumsOfOthers(matrix, p);
  return items.map((item, i) => {
    const variance = matrix[i * p + i]!;
    const rest = rests[i]!;
    const correlation = rest.withItem / Math.sqrt(variance) / Math.sqrt(rest.variance);
    const comparable = variance > 0 && varies(rest.variance, (p - 1) * rest.itemVariance);
    return {
      item,
      mean: means[i]!,
      standardDeviation: Math.sqrt(variance),
      correctedItemTotal: comparable ? withinOne(correlation) : null,
      alphaIfDropped: cronbachAlpha(p - 1, rest.itemVariance, rest.variance),
    };
  });
}

/**
 * Of the other items beside each: the variance of their sum, the sum of their variances, and their sum's covariance
 * with the item. Each is all items' less its own, to twice the digits, since an item in small units varies by far more.
 */
function sumsOfOthers(matrix: Float64Array, p: number) {
  const none = { high: 0, low: 0 };
  const entry = (i: number, j: number, sign = 1): DoubleDouble => ({
    high: sign * matrix[i * p + j]!,
    low: 0,
  });
  const places = Array.from({ length: p }, (_, i) => i);
  const withAll = places.map((i) => places.reduce((sum, j) => add(sum, entry(i, j)), none));
  const all = withAll.reduce(add, none);
  const own = places.reduce((sum, i) => add(sum, entry(i, i)), none);
  return withAll.map((covariance, i) => {
    const withItem = add(covariance, entry(i, i, -1));
    const variance = add(all, negative(add(covariance, withItem)));
    return { variance: variance.high, itemVariance: add(own, entry(i, i, -1)).high, withItem: withItem.high };
  });
}

/** Why figures of items are `null`, and which items run against the others. */
export function notesOnItems(
  statistics: readonly ItemStatistics[],
  { items, n, matrix }: Covariances,
  indefinite: boolean,
): Note[] {
  const reasonFor = (key: string): NoteReason => {
    if (matrix === null) return n === 0 ? "no-complete-respondent" : "one-respondent";
    if (items.length === 1) return "one-item";
    if (items.length === 2 && key === "alphaIfDropped") return "two-items";
    return indefinite ? "not-positive-definite" : "no-variance";
  };
  const keys = ["standardDeviation", "correctedItemTotal", "alphaIfDropped"] as const;
  return statistics.flatMap((row, i): Note[] => {
    const against = row.correctedItemTotal !== null && row.correctedItemTotal < 0;
    return [
      ...keys
        .filter((key) => row[key] === null)
        .map((key): Note => ({ path: ["itemStatistics", i, key], reason: reasonFor(key) })),
      ...(against
        ? [{ path: ["itemStatistics", i, "correctedItemTotal"], reason: "negative-item-total" } as const]
        : []),
    ];
  });
}

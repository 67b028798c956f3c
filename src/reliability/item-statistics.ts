import type { Note, NoteReason } from "../errors/note.ts";
import type { Covariances } from "../moments/covariances.ts";
import { cronbachAlpha, sumCovariances, varies, withinOne } from "./alpha.ts";

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
  const { itemVariance, totalVariance, withTotal } = sumCovariances(matrix, p);
  return items.map((item, i) => {
    const variance = matrix[i * p + i]!;
    const restVariance = totalVariance - 2 * withTotal[i]! + variance;
    const restItemVariance = itemVariance - variance;
    const correlation = (withTotal[i]! - variance) / Math.sqrt(variance) / Math.sqrt(restVariance);
    const comparable = variance > 0 && varies(restVariance, (p - 1) * restItemVariance);
    return {
      item,
      mean: means[i]!,
      standardDeviation: Math.sqrt(variance),
      correctedItemTotal: comparable ? withinOne(correlation) : null,
      alphaIfDropped: cronbachAlpha(p - 1, restItemVariance, restVariance),
    };
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

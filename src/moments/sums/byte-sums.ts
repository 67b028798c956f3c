import { bytesOf, type Source, sharedLength } from "../../survey/column.ts";
import type { Missing } from "../../survey/estimation.ts";
import { type Moments, slotsOf } from "../moments.ts";
import { triangleSize } from "../triangle.ts";
import { SIMD_ROWS, simdKernel, simdStep } from "./simd-kernel.ts";

/** What a byte may be, either way. */
const LARGEST_BYTE = 255;

/**
 * The sums of columns of bytes, which lack no answer, taken as they lie in memory; `null` where another column is among
 * them, and on hosts without SIMD. All stay below 2^53: no array has 2^37 rows.
 */
export function byteSums(
  sources: readonly Source[],
  missing: Missing,
): Pick<Moments, "n" | "counts" | "sums" | "squaredWeightSums"> | null {
  const columns = sources.flatMap(({ column }) => bytesOf(column) ?? []);
  const items = sources.length;
  const n = sharedLength(sources);
  const kernel = columns.length === items ? simdKernel() : null;
  if (kernel === null) return null;
  const factors = kernel({ columns: items + 1, left: null });
  const ones = new Float64Array(SIMD_ROWS).fill(1);
  const step = simdStep(LARGEST_BYTE, LARGEST_BYTE);
  for (let from = 0; from < n; from += SIMD_ROWS) {
    const rows = Math.min(SIMD_ROWS, n - from);
    columns.forEach(({ bytes, isSigned }, j) => {
      factors.fillBytes(j, bytes.subarray(from, from + rows), isSigned);
    });
    factors.fill(items, ones.subarray(0, rows));
    factors.multiply(rows, step);
  }
  const slots = slotsOf(missing, items);
  const byItem = (sumOf: (item: number) => number) =>
    columns.flatMap((_, item) => new Array<number>(slots).fill(sumOf(item)));
  return {
    n,
    counts: new Array<number>(triangleSize(slots)).fill(n),
    sums: {
      weights: null,
      answers: byItem((item) => factors.sum(item, items)),
      products: columns.flatMap((_, i) => columns.slice(i).map((__, k) => factors.sum(i, i + k))),
      squares: missing === "available" ? byItem((item) => factors.sum(item, item)) : null,
    },
    squaredWeightSums: null,
  };
}

import { bytesOf, type Source } from "../../survey/column.ts";
import { SIMD_ROWS, simdKernel, simdStep } from "./simd-kernel.ts";

/** What a byte may be, either way. */
const LARGEST_BYTE = 255;

/** Σxy of the columns i ≤ j, the one after the last being a column of ones. */
export type ColumnProducts = (i: number, j: number) => number;

/**
 * The sums of products of columns of bytes of one length, taken as they lie in memory; `null` where another column is
 * among them, and on hosts without SIMD. They stay below 2^53, since no array has 2^37 rows.
 */
export function byteProducts(sources: readonly Source[]): ColumnProducts | null {
  const columns = sources.flatMap(({ column }) => bytesOf(column) ?? []);
  const kernel = columns.length === sources.length ? simdKernel() : null;
  if (kernel === null) return null;
  const factors = kernel({ columns: columns.length + 1, left: null });
  const ones = new Float64Array(SIMD_ROWS).fill(1);
  const step = simdStep(LARGEST_BYTE, LARGEST_BYTE);
  const { length } = columns[0]!.bytes;
  for (let from = 0; from < length; from += SIMD_ROWS) {
    const rows = Math.min(SIMD_ROWS, length - from);
    columns.forEach(({ bytes, isSigned }, j) => {
      factors.fillBytes(j, bytes.subarray(from, from + rows), isSigned);
    });
    factors.fill(columns.length, ones.subarray(0, rows));
    factors.multiply(rows, step);
  }
  return factors.sum;
}

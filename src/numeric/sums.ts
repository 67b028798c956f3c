import { sum } from "simple-statistics";

/**
 * The sum with its rounding errors carried along, right to about a unit in its last place unless more than
 * sixteen digits cancel; NaN where a value is not finite.
 *
 * Source: Neumaier (1974), Zeitschrift für angewandte Mathematik und Mechanik 54, 39–51, of simple-statistics.
 */
export function compensatedSum(values: readonly number[] | Float64Array): number {
  // It takes the elements one by one and nothing else of an array.
  return sum(values as readonly number[]);
}

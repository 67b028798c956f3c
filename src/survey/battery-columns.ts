import { refuse } from "../errors/refuse.ts";
import type { Column, Columns } from "./column.ts";

/**
 * The columns of several batteries side by side, named `battery.item`: the form in which `collectMoments`
 * takes a survey that `scoreServqual` or `scoreServperf` is to score from its moments.
 *
 * The columns themselves are the given ones, not copies. Throws `invalid_input` for a battery that is no
 * set of columns.
 *
 * @example
 * ```ts
 * import { batteryColumns } from "service-quality/survey";
 *
 * batteryColumns({ expectations: { q1: [7, 6] }, perceptions: { q1: [5, 6] } });
 * // => { "expectations.q1": [7, 6], "perceptions.q1": [5, 6] }
 * ```
 */
export function batteryColumns(batteries: Readonly<Record<string, Columns>>): Record<string, Column> {
  return Object.fromEntries(
    Object.entries(batteries).flatMap(([battery, columns]) => {
      if (typeof columns !== "object" || columns === null) {
        refuse("invalid_input", [battery], "columns of answers by item id", columns);
      }
      return Object.entries(columns).map(([item, column]) => [`${battery}.${item}`, column] as const);
    }),
  );
}

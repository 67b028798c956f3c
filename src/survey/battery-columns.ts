import { objectAt } from "../errors/read-argument.ts";
import { refuse } from "../errors/refuse.ts";
import { allSources, type Column, type Columns } from "./column.ts";

/**
 * The columns of several batteries side by side, named `battery.item`: the form in which `collectMoments`
 * takes a survey that `scoreServqual` or `scoreServperf` is to score from its moments.
 *
 * The columns themselves are the given ones, not copies.
 *
 * @throws `invalid_input` for a battery that is no set of columns, and for two columns of one name.
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
  const sides = Object.entries(objectAt(batteries, [], "columns of answers by battery"));
  const columns = new Map<string, Column>();
  for (const [battery, side] of sides) {
    for (const { column, path } of allSources(side as Columns, null, [battery])) {
      const name = path.join(".");
      if (columns.has(name)) refuse("invalid_input", path, "a name of its own, battery.item", name);
      columns.set(name, column);
    }
  }
  return Object.fromEntries(columns);
}

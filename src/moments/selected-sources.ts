import { optional } from "../errors/options.ts";
import { someNamesAt } from "../errors/read-argument.ts";
import { type Columns, namedSources, type Source } from "../survey/column.ts";

/** The columns of the items asked for, all by default, in that order. */
export function selectedSources(
  columns: Columns,
  items: readonly string[] | null | undefined,
): { readonly items: string[]; readonly sources: Source[] } {
  const ids = optional(someNamesAt)(items, ["items"]) ?? Object.keys(Object(columns));
  return { items: ids, sources: namedSources(columns, ids, null) };
}

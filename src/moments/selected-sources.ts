import { type Columns, type Source, sourcesOf } from "../survey/column.ts";
import { checkSomeNames } from "../survey/item-selection.ts";

/** The columns of the items asked for, all by default, in that order. */
export function selectedSources(
  columns: Columns,
  items: readonly string[] | undefined,
): { readonly items: string[]; readonly sources: Source[] } {
  if (items !== undefined) checkSomeNames(items, "items");
  const ids = items === undefined ? Object.keys(Object(columns)) : [...items];
  const sources = sourcesOf(
    columns,
    ids.map((id) => ({ id })),
    null,
  );
  return { items: ids, sources };
}

import type { ColumnUse, MappedColumn, SurveyMapping } from "./survey-mapping.ts";

/** The columns of a use, in the order of the mapping. */
export function columnsUsed({ columns }: SurveyMapping, ...uses: readonly ColumnUse[]): MappedColumn[] {
  return columns.filter(({ use }) => uses.includes(use));
}

/** The item or feature that a column is about. */
export function itemOf({ item, name }: MappedColumn): string {
  return item ?? name;
}

/** The items of the columns of a use. */
export function itemsUsed(mapping: SurveyMapping, use: ColumnUse): string[] {
  return columnsUsed(mapping, use).map(itemOf);
}

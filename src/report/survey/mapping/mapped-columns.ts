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

/** The rating of the whole that is explained by those of the items: the first of satisfaction, or of recommendation. */
export function explainedRating(mapping: SurveyMapping): MappedColumn | null {
  return columnsUsed(mapping, "outcome")[0] ?? columnsUsed(mapping, "nps")[0] ?? null;
}

import type { ColumnUse, SurveyMapping } from "service-quality/report";

/** The names of the columns of a use, in their order. */
export function namesUsed({ columns }: SurveyMapping, use: ColumnUse): string[] {
  return columns.filter((column) => column.use === use).map(({ name }) => name);
}

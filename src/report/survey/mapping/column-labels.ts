import type { SurveyTable } from "../../../survey/keyed/survey-table.ts";
import { itemOf } from "./mapped-columns.ts";
import type { SurveyMapping } from "./survey-mapping.ts";

/** The questions of the columns, by column and by item or feature; the first column of an item says what it is. */
export function columnLabels({ variables }: SurveyTable, { columns }: SurveyMapping): Record<string, string> {
  const questions = new Map(variables.map(({ name, label }) => [name, label]));
  const labels = new Map<string, string>();
  for (const column of columns) {
    const label = questions.get(column.name);
    if (!label) continue;
    for (const id of [column.name, itemOf(column)]) if (!labels.has(id)) labels.set(id, label);
  }
  return Object.fromEntries(labels);
}

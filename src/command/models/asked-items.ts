import { itemsOf } from "../../instruments/define-instrument.ts";
import type { Answers } from "../../survey/answer.ts";
import type { ColumnSelection } from "../../survey/keyed/column-selection.ts";
import type { SurveyTable, SurveyVariable } from "../../survey/keyed/survey-table.ts";
import { reverseAnswers } from "../../survey/reverse-answers.ts";
import type { Asked } from "./model.ts";

/** The items that are asked for by name, or those of the instrument; `null` for none. */
export function askedItems({ options, instrument }: Asked): readonly string[] | null {
  return options.items ?? (instrument && itemsOf(instrument).map(({ id }) => id));
}

/** The columns of the items that are asked for, or of all variables of numbers that have no other part. */
export function itemColumns(asked: Asked, table: SurveyTable): ColumnSelection {
  const free = freeVariables(asked, table).filter(({ type }) => type === "number");
  return { columns: askedItems(asked) ?? free.map(({ name }) => name) };
}

/** Names of the variables that could be items but for their type, where no items are asked for. */
export function leftOut(asked: Asked, table: SurveyTable): string[] {
  if (askedItems(asked) !== null) return [];
  return freeVariables(asked, table).flatMap(({ name, type }) => (type === "number" ? [] : [name]));
}

/** Answers with those to the reverse-keyed items of the instrument turned. */
export function turned(answers: Answers, { instrument }: Asked): Answers {
  if (instrument === null) return answers;
  const keys = itemsOf(instrument).filter(({ id, reverse }) => reverse && Object.hasOwn(answers, id));
  return reverseAnswers(
    answers,
    keys.map(({ id }) => id),
    instrument.scale,
  );
}

function freeVariables({ options }: Asked, { variables, weight }: SurveyTable): SurveyVariable[] {
  const { by = [], weights = weight, outcome } = options;
  return variables.filter(({ name }) => name !== weights && name !== outcome && !by.includes(name));
}

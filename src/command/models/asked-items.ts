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

/** The columns of the outcome, where there is one, and the items that are asked for; `null` for none. */
export function askedColumns(asked: Asked): ColumnSelection | null {
  const items = askedItems(asked);
  return items && withOutcome(items, asked);
}

/** The same, with all variables of numbers that have no other part where no items are asked for. */
export function itemColumns(asked: Asked, table: SurveyTable): ColumnSelection {
  const numbers = freeVariables(asked, table).filter(({ type }) => type === "number");
  const names = numbers.map(({ name }) => name);
  return askedColumns(asked) ?? withOutcome(names, asked);
}

/** Names of the variables that could be items but for their type, where no items are asked for. */
export function leftOut(asked: Asked, table: SurveyTable): string[] {
  if (askedItems(asked) !== null) return [];
  return freeVariables(asked, table).flatMap(({ name, type }) => (type === "number" ? [] : [name]));
}

/** Answers with those to the reverse-keyed items of the instrument turned. */
export function turned(answers: Answers, { instrument }: Asked): Answers {
  if (instrument === null) return answers;
  const reversed = itemsOf(instrument).filter(({ reverse }) => reverse);
  const ids = reversed.map(({ id }) => id).filter((id) => Object.hasOwn(answers, id));
  return reverseAnswers(answers, ids, instrument.scale);
}

function freeVariables({ options }: Asked, { variables, weight }: SurveyTable): SurveyVariable[] {
  const { by = [], weights = weight, outcome } = options;
  return variables.filter(({ name }) => name !== weights && name !== outcome && !by.includes(name));
}

function withOutcome(items: readonly string[], { options: { outcome } }: Asked): ColumnSelection {
  return { columns: outcome === undefined ? items : [outcome, ...items.filter((item) => item !== outcome)] };
}

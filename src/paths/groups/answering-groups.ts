import { refuse } from "../../errors/refuse.ts";
import { isMoments } from "../../moments/moments.ts";
import type { Columns, GroupColumn } from "../../survey/column.ts";
import { answersOfRows, type CountedAnswers } from "../../survey/counted-answers.ts";
import { weightsOf } from "../../survey/estimation.ts";
import { type Group, groupsOf } from "../../survey/grouping.ts";
import type { PathModelSpec } from "../model/path-model.ts";
import type { PathPlan } from "../model/path-plan.ts";
import { pathAnswers, planAt } from "../stages/path-data.ts";
import type { PathGroupOptions } from "./path-group-options.ts";

/** A model with the answers to its items, and the respondents of each group by their places among these. */
export interface GroupedAnswers {
  readonly plan: PathPlan;
  readonly answers: CountedAnswers;
  readonly groups: readonly Group[];
}

/** Reads the answers to a model's items by groups, of which there are at least two. */
export function groupedAnswers(
  columns: Columns,
  model: PathModelSpec,
  { by, missing, weights }: Pick<PathGroupOptions, "by" | "missing" | "weights">,
): GroupedAnswers {
  if (isMoments(columns)) {
    refuse("invalid_input", [], "columns of answers, since moments have no respondents to regroup", columns);
  }
  const plan = planAt(model);
  const answers = pathAnswers(columns, plan, { missing, weights });
  return { plan, answers, groups: answeringGroups(answers, by, weightsOf({ weights }, answers.length)) };
}

/** The groups, by places among the respondents who count. */
function answeringGroups(answers: CountedAnswers, by: GroupColumn, weights: Float64Array | null): Group[] {
  const places = new Int32Array(answers.length).fill(-1);
  answers.rows.forEach((row, place) => {
    places[row] = place;
  });
  const groups = groupsOf(by, answers.length, answers.missing, weights)
    .map(({ name, rows }) => ({ name, rows: rows.map((row) => places[row]!).filter((place) => place >= 0) }))
    .filter(({ rows }) => rows.length > 0);
  if (groups.length < 2)
    refuse("insufficient_data", ["by"], "at least two groups with answers", groups.length);
  return groups;
}

/** The answers of two groups, those of the first before those of the second. */
export function answersTogether(answers: CountedAnswers, a: Group, b: Group): CountedAnswers {
  const rows = new Int32Array(a.rows.length + b.rows.length);
  rows.set(a.rows);
  rows.set(b.rows, a.rows.length);
  return answersOfRows(answers, rows);
}

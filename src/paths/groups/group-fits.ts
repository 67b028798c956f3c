import type { Note } from "../../errors/note.ts";
import { underPath } from "../../errors/under-path.ts";
import { answersOfRows, type CountedAnswers } from "../../survey/counted-answers.ts";
import type { PathSettings } from "../fit/fit-options.ts";
import type { PathPlan } from "../model/path-plan.ts";
import { type FittedData, fitData } from "../stages/path-data.ts";
import { hasConverged, type StagedFit } from "../stages/staged-fit.ts";
import type { GroupedAnswers } from "./answering-groups.ts";

/** A group as comparisons list it. */
export interface FittedGroup {
  group: string;
  n: number;
  converged: boolean;
}

/** The fit to some respondents. */
export function fitAnswers(
  { columns, weights, missing }: CountedAnswers,
  plan: PathPlan,
  settings: PathSettings,
): FittedData {
  const data = Object.fromEntries(plan.items.map((item, j) => [item, columns[j]!]));
  return fitData(data, plan, { missing, weights: weights ?? undefined }, settings);
}

/** The fit to each group; one that has none is refused. */
export function fitGroups({ plan, answers, groups }: GroupedAnswers, settings: PathSettings): StagedFit[] {
  return groups.map(({ name, rows }) =>
    underPath(["by", name], () => fitAnswers(answersOfRows(answers, rows), plan, settings).staged),
  );
}

/** The groups as comparisons list them. */
export function fittedGroups(groups: GroupedAnswers["groups"], fitted: readonly StagedFit[]): FittedGroup[] {
  return groups.map(({ name, rows }, g) => ({
    group: name,
    n: rows.length,
    converged: hasConverged(fitted[g]!),
  }));
}

/** Which of the groups' fits have not converged. */
export function notesOnGroups(groups: readonly FittedGroup[]): Note[] {
  return groups.flatMap(({ converged }, g): Note[] =>
    converged ? [] : [{ path: ["groups", g, "converged"], reason: "not-converged" }],
  );
}

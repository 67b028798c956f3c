import { refuse } from "../../errors/refuse.ts";
import type { Missing } from "../../survey/estimation.ts";
import { type Group, type GroupColumn, groupsOf } from "../../survey/grouping.ts";
import type { AssessedRespondents } from "./assessed-respondents.ts";
import { meanOfRows } from "./mean-of-rows.ts";
import { maturityOf, overallMaturity } from "./principle-score.ts";
import type { DepartmentAssessment } from "./programme-assessment.ts";

/** The departments that have respondents, in order of first appearance. */
export function departmentAssessments(
  assessed: AssessedRespondents,
  departments: GroupColumn | undefined,
  missing: Missing,
  confidence: number,
): DepartmentAssessment[] {
  if (departments === undefined) return [];
  return departmentsOf(departments, assessed, missing)
    .map((department) => departmentAssessment(assessed, department, confidence))
    .filter(({ n }) => n > 0);
}

/** Under `"reject"` every respondent who counts must have a department. */
function departmentsOf(
  departments: GroupColumn,
  { length, scored }: AssessedRespondents,
  missing: Missing,
): Group[] {
  const path = ["departments"];
  const groups = groupsOf(departments, length, "available", null, path);
  if (missing !== "reject") return groups;
  const placed = new Uint8Array(length);
  for (const { rows } of groups) for (const row of rows) placed[row] = 1;
  const stray = placed.findIndex((one, i) => one === 0 && scored[i]! > 0);
  if (stray >= 0) refuse("missing_answers", [...path, stray], "the respondent's department", null);
  return groups;
}

function departmentAssessment(
  { framework, principles, overall, scored, weights }: AssessedRespondents,
  { name, rows }: Group,
  confidence: number,
): DepartmentAssessment {
  const { scale } = framework;
  return {
    department: name,
    n: rows.reduce((n, row) => (scored[row]! > 0 ? n + 1 : n), 0),
    principles: framework.principles.map(({ id }, k) => {
      const mean = meanOfRows(principles[k]!.scores, rows, weights);
      if (mean === null) return { principle: id, n: 0, mean: null, maturity: null };
      return { principle: id, n: mean.n, mean: mean.mean, maturity: maturityOf(mean.mean, scale) };
    }),
    overall: overallMaturity(meanOfRows(overall, rows, weights), scale, confidence),
  };
}

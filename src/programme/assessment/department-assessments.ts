import type { GroupColumn } from "../../survey/column.ts";
import type { Missing } from "../../survey/estimation.ts";
import { type Group, groupsOf } from "../../survey/grouping.ts";
import type { AssessedRespondents } from "./assessed-respondents.ts";
import { meanOfRows } from "./mean-of-rows.ts";
import { farthest, maturityOf, overallMaturity } from "./principle-score.ts";
import type { DepartmentAssessment } from "./programme-assessment.ts";

/**
 * The departments that have respondents, in order of first appearance. Under `"reject"` every respondent who counts
 * must have one.
 */
export function departmentAssessments(
  assessed: AssessedRespondents,
  departments: GroupColumn | undefined,
  missing: Missing,
  confidence: number,
): DepartmentAssessment[] {
  if (departments === undefined) return [];
  const { length, weights } = assessed;
  return groupsOf(departments, length, missing, weights, ["departments"])
    .map((department) => departmentAssessment(assessed, department, confidence))
    .filter(({ n }) => n > 0);
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
    overall: overallMaturity(meanOfRows(overall, rows, weights, farthest(scale)), scale, confidence),
  };
}

import { asGiven, otherwise, type Reader, type Readers, readOptions } from "../../errors/options.ts";
import { rateAt } from "../../errors/read-argument.ts";
import { estimateMean } from "../../numeric/inference/mean.ts";
import type { Columns, GroupColumn } from "../../survey/column.ts";
import { ESTIMATION_OPTIONS, type Estimation } from "../../survey/estimation.ts";
import { frameworkAt } from "../define-framework.ts";
import type { FrameworkSpec } from "../framework.ts";
import { assessRespondents } from "./assessed-respondents.ts";
import { departmentAssessments } from "./department-assessments.ts";
import { disagreementsOf, type SideColumn } from "./disagreement.ts";
import { flagsOf, nextStepsOf } from "./next-steps.ts";
import { farthest, overallMaturity, principleScores } from "./principle-score.ts";
import type { ProgrammeAssessment } from "./programme-assessment.ts";

/** Options of `assessProgramme`. */
export interface AssessProgrammeOptions extends Estimation {
  /** What was asked: one of the frameworks of this module, or one's own. */
  framework: FrameworkSpec;
  /** The department of every respondent. */
  departments?: GroupColumn | undefined;
  /** Whether a respondent is of management or of staff, or neither: `null`. */
  groups?: SideColumn | undefined;
  /** The shortfall from which a principle is flagged, 0..1; 0.5 by default. */
  flagFrom?: number | undefined;
}

const OPTIONS = {
  ...ESTIMATION_OPTIONS,
  framework: frameworkAt,
  departments: asGiven as Reader<GroupColumn | undefined>,
  groups: asGiven as Reader<SideColumn | undefined>,
  flagFrom: otherwise(rateAt, 0.5),
} satisfies Readers<AssessProgrammeOptions>;

/**
 * A self-assessment of a quality programme: how mature each principle of a framework is, how far respondents agree
 * on it, where management and staff see it differently, what falls short with the evidence, and what to do next.
 *
 * A respondent's score is the mean over a principle's questions; under `"available"` over those answered, at least
 * half of them. Reverse-keyed questions are turned here: give the answers as they were given. Columns that the
 * framework does not name are ignored. The shortfall is 1 − maturity of a strength and the maturity of a risk; a
 * step's priority is impact · shortfall / effort. With `weights`, means and their errors are those of sampling
 * weights; `agreement` goes without.
 *
 * @throws `unknown_item` for a question without a column; `missing_answers` for a missing answer or department
 * unless `missing` says otherwise; `insufficient_data` where nobody is left to score on a principle;
 * `invalid_input` for an answer that is no whole point of the scale, a framework that `defineFramework` refuses,
 * and everything else malformed.
 *
 * Source: agreement: James, Demaree & Wolf (1984), Journal of Applied Psychology 69, 85–98, eq. 4; disagreement:
 * Welch (1947), Biometrika 34, 28–35, and Hedges (1981), Journal of Educational Statistics 6, 107–128.
 *
 * @example
 * ```ts
 * import { assessProgramme } from "service-quality/programme";
 *
 * const framework = {
 *   id: "desk", title: "Our desk", polarity: "strength", scale: { min: 1, max: 5 },
 *   principles: [
 *     { id: "pace", label: "Pace", impact: 2, questions: [{ id: "pace-answer", label: "We answer within the hour." }] },
 *     { id: "power", label: "Power", questions: [{ id: "power-ask", label: "I must ask first.", reverse: true }] },
 *   ],
 * } as const;
 * const { principles, flags, nextSteps } = assessProgramme(
 *   { "pace-answer": [4, 4, 3, 3], "power-ask": [2, 3, 5, 5] },
 *   { framework, groups: ["management", "management", "staff", "staff"] },
 * );
 * principles.map(({ principle, maturity }) => [principle, maturity]); // => [["pace", 0.625], ["power", 0.3125]]
 * principles[1]?.disagreement?.difference; // => 2.5
 * flags[0]; // => { principle: "power", value: 0.6875, certain: false, evidence: [{ question: "power-ask", maturity: 0.3125 }] }
 * nextSteps.map(({ principle, priority }) => [principle, priority]); // => [["pace", 0.75], ["power", 0.6875]]
 * ```
 */
export function assessProgramme(answers: Columns, options: AssessProgrammeOptions): ProgrammeAssessment {
  const given = readOptions(options, OPTIONS);
  const { framework, missing, confidence, flagFrom } = given;
  const assessed = assessRespondents(answers, framework, given);
  const disagreements = disagreementsOf(assessed, given.groups, confidence);
  const principles = principleScores(assessed, disagreements, confidence);
  const overall = estimateMean(assessed.overall, assessed.weights, farthest(framework.scale));
  return {
    model: "programme-assessment",
    framework: framework.id,
    polarity: framework.polarity,
    missing,
    confidence,
    flagFrom,
    n: assessed.scored.reduce((n, principles) => (principles > 0 ? n + 1 : n), 0),
    principles,
    overall: overallMaturity(overall, framework.scale, confidence),
    departments: departmentAssessments(assessed, given.departments, missing, confidence),
    flags: flagsOf(principles, framework.polarity, flagFrom),
    nextSteps: nextStepsOf(principles, framework),
    notes: [],
  };
}

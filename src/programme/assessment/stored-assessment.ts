import {
  entriesOf,
  fields,
  listOf,
  oneOf,
  optional,
  type Read,
  type Readers,
  readFields,
  whole,
} from "../../errors/options.ts";
import { booleanAt, finiteAt, textAt } from "../../errors/read-argument.ts";
import { limitsAt } from "../../errors/read-limits.ts";
import { confidenceAt } from "../../survey/estimation.ts";
import type {
  DepartmentAssessment,
  DepartmentPrinciple,
  ManagementDisagreement,
  NextStep,
  OverallMaturity,
  PrincipleScore,
  ProgrammeAssessment,
  ProgrammeFlag,
} from "./programme-assessment.ts";

const OVERALL = {
  n: whole(0),
  mean: optional(finiteAt),
  maturity: optional(finiteAt),
  interval: optional(limitsAt),
} satisfies Readers<OverallMaturity>;

const DISAGREEMENT = {
  management: finiteAt,
  staff: finiteAt,
  difference: finiteAt,
  interval: optional(limitsAt),
  holmP: optional(finiteAt),
  effectSize: optional(finiteAt),
} satisfies Partial<Readers<ManagementDisagreement>>;

const PRINCIPLE = {
  principle: textAt,
  label: textAt,
  n: whole(1),
  mean: finiteAt,
  interval: optional(limitsAt),
  maturity: finiteAt,
  agreement: optional(finiteAt),
  disagreement: optional(fields(DISAGREEMENT, "management less staff")),
} satisfies Partial<Readers<PrincipleScore>>;

const FLAG = {
  principle: textAt,
  value: finiteAt,
  certain: booleanAt,
  evidence: entriesOf(fields({ question: textAt, maturity: finiteAt }, "a question"), "questions"),
} satisfies Readers<ProgrammeFlag>;

const STEP = {
  principle: textAt,
  gap: finiteAt,
  impact: finiteAt,
  effort: finiteAt,
  priority: finiteAt,
} satisfies Partial<Readers<NextStep>>;

const DEPARTMENT = {
  department: textAt,
  n: whole(1),
  principles: listOf(
    fields(
      { principle: textAt, maturity: optional(finiteAt) } satisfies Partial<Readers<DepartmentPrinciple>>,
      "a principle in the department",
    ),
    "principle",
  ),
  overall: fields(OVERALL, "all principles in the department"),
} satisfies Readers<DepartmentAssessment>;

const ASSESSMENT = {
  model: oneOf("programme-assessment"),
  framework: textAt,
  polarity: oneOf("strength", "risk"),
  missing: oneOf("reject", "listwise", "available"),
  confidence: confidenceAt,
  flagFrom: finiteAt,
  n: whole(1),
  principles: listOf(fields(PRINCIPLE, "a principle"), "principle"),
  overall: fields(OVERALL, "all principles"),
  departments: entriesOf(fields(DEPARTMENT, "a department"), "departments"),
  flags: entriesOf(fields(FLAG, "a flag"), "flags"),
  nextSteps: entriesOf(fields(STEP, "a next step"), "next steps"),
} satisfies Partial<Readers<ProgrammeAssessment>>;

/** An assessment as it is needed to be printed. */
export type StoredAssessment = Read<typeof ASSESSMENT>;

/** All its principles together. */
export type StoredOverall = Read<typeof OVERALL>;

/** Reads the result of `assessProgramme` that is given back. */
export function storedAssessment(value: unknown): StoredAssessment {
  return readFields(value, ASSESSMENT, [], "the result of assessProgramme");
}

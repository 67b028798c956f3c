import type { Note } from "../../errors/note.ts";
import type { Interval, Test } from "../../numeric/inference/t-test.ts";
import type { Missing } from "../../survey/estimation.ts";
import type { FrameworkPolarity } from "../framework.ts";

/** A question over the respondents. */
export interface QuestionScore {
  question: string;
  /** Respondents who answered it. */
  n: number;
  /** In points of the scale, turned where the question is reverse-keyed; `null` where nobody answered. */
  mean: number | null;
  /** (mean − min) / (max − min), 0..1. */
  maturity: number | null;
}

/** How management and staff see a principle. */
export interface ManagementDisagreement {
  /** Mean of management. */
  management: number;
  /** Mean of staff. */
  staff: number;
  /** management − staff. */
  difference: number;
  /** Welch's interval of the difference; `null` where a side has one respondent. */
  interval: Interval | null;
  /** Welch's test; `null` also where neither side varies. */
  test: Test | null;
  /** p of the test, adjusted for all principles that have one (Holm 1979). */
  holmP: number | null;
  /** Hedges' g; `null` where the test is. */
  effectSize: number | null;
}

/** A principle over the respondents. */
export interface PrincipleScore {
  principle: string;
  label: string;
  /** Respondents scored on it. */
  n: number;
  /** Of the respondents' means over its questions, in points of the scale. */
  mean: number;
  /** `null` for one respondent. */
  standardDeviation: number | null;
  /** Student's interval of the mean; `null` for one respondent. */
  interval: Interval | null;
  /** (mean − min) / (max − min), 0..1. */
  maturity: number;
  /** The interval in the same unit. */
  maturityInterval: Interval | null;
  /** r_wg(J): 1 where all answer alike, 0 where they agree no more than by chance; `null` for one respondent. */
  agreement: number | null;
  questions: QuestionScore[];
  /** `null` without groups, and where nobody of a side is scored on the principle. */
  disagreement: ManagementDisagreement | null;
}

/** All principles together. */
export interface OverallMaturity {
  /** Respondents scored on every principle. */
  n: number;
  /** Of the respondents' means over the principles; `null`, as the rest is, for none. */
  mean: number | null;
  maturity: number | null;
  /** Student's interval of the mean; `null` for one respondent. */
  interval: Interval | null;
}

/** A principle in a department. */
export interface DepartmentPrinciple {
  principle: string;
  n: number;
  /** `null` where nobody of the department is scored on the principle. */
  mean: number | null;
  maturity: number | null;
}

/** The respondents of a department. */
export interface DepartmentAssessment {
  department: string;
  /** Scored on at least one principle. */
  n: number;
  principles: DepartmentPrinciple[];
  overall: OverallMaturity;
}

/** A principle that falls short, with what shows it. */
export interface ProgrammeFlag {
  principle: string;
  /** Its shortfall: 1 − maturity of a strength, the maturity of a risk. */
  value: number;
  /** Whether the whole `maturityInterval` is on that side too. */
  certain: boolean;
  /** Its questions that fall short as much, the worst first. */
  evidence: { question: string; maturity: number }[];
}

/** What to do next. */
export interface NextStep {
  principle: string;
  /** The shortfall. */
  gap: number;
  impact: number;
  effort: number;
  /** impact · gap / effort. */
  priority: number;
  /** 1 for what to do first; equal priorities in the framework's order. */
  rank: number;
}

/** The result of `assessProgramme`. */
export interface ProgrammeAssessment {
  model: "programme-assessment";
  /** Id of the framework. */
  framework: string;
  polarity: FrameworkPolarity;
  missing: Missing;
  confidence: number;
  flagFrom: number;
  /** Respondents scored on at least one principle. */
  n: number;
  /** In the framework's order. */
  principles: PrincipleScore[];
  overall: OverallMaturity;
  /** In order of first appearance; none without `departments`. */
  departments: DepartmentAssessment[];
  /** The largest shortfall first. */
  flags: ProgrammeFlag[];
  /** The highest priority first. */
  nextSteps: NextStep[];
  notes: Note[];
}

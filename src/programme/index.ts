export type { Note, NoteReason } from "../errors/note.ts";
export type { Counts } from "../errors/read-counts.ts";
export type { Scale } from "../instruments/instrument.ts";
export type { CountedShare } from "../numeric/inference/counted-share.ts";
export type { Interval, Test } from "../numeric/inference/t-test.ts";
export type { Column, Columns, GroupColumn } from "../survey/column.ts";
export type { Estimation, Missing } from "../survey/estimation.ts";
export type { FormatOptions } from "../text/format-options.ts";
export type { Language } from "../text/language.ts";
export { type AssessProgrammeOptions, assessProgramme } from "./assessment/assess-programme.ts";
export type { ProgrammeSide, SideColumn } from "./assessment/disagreement.ts";
export { type FormatProgrammeOptions, formatProgramme } from "./assessment/format-programme.ts";
export type {
  DepartmentAssessment,
  DepartmentPrinciple,
  ManagementDisagreement,
  NextStep,
  OverallMaturity,
  PrincipleScore,
  ProgrammeAssessment,
  ProgrammeFlag,
  QuestionScore,
} from "./assessment/programme-assessment.ts";
export { type BalanceIndexOptions, balanceIndex, type ServiceLegs } from "./balance-index.ts";
export type { Concordance, ConcordanceTest } from "./choices/concordance.ts";
export { formatBudgets } from "./choices/format-budgets.ts";
export { formatRankings } from "./choices/format-rankings.ts";
export { formatVotes } from "./choices/format-votes.ts";
export type { ItemRanking } from "./choices/item-ranking.ts";
export {
  type BudgetSummary,
  type OptionBudget,
  type SummarizeBudgetsOptions,
  summarizeBudgets,
} from "./choices/summarize-budgets.ts";
export {
  type RankedItem,
  type RankingSummary,
  type SummarizeRankingsOptions,
  summarizeRankings,
} from "./choices/summarize-rankings.ts";
export {
  type OptionVotes,
  type SummarizeVotesOptions,
  summarizeVotes,
  type VoteSummary,
} from "./choices/summarize-votes.ts";
export {
  type ComparePracticesOptions,
  comparePractices,
  type PracticeComparison,
  type PracticeCounts,
  type PracticeDifference,
} from "./compare-practices.ts";
export { defineFramework } from "./define-framework.ts";
export { formatPractices } from "./format-practices.ts";
export type {
  Framework,
  FrameworkLabels,
  FrameworkLabelsSpec,
  FrameworkPolarity,
  FrameworkPrinciple,
  FrameworkPrincipleSpec,
  FrameworkQuestion,
  FrameworkQuestionSpec,
  FrameworkSpec,
} from "./framework.ts";
export { CLASSIC_MISTAKES } from "./frameworks/classic-mistakes.ts";
export { EMPOWERMENT } from "./frameworks/empowerment.ts";
export { FAILURE_CAUSES } from "./frameworks/failure-causes.ts";
export { GOLDEN_RULES } from "./frameworks/golden-rules.ts";
export { QUALITY_PRINCIPLES } from "./frameworks/quality-principles.ts";
export { SERVICE_COMPANIES } from "./frameworks/service-companies.ts";
export { SERVICE_PRINCIPLES } from "./frameworks/service-principles.ts";
export { STAFF_QUESTIONS } from "./frameworks/staff-questions.ts";

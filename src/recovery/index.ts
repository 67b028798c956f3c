export type { Note, NoteReason } from "../errors/note.ts";
export type { Scale } from "../instruments/instrument.ts";
export type { Interval, Test } from "../numeric/inference/t-test.ts";
export type { Column, Columns } from "../survey/column.ts";
export type { Estimation, Missing } from "../survey/estimation.ts";
export type { JusticeDimension, JusticeImportance, JusticeItem, JusticeOptions } from "./justice-options.ts";
export type { JusticeCoefficient, JusticeRegression } from "./justice-regression.ts";
export {
  type OutcomeGroup,
  type OutcomeRow,
  type OutcomeSatisfaction,
  type OutcomeSatisfactionOptions,
  type OutcomeScore,
  summarizeOutcomeSatisfaction,
} from "./outcome-satisfaction.ts";
export {
  type RecoveryAnswers,
  type RecoveryGroup,
  type RecoveryParadox,
  type RecoveryParadoxOptions,
  testRecoveryParadox,
} from "./recovery-paradox.ts";
export {
  type JusticeMean,
  type JusticeScore,
  type JusticeScores,
  scoreJustice,
} from "./score-justice.ts";

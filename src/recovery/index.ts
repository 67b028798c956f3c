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

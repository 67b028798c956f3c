export type { Note, NoteReason } from "../errors/note.ts";
export type {
  DimensionSpec,
  Form,
  InstrumentSpec,
  ItemSpec,
  Labels,
  Scale,
} from "../instruments/instrument.ts";
export type { MomentSums, Moments } from "../moments/moments.ts";
export type { MomentInteger } from "../moments/whole.ts";
export type { SamplingError } from "../numeric/design/sampling-error.ts";
export type { GroupDifference } from "../numeric/inference/group-comparison.ts";
export type { ZeroDifferences } from "../numeric/inference/signed-rank-test.ts";
export type { Interval, Test } from "../numeric/inference/t-test.ts";
export type { ScoreOptions, SurveyScoreOptions } from "../survey/batteries.ts";
export type { Column, Columns, GroupColumn } from "../survey/column.ts";
export type { Estimation, Figure, Missing, SampleFigure, SurveyEstimation } from "../survey/estimation.ts";
export type { SampleDesign } from "../survey/sample-design.ts";
export type { FormatOptions } from "../text/format-options.ts";
export type { Language } from "../text/language.ts";
export {
  type CroninTaylorForm,
  type CroninTaylorScores,
  type CroninTaylorSurvey,
  type ItemAnswers,
  scoreCroninTaylor,
} from "./alternatives/cronin-taylor.ts";
export {
  type DirectComparison,
  type ItemComparison,
  type NonDifferenceOptions,
  type NonDifferenceScores,
  scoreNonDifference,
} from "./alternatives/non-difference.ts";
export {
  type EvaluatedPerformanceInput,
  evaluatedPerformance,
  type ModifiedServqualInput,
  modifiedServqual,
  type NormedQualityInput,
  normedQuality,
} from "./alternatives/teas.ts";
export {
  type ComparedSurvey,
  type CompareGapGroupsOptions,
  type CompareGapWavesOptions,
  compareGapGroups,
  compareGapWaves,
  type SampleComparison,
  type SampleDifference,
  type SampleScore,
  type Wave,
} from "./compare.ts";
export {
  type Antecedent,
  type AntecedentOptions,
  type AntecedentScore,
  type AntecedentScores,
  GAP_ANTECEDENTS,
  scoreAntecedents,
} from "./five-gaps/antecedents.ts";
export {
  explainServiceGap,
  type GapCoefficient,
  type ServiceGapExplanation,
  type UnitGaps,
} from "./five-gaps/explain-service-gap.ts";
export {
  type FiveGaps,
  type FiveGapsOptions,
  type FiveGapsSurvey,
  type GapName,
  type GapOnDimension,
  type ScoredGap,
  scoreFiveGaps,
} from "./five-gaps/five-gaps.ts";
export { formatSampleComparison } from "./format-sample-comparison.ts";
export { type FormatServqualOptions, formatServqual } from "./format-servqual.ts";
export type { Gap, GapTest } from "./gap.ts";
export type { ImportancePoints } from "./importance.ts";
export { type OverallGap, overallGap } from "./overall-gap.ts";
export type { PairReliability } from "./pair-reliability.ts";
export {
  type DimensionPerformance,
  type ItemPerformance,
  type OverallPerformance,
  type PerformanceRow,
  type ServperfMoments,
  type ServperfOptions,
  type ServperfScores,
  type ServperfSurvey,
  scoreServperf,
} from "./servperf.ts";
export {
  type DimensionGap,
  type ItemGap,
  type OverallServqual,
  type ServqualMoments,
  type ServqualOptions,
  type ServqualScores,
  type ServqualSurvey,
  scoreServqual,
} from "./servqual.ts";
export {
  type ToleranceBand,
  type TolerancePosition,
  type ToleranceTriple,
  toleranceZone,
} from "./tolerance-zone.ts";
export {
  type DimensionZone,
  type ItemZone,
  scoreToleranceZone,
  type ToleranceOptions,
  type ToleranceScores,
  type ToleranceSurvey,
  type ZoneRow,
} from "./zone-scores.ts";

export type { Note, NoteReason } from "../errors/note.ts";
export type { MomentSums, Moments } from "../moments/moments.ts";
export type { MomentInteger } from "../moments/whole.ts";
export type { DrawOptions } from "../numeric/draws.ts";
export type { Interval, Test } from "../numeric/inference/t-test.ts";
export type { Column, Columns } from "../survey/column.ts";
export type { Estimation, Missing } from "../survey/estimation.ts";
export type { FormatOptions } from "../text/format-options.ts";
export type { Language } from "../text/language.ts";
export { type CfaModel, type CfaModelSpec, defineCfaModel } from "./confirmatory/cfa-model.ts";
export type { CfaMethod, CfaOptions } from "./confirmatory/cfa-options.ts";
export type {
  CfaConstruct,
  CfaCorrelation,
  CfaCovariance,
  CfaIntercept,
  CfaLoading,
  CfaParameter,
  CfaRegression,
  CfaResidual,
  CfaResidualCovariance,
  CfaRows,
  CfaSecondOrder,
  CfaThresholds,
  CfaVariance,
} from "./confirmatory/cfa-rows.ts";
export {
  type CompareFactorGroupsOptions,
  compareFactorGroups,
  type FactorGroupAnswers,
  type FactorGroupComparison,
  type FreeParameters,
  type InvarianceStep,
  type InvarianceTest,
} from "./confirmatory/compare-factor-groups.ts";
export type { InvarianceLevel } from "./confirmatory/confirmatory-model.ts";
export type { ConstructValidity } from "./confirmatory/construct-validity.ts";
export { type CfaEstimate, estimateCfa } from "./confirmatory/estimate-cfa.ts";
export type { CfaFit, ScaledFit } from "./confirmatory/fit-measures.ts";
export {
  type HtmtEstimate,
  type HtmtMethod,
  type HtmtOptions,
  type HtmtPair,
  heterotraitMonotrait,
} from "./confirmatory/heterotrait-monotrait.ts";
export type { MeasurementOptions } from "./confirmatory/measurement-fit.ts";
export {
  type ModificationIndex,
  type ModificationIndices,
  modificationIndices,
} from "./confirmatory/modification-indices.ts";
export { formatCfa } from "./confirmatory/reports/format-cfa.ts";
export { formatFactorGroups } from "./confirmatory/reports/format-factor-groups.ts";
export { formatHeterotraitMonotrait } from "./confirmatory/reports/format-heterotrait-monotrait.ts";
export {
  estimateFactors,
  type FactorExtraction,
  type FactorRotation,
  type FactorsEstimate,
  type FactorsOptions,
  type ItemFactors,
} from "./exploratory/estimate-factors.ts";
export { type FormatFactorsOptions, formatFactors } from "./exploratory/format-factors.ts";
export { formatSamplingAdequacy } from "./exploratory/format-sampling-adequacy.ts";
export type { FactorFit } from "./exploratory/likelihood-fit.ts";
export {
  type ParallelAnalysis,
  type ParallelAnalysisOptions,
  type ParallelEigenvalue,
  parallelAnalysis,
} from "./exploratory/parallel-analysis.ts";
export {
  type ItemAdequacy,
  type SamplingAdequacy,
  type SamplingAdequacyOptions,
  type SphericityTest,
  samplingAdequacy,
} from "./exploratory/sampling-adequacy.ts";
export {
  type FactorScores,
  type FactorScoresOptions,
  type FactorSolution,
  type ScoreWeights,
  scoreFactors,
} from "./exploratory/score-factors.ts";
export { defineJointCounts } from "./polychoric/define-joint-counts.ts";
export {
  type BivariateNormality,
  estimatePolychoric,
  type PolychoricEstimate,
  type PolychoricOptions,
  type PolychoricPair,
} from "./polychoric/estimate-polychoric.ts";
export {
  type CategorizedItem,
  collectJointCounts,
  type JointCounts,
  type JointCountsOptions,
  type JointCountsSpec,
  type PairCounts,
  type PairCountsSpec,
} from "./polychoric/joint-counts.ts";
export { mergeJointCounts } from "./polychoric/merge-joint-counts.ts";
export {
  estimateOrdinalReliability,
  type OrdinalLoading,
  type OrdinalReliability,
} from "./polychoric/ordinal-reliability.ts";

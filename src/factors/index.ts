export type { CfaOptions } from "./cfa-data.ts";
export { type CfaModel, type CfaModelSpec, defineCfaModel } from "./cfa-model.ts";
export {
  type CompareFactorGroupsOptions,
  compareFactorGroups,
  type FactorGroupAnswers,
  type FactorGroupComparison,
  type InvarianceStep,
  type InvarianceTest,
} from "./compare-factor-groups.ts";
export type { InvarianceLevel } from "./confirmatory-model.ts";
export type { ConstructValidity } from "./construct-validity.ts";
export {
  type CfaCorrelation,
  type CfaCovariance,
  type CfaLoading,
  type CfaParameter,
  type CfaResidual,
  type CfaResult,
  type CfaVariance,
  estimateCfa,
} from "./estimate-cfa.ts";
export {
  estimateFactors,
  type FactorExtraction,
  type FactorRotation,
  type FactorsOptions,
  type FactorsResult,
  type ItemFactors,
} from "./estimate-factors.ts";
export {
  type BivariateNormality,
  estimatePolychoric,
  type JointCountsSpec,
  type PolychoricOptions,
  type PolychoricPair,
  type PolychoricResult,
} from "./estimate-polychoric.ts";
export type { CfaFit } from "./fit-measures.ts";
export { formatCfa } from "./format-cfa.ts";
export { formatFactorGroups } from "./format-factor-groups.ts";
export { type FactorsFormat, formatFactors } from "./format-factors.ts";
export {
  type HtmtMethod,
  type HtmtOptions,
  type HtmtPair,
  type HtmtResult,
  heterotraitMonotrait,
} from "./heterotrait-monotrait.ts";
export {
  type CategorizedItem,
  collectJointCounts,
  type JointCounts,
  type JointCountsOptions,
  type PairCounts,
} from "./joint-counts.ts";
export type { FactorFit } from "./likelihood-fit.ts";
export {
  type ModificationIndex,
  type ModificationIndices,
  modificationIndices,
} from "./modification-indices.ts";
export {
  estimateOrdinalReliability,
  type OrdinalLoading,
  type OrdinalReliability,
} from "./ordinal-reliability.ts";
export {
  type ParallelAnalysisOptions,
  type ParallelAnalysisResult,
  type ParallelEigenvalue,
  parallelAnalysis,
} from "./parallel-analysis.ts";
export {
  type ItemAdequacy,
  type SamplingAdequacyOptions,
  type SamplingAdequacyResult,
  type SphericityTest,
  samplingAdequacy,
} from "./sampling-adequacy.ts";
export {
  type FactorScoresOptions,
  type FactorScoresResult,
  type FactorSolution,
  type ScoreWeights,
  scoreFactors,
} from "./score-factors.ts";

export type { Note, NoteReason } from "../errors/note.ts";
export type {
  DimensionSpec,
  Form,
  InstrumentSpec,
  ItemSpec,
  Labels,
  Scale,
} from "../instruments/instrument.ts";
export type { SamplingError } from "../numeric/design/sampling-error.ts";
export type { RankMethod } from "../numeric/inference/rank-sum-test.ts";
export type { SignCounts } from "../numeric/inference/sign-test.ts";
export type { ZeroDifferences } from "../numeric/inference/signed-rank-test.ts";
export type { Interval, Test } from "../numeric/inference/t-test.ts";
export type { Column, Columns, GroupColumn } from "../survey/column.ts";
export type { Estimation, Missing, SurveyEstimation } from "../survey/estimation.ts";
export type { SampleDesign } from "../survey/sample-design.ts";
export type { FormatOptions } from "../text/format-options.ts";
export type { Language } from "../text/language.ts";
export {
  comparePaired,
  type MeanDifference,
  type PairedComparison,
  type PairedComparisonOptions,
  type PairedFigures,
  type PairedMethod,
  type PairedSettings,
} from "./comparing/compare-paired.ts";
export {
  compareSamples,
  type IndependentComparison,
  type IndependentComparisonOptions,
  type RankSumEffect,
  type SampleEffects,
  type SampleMethod,
} from "./comparing/compare-samples.ts";
export type { SampleRow } from "./comparing/compared-samples.ts";
export type { McNemarTest } from "./comparing/mcnemar.ts";
export type { RankEffect } from "./comparing/rank-analysis.ts";
export type { SamplePair } from "./comparing/sample-pairs.ts";
export type {
  McNemarPair,
  RankedColumn,
  RankedColumns,
  ShareColumn,
  ShareColumns,
  SignedRankPair,
} from "./comparing/several-columns.ts";
export type { SignedRanks, Signs } from "./comparing/signed-ranks.ts";
export {
  type EquivalenceMargins,
  type EquivalenceMethod,
  type EquivalenceTest,
  type EstimatedDifference,
  testEquivalence,
} from "./comparing/test-equivalence.ts";
export type { FTest, SampleTest, VarianceEffect } from "./comparing/variance-analysis.ts";
export type { AnswerCount, Description } from "./describing/description.ts";
export {
  type CorrelationOptions,
  type CorrelationPair,
  type Correlations,
  estimateCorrelations,
} from "./describing/estimate-correlations.ts";
export type { MardiaTests } from "./describing/mardia.ts";
export type { CorrelationMethod } from "./describing/pair-correlation.ts";
export type { Shape } from "./describing/shape.ts";
export type { ShapiroWilk } from "./describing/shapiro-wilk.ts";
export {
  type DescriptiveOptions,
  type Descriptives,
  type DimensionDescription,
  type ItemDescription,
  summarizeAnswers,
} from "./describing/summarize-answers.ts";
export {
  type ItemNormality,
  type Normality,
  type NormalityOptions,
  testNormality,
} from "./describing/test-normality.ts";
export {
  estimatePower,
  type PowerEstimate,
  type PowerInput,
  type PowerSettings,
  type PowerTest,
} from "./power/estimate-power.ts";
export type { RegressionCoefficient } from "./regression/coefficient.ts";
export {
  estimateRegression,
  type Regression,
  type RegressionOptions,
} from "./regression/estimate-regression.ts";
export type {
  LinearFit,
  LogisticFitFigures,
  RegressionErrors,
  RegressionFits,
  RegressionMethod,
} from "./regression/regression-fit.ts";
export { formatRegression } from "./reports/format-regression.ts";
export { formatStatistics, type StatisticsResult } from "./reports/format-statistics.ts";
export { type CrossTable, type CrossTableOptions, crossTable } from "./tables/cross-table.ts";
export type { CrossTableData, TableCategory } from "./tables/table-data.ts";

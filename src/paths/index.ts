export type { Scale } from "../instruments/instrument.ts";
export type { Moments } from "../moments/moments.ts";
export type { Interval } from "../numeric/t-test.ts";
export type { Column, Columns } from "../survey/column.ts";
export type { Missing } from "../survey/estimation.ts";
export type { GroupColumn } from "../survey/grouping.ts";
export { ACSI_MODEL, type AcsiConstruct } from "./acsi-model.ts";
export type { BootstrapFigure, BootstrapInterval } from "./bootstrap-figures.ts";
export { bootstrapPathModel, type PathBootstrapOptions } from "./bootstrap-path-model.ts";
export {
  comparePathGroups,
  type PathDifference,
  type PathGroupComparison,
  type PathGroupOptions,
} from "./compare-path-groups.ts";
export { definePathModel } from "./define-path-model.ts";
export { ECSI_MODEL, type EcsiConstruct } from "./ecsi-model.ts";
export {
  type ConstructEstimate,
  type ConstructPair,
  estimatePathModel,
  type HeterotraitMonotraitPair,
  type PathEffect,
  type PathEstimate,
  type PathIndicator,
  type PathModelEstimate,
  type PathModelOptions,
} from "./estimate-path-model.ts";
export type { PathFitOptions } from "./fit-options.ts";
export { type FormatPathModelOptions, formatPathModel } from "./format-path-model.ts";
export type { PathBasis } from "./item-correlations.ts";
export { mergeBootstraps } from "./merge-bootstraps.ts";
export type {
  ConstructBootstrapRow,
  IndicatorBootstrapRow,
  PathBootstrap,
  PathBootstrapRow,
  ReplicateFailure,
  SignHandling,
} from "./path-bootstrap.ts";
export type { PathScheme } from "./path-fit.ts";
export type {
  PathArrow,
  PathConstruct,
  PathConstructSpec,
  PathMode,
  PathModel,
  PathModelSpec,
} from "./path-model.ts";
export { type PathPrediction, type PathPredictionOptions, predictPathModel } from "./predict-path-model.ts";
export type { ItemPrediction, PredictionErrors } from "./prediction-errors.ts";
export type { PredictionSource } from "./prediction-rule.ts";
export {
  type ConstructImportance,
  type IndicatorImportance,
  type PathImportance,
  scorePathImportance,
} from "./score-path-importance.ts";

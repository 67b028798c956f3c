export type { Note, NoteReason } from "../errors/note.ts";
export type { Scale } from "../instruments/instrument.ts";
export type { MomentSums, Moments } from "../moments/moments.ts";
export type { MomentInteger } from "../moments/whole.ts";
export type { DrawPartOptions } from "../numeric/draw-parts.ts";
export type { Interval, Test } from "../numeric/inference/t-test.ts";
export type { Column, Columns, GroupColumn } from "../survey/column.ts";
export type { Estimation, Missing } from "../survey/estimation.ts";
export type { FormatOptions } from "../text/format-options.ts";
export type { Language } from "../text/language.ts";
export { estimatePathModel, type PathModelOptions } from "./estimate-path-model.ts";
export type { PathBasis, PathFitOptions, PathScheme, PathSettings } from "./fit/fit-options.ts";
export type { FitMeasures, FittedModel, ModelFit } from "./fit/model-fit.ts";
export {
  comparePathGroups,
  type GroupFigure,
  type IndicatorDifference,
  type PathDifference,
  type PathGroupComparison,
} from "./groups/compare-path-groups.ts";
export type { PathGroupOptions } from "./groups/path-group-options.ts";
export {
  type CompositeInvariance,
  type CompositeInvarianceRow,
  type CompositionLevel,
  testCompositeInvariance,
} from "./groups/test-composite-invariance.ts";
export { ACSI_MODEL, type AcsiConstruct } from "./model/acsi-model.ts";
export { definePathModel } from "./model/define-path-model.ts";
export { ECSI_MODEL, type EcsiConstruct } from "./model/ecsi-model.ts";
export type {
  HigherOrderConstruct,
  HigherOrderMethod,
  HigherOrderSpec,
  InteractionMethod,
  PathArrow,
  PathBlock,
  PathConstruct,
  PathConstructSpec,
  PathInteraction,
  PathInteractionSpec,
  PathMode,
  PathModel,
  PathModelSpec,
} from "./model/path-model.ts";
export {
  type PathPrediction,
  type PathPredictionOptions,
  predictPathModel,
} from "./prediction/predict-path-model.ts";
export type { ItemPrediction, PredictionErrors } from "./prediction/prediction-errors.ts";
export type { PredictionSource } from "./prediction/prediction-rule.ts";
export type { PredictionBenchmark, PredictiveAbility } from "./prediction/predictive-ability.ts";
export type { BootstrapFigure, BootstrapIntervalMethod } from "./resampling/bootstrap-figures.ts";
export { bootstrapPathModel, type PathBootstrapOptions } from "./resampling/bootstrap-path-model.ts";
export { definePathBootstrap } from "./resampling/define-path-bootstrap.ts";
export { mergeBootstraps } from "./resampling/merge-bootstraps.ts";
export type {
  ChainBootstrapRow,
  ConstructBootstrapRow,
  EffectBootstrapRow,
  FitBootstrapRow,
  HigherOrderBootstrapRow,
  IndicatorBootstrapRow,
  LoadingBootstrapRow,
  PathBootstrap,
  PathBootstrapRow,
  RatioBootstrapRow,
  ReplicateFailure,
  SignHandling,
  VafBootstrapRow,
} from "./resampling/path-bootstrap.ts";
export {
  type ConstructImportance,
  type IndicatorImportance,
  type PathImportance,
  scorePathImportance,
} from "./score-path-importance.ts";
export { type FormatPathModelOptions, formatPathModel } from "./tables/format-path-model.ts";
export type {
  ConstructEstimate,
  ConstructPair,
  HeterotraitMonotraitPair,
  HigherOrderRow,
  PathChain,
  PathEffect,
  PathEstimate,
  PathIndicator,
  PathModelEstimate,
  PathStageEstimate,
} from "./tables/path-estimate.ts";

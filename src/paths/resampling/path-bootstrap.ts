import type { Note } from "../../errors/note.ts";
import type { Interval } from "../../numeric/inference/t-test.ts";
import type { Missing } from "../../survey/estimation.ts";
import type { PathSettings } from "../fit/fit-options.ts";
import type { FitMeasures, FittedModel } from "../fit/model-fit.ts";
import type { BootstrapFigure, BootstrapIntervalMethod } from "./bootstrap-figures.ts";

/**
 * What turns a replicate's scores: the rule that a construct's loadings sum to no less than 0, or that their products
 * with the loadings of all respondents do.
 */
export type SignHandling = "sum-of-loadings" | "original-loadings";

/**
 * Why a replicate has no estimates: an item did not vary in it, too few answered a pair of items, the model had no fit,
 * or none within the iterations allowed.
 */
export type ReplicateFailure =
  | "no-variance"
  | "no-pairs"
  | "no-scores"
  | "collinear-items"
  | "collinear-constructs"
  | "no-reliability"
  | "not-converged";

/** A path with its replicates' figures. */
export interface PathBootstrapRow extends BootstrapFigure {
  from: string;
  to: string;
}

/** A total effect with its replicates' figures. */
export interface EffectBootstrapRow extends PathBootstrapRow {
  /** Along chains alone; `null` where there are none. */
  indirect: BootstrapFigure | null;
}

/** A chain of paths: the product of its coefficients, in every replicate. */
export interface ChainBootstrapRow extends BootstrapFigure {
  path: string[];
}

/** The share of a total effect that is indirect, of a pair with a path and a chain. */
export interface VafBootstrapRow {
  from: string;
  to: string;
  /** `null` where direct and indirect have opposite signs. */
  estimate: number | null;
  /** Percentiles of the replicates with equal signs; `null` where fewer than two have them. */
  interval: Interval | null;
}

/** The heterotrait–monotrait ratio of two constructs with its replicates' figures. */
export interface RatioBootstrapRow extends BootstrapFigure {
  a: string;
  b: string;
}

/** A loading with its replicates' figures. */
export interface LoadingBootstrapRow extends BootstrapFigure {
  construct: string;
  item: string;
}

/** A part of a construct of constructs with its replicates' figures. */
export interface HigherOrderBootstrapRow {
  construct: string;
  of: string;
  /** `null` where it has none: in one run and mode A. */
  weight: BootstrapFigure | null;
  loading: BootstrapFigure;
}

/** A measure of fit beside what it would be in samples from the model. */
export interface FitBootstrapRow {
  model: FittedModel;
  measure: keyof FitMeasures;
  /** `null` where it cannot be computed. The model holds where it is no larger than the 95th percentile. */
  value: number | null;
  /** Percentiles of the replicates; `null` where none has the measure. */
  quantile95: number | null;
  quantile99: number | null;
}

/** An item with its replicates' figures. */
export interface IndicatorBootstrapRow {
  construct: string;
  item: string;
  weight: BootstrapFigure;
  loading: BootstrapFigure;
}

/** A construct with its replicates' figures. */
export interface ConstructBootstrapRow {
  construct: string;
  /** `null` where nothing leads to it. */
  r2: BootstrapFigure | null;
  /** `null` without a scale, and where the estimate has a negative weight. */
  index: BootstrapFigure | null;
}

/** Replicates of a path model, or a part of them: the result of `bootstrapPathModel` and of `mergeBootstraps`. */
export interface PathBootstrap extends PathSettings {
  kind: "path-bootstrap";
  version: 1;
  missing: Missing;
  signs: SignHandling;
  intervalMethod: BootstrapIntervalMethod;
  confidence: number;
  n: number;
  effectiveN: number;
  seed: number;
  /** Whether the fit to all respondents has. */
  converged: boolean;
  /** The first replicate, and the one after the last. */
  from: number;
  to: number;
  replicates: number;
  failed: number;
  failures: { replicate: number; reason: ReplicateFailure }[];
  /** Total effects have `estimate` along all paths. */
  paths: PathBootstrapRow[];
  effects: EffectBootstrapRow[];
  indicators: IndicatorBootstrapRow[];
  constructs: ConstructBootstrapRow[];
  /** As `estimatePathModel` lists them; their intervals are percentiles. */
  chains: ChainBootstrapRow[];
  /** Of pairs with a path and a chain. */
  vaf: VafBootstrapRow[];
  /** Of pairs that have one. */
  htmt: RatioBootstrapRow[];
  /** Those of `indicators`. */
  loadings: LoadingBootstrapRow[];
  higherOrder: HigherOrderBootstrapRow[];
  /** Of both models; `null` unless asked for. */
  fit: FitBootstrapRow[] | null;
  /**
   * A row for every replicate that has not failed: paths, effects, weights of the items, loadings of the items, R² of
   * the constructs that have one, indices of those that have one, heterotrait–monotrait ratios, weights, then loadings
   * of parts of constructs, in the order of the rows above. `null` where a replicate has no such ratio.
   */
  draws: (number | null)[][];
  /** A row for every replicate of data in which the model holds, in the order of `fit`; `null` unless asked for. */
  fitDraws: (number | null)[][] | null;
  /** BCa accelerations in the order of a row of draws; `null` for percentiles. */
  accelerations: number[] | null;
  notes: Note[];
}

/** The rows of figures. */
export type BootstrapRows = Pick<
  PathBootstrap,
  | "paths"
  | "effects"
  | "indicators"
  | "constructs"
  | "chains"
  | "vaf"
  | "htmt"
  | "loadings"
  | "higherOrder"
  | "fit"
>;

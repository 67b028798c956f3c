import type { Note } from "../../errors/note.ts";
import type { Missing } from "../../survey/estimation.ts";
import type { PathSettings } from "../fit/fit-options.ts";
import type { ModelFit } from "../fit/model-fit.ts";
import type { PathInteraction, PathMode } from "../model/path-model.ts";

/** An item in its construct. */
export interface PathIndicator {
  construct: string;
  /** An item; `a*b` for a product of items; a construct whose score of the stage before is the indicator. */
  item: string;
  /** 0 of a score. */
  mean: number;
  /** 1 of a score. */
  standardDeviation: number;
  /** Of the standardized item, to a score of variance 1. */
  weight: number;
  /** Of the item as it was answered, of sum 1 within the construct; `null` where the construct's weights sum to 0. */
  unstandardizedWeight: number | null;
  /** Correlation with the score; where `consistent`, with the construct itself. */
  loading: number;
  /** Correlations with the scores of all constructs, in their order. */
  crossLoadings: number[];
  /** The loading's square. */
  communality: number;
  /** Communality × R² of the construct; `null` where nothing leads to it. */
  redundancy: number | null;
  /** Variance inflation among the items of the construct; `null` where they determine each other. */
  vif: number | null;
}

/** A path from one construct to another. */
export interface PathEstimate {
  from: string;
  to: string;
  /**
   * The standardized coefficient of the path itself; from a product of scores, what the path between the two gains by a
   * deviation of one of them.
   */
  estimate: number;
  /** Along other paths between the two. */
  indirect: number;
  /** Along all. */
  total: number;
  /** What R² loses without the path, as a share of what the others leave; `null` where nothing is left. */
  f2: number | null;
  /** Variance inflation among the constructs with a path to the same one. */
  vif: number;
}

/** The effect of one construct on another, along all paths between them. */
export interface PathEffect {
  from: string;
  to: string;
  direct: number;
  indirect: number;
  total: number;
  /**
   * Variance accounted for, indirect / total; `null` where either is 0, and where direct and indirect have opposite
   * signs.
   */
  vaf: number | null;
}

/** A chain of paths over at least one construct between. */
export interface PathChain {
  path: string[];
  /** The product of its coefficients. */
  estimate: number;
}

/** A part of a construct of constructs. */
export interface HigherOrderRow {
  construct: string;
  of: string;
  /**
   * Of the part's score; in one run, the coefficient of the path from the part, `null` in mode A, where there is none.
   */
  weight: number | null;
  /** Correlation with the construct's score. */
  loading: number;
}

/** A construct. */
export interface ConstructEstimate {
  construct: string;
  mode: PathMode;
  /** Share of its variance that those with a path to it explain; `null` where there are none. */
  r2: number | null;
  /** `null` where there is no R² or no residual. */
  adjustedR2: number | null;
  /** Cronbach's alpha of standardized items; `null` for a single item and in mode B. */
  alpha: number | null;
  /** Dijkstra & Henseler's reliability; 1 for a single item, `null` in mode B. */
  rhoA: number | null;
  /** 1 for a single item, `null` in mode B. */
  compositeReliability: number | null;
  /** Average variance extracted; 1 for a single item, `null` in mode B. */
  ave: number | null;
  /** Mean of the items' communalities; `null` of a product of scores, which has no items. */
  communality: number | null;
  /** Communality × R²; `null` where nothing leads to it. */
  redundancy: number | null;
  /** 0..100 between the ends of the scale; `null` without a scale, and where a weight is negative. */
  index: number | null;
  /** Deviation of the index over respondents, in its points; `null` where there is no index. */
  indexDeviation: number | null;
  /**
   * Full collinearity: variance inflation of its score among all others; `null` where they determine each other, and of
   * a product of scores.
   */
  fullVif: number | null;
}

/** A figure of two constructs. */
export interface ConstructPair {
  a: string;
  b: string;
  value: number;
}

/** The heterotrait–monotrait ratio of two constructs. */
export interface HeterotraitMonotraitPair {
  a: string;
  b: string;
  /** `null` where the items of one of them do not correlate. */
  value: number | null;
}

/** What is estimated in one stage. */
export interface PathStageEstimate extends PathSettings {
  model: "path-model";
  missing: Missing;
  /** Respondents; under `"available"` the fewest that any pair of items shares. */
  n: number;
  /** (Σw)² / Σw², n without weights. */
  effectiveN: number;
  converged: boolean;
  iterations: number;
  /** In the order of the model. */
  indicators: PathIndicator[];
  paths: PathEstimate[];
  /** Of every pair that a chain of paths joins. */
  effects: PathEffect[];
  /**
   * Of three constructs or more, by the first, the last, their number, then in the order of constructs; none through
   * products.
   */
  chains: PathChain[];
  /** In the order of the model; then products, those of items first. */
  constructs: ConstructEstimate[];
  /** Between the constructs, of which √AVE is compared with (Fornell & Larcker). */
  correlations: ConstructPair[];
  htmt: HeterotraitMonotraitPair[];
  fit: ModelFit;
  /** The parts of constructs of constructs. */
  higherOrder: HigherOrderRow[];
  interactions: PathInteraction[];
  /** By construct, one score per respondent, of mean 0 and variance 1; `null` unless asked for. */
  scores: Record<string, (number | null)[]> | null;
  notes: Note[];
}

/** The result of `estimatePathModel`. */
export interface PathModelEstimate extends PathStageEstimate {
  /** The stages before this one: the run that scores were taken from, and the model without products of scores. */
  stages: PathStageEstimate[];
}

import type { Note } from "../errors/note.ts";
import { booleanAt } from "../errors/read-argument.ts";
import type { Scale } from "../instruments/instrument.ts";
import { isMoments, type Moments } from "../moments/moments.ts";
import type { Column, Columns } from "../survey/column.ts";
import { type Missing, settingsOf } from "../survey/estimation.ts";
import { fitSettingsOf, type PathFitOptions } from "./fit/fit-options.ts";
import type { PathBasis } from "./fit/item-correlations.ts";
import { latentScores } from "./fit/latent-scores.ts";
import { fitData, structureAt } from "./fit/path-data.ts";
import type { PathScheme } from "./fit/path-fit.ts";
import type { PathMode, PathModelSpec } from "./model/path-model.ts";
import { pathNotes } from "./tables/path-notes.ts";
import { constructRows, effectRows, indicatorRows, pairRows, pathRows } from "./tables/path-tables.ts";

/** Options of `estimatePathModel`. */
export interface PathModelOptions extends PathFitOptions {
  /** What to do with missing answers; `"reject"` by default. */
  missing?: Missing | undefined;
  /** Sampling weights, one per respondent, not negative; a common factor changes nothing. */
  weights?: Column | undefined;
  /** Whether every respondent's scores are wanted, which only columns can give; `false` by default. */
  scores?: boolean | undefined;
}

/** An item in its construct. */
export interface PathIndicator {
  construct: string;
  item: string;
  mean: number;
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
  /** The standardized coefficient of the path itself. */
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
  /** Mean of the items' communalities. */
  communality: number;
  /** Communality × R²; `null` where nothing leads to it. */
  redundancy: number | null;
  /** 0..100 between the ends of the scale; `null` without a scale, and where a weight is negative. */
  index: number | null;
  /** Deviation of the index over respondents, in its points; `null` where there is no index. */
  indexDeviation: number | null;
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

/** The result of `estimatePathModel`. */
export interface PathModelEstimate {
  model: "path-model";
  scheme: PathScheme;
  basis: PathBasis;
  consistent: boolean;
  tolerance: number;
  maxIterations: number;
  scale: Scale | null;
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
  constructs: ConstructEstimate[];
  /** Between the constructs, of which √AVE is compared with (Fornell & Larcker). */
  correlations: ConstructPair[];
  htmt: HeterotraitMonotraitPair[];
  /** By construct, one score per respondent, of mean 0 and variance 1; `null` unless asked for. */
  scores: Record<string, (number | null)[]> | null;
  notes: Note[];
}

/**
 * Estimates a path model by partial least squares: constructs stand for weighted sums of their items, and every construct is regressed
 * on those with a path to it.
 *
 * `data` are columns by item id, or moments: everything but scores is estimated from the items' correlations. `model` is a path model
 * or its specification. Items are standardized with their (weighted) deviations, scores have variance 1. Signs: the sum of a
 * construct's loadings is not negative. Under `"available"` correlations are pairwise; n is the fewest of any pair. Respondents' weights
 * enter means, deviations and correlations. A fit that has not converged is given with `converged: false` and a note.
 *
 * @throws `singular_data` at an item that does not vary, or at a construct that has no fit: predecessors (or items in mode B) that
 * determine each other, items without any correlation to what is next to them; `insufficient_data` for fewer respondents than paths to one
 * construct and 2 more; `missing_answers`; `unknown_item`; `invalid_input`.
 *
 * Source: Wold (1982), in Jöreskog & Wold (eds.), Systems under Indirect Observation II, 1–54; Lohmöller (1989), Latent Variable Path
 * Modeling with Partial Least Squares; Tenenhaus, Esposito Vinzi, Chatelin & Lauro (2005), Computational Statistics & Data Analysis
 * 48, 159–205; Dijkstra & Henseler (2015), MIS Quarterly 39, 297–316 (`consistent`); Cohen (1988), Statistical Power Analysis, 2nd ed.,
 * 410 (f²); Henseler, Ringle & Sarstedt (2015), Journal of the Academy of Marketing Science 43, 115–135 (HTMT).
 *
 * @example
 * ```ts
 * import { estimatePathModel } from "service-quality/paths";
 *
 * const answers = {
 *   speed: [7, 5, 6, 3, 2, 6, 4, 5], staff: [6, 5, 7, 2, 3, 5, 4, 6],
 *   stay: [7, 4, 6, 3, 3, 5, 5, 5], recommend: [6, 5, 7, 2, 2, 6, 4, 4],
 * };
 * const model = {
 *   constructs: { Quality: { items: ["speed", "staff"] }, Loyalty: { items: ["stay", "recommend"] } },
 *   paths: [["Quality", "Loyalty"]] as const,
 * };
 * const { paths, constructs } = estimatePathModel(answers, model, { scale: { min: 1, max: 7 } });
 * paths[0]?.estimate; // => 0.960…
 * constructs.map(({ construct, index }) => `${construct} ${index?.toFixed(1)}`); // => ["Quality 62.5", "Loyalty 60.7"]
 * ```
 */
export function estimatePathModel(
  data: Columns | Moments,
  model: PathModelSpec,
  options: PathModelOptions = {},
): PathModelEstimate {
  const structure = structureAt(model);
  const settings = fitSettingsOf(options);
  settingsOf(options);
  const wantsScores = booleanAt(options.scores ?? false, ["scores"]);
  const fitted = fitData(data, structure, options, settings);
  const { fit, covariances } = fitted;
  const { scheme, basis, consistent, tolerance, maxIterations, scale } = settings;
  const constructs = constructRows(fitted, scale);
  return {
    model: "path-model",
    scheme,
    basis,
    consistent,
    tolerance,
    maxIterations,
    scale,
    missing: covariances.missing,
    n: covariances.n,
    effectiveN: covariances.effectiveN,
    converged: fit.converged,
    iterations: fit.iterations,
    indicators: indicatorRows(fitted),
    paths: pathRows(fit),
    effects: effectRows(fit),
    constructs,
    ...pairRows(fit),
    scores: wantsScores && !isMoments(data) ? latentScores(data, fitted, covariances.missing) : null,
    notes: pathNotes(fitted, constructs, settings, wantsScores && isMoments(data)),
  };
}

import { asGiven, otherwise, type Reader, type Readers, readOptions } from "../errors/options.ts";
import { booleanAt } from "../errors/read-argument.ts";
import { isMoments, type Moments } from "../moments/moments.ts";
import type { Column, Columns } from "../survey/column.ts";
import { ESTIMATION_OPTIONS, type Missing } from "../survey/estimation.ts";
import { PATH_FIT_OPTIONS, type PathFitOptions } from "./fit/fit-options.ts";
import type { PathModelSpec } from "./model/path-model.ts";
import { stagesBefore } from "./model/path-plan.ts";
import { latentScores } from "./stages/latent-scores.ts";
import { fitData, planAt, stageOf } from "./stages/path-data.ts";
import type { PathModelEstimate } from "./tables/path-estimate.ts";
import { stageEstimate } from "./tables/stage-estimate.ts";

/** Options of `estimatePathModel`. */
export interface PathModelOptions extends PathFitOptions {
  /** What to do with missing answers; `"reject"` by default. */
  missing?: Missing | undefined;
  /** Sampling weights, one per respondent, not negative; a common factor changes nothing. */
  weights?: Column | undefined;
  /** Whether every respondent's scores are wanted, which only columns can give; `false` by default. */
  scores?: boolean | undefined;
}

const OPTIONS = {
  ...PATH_FIT_OPTIONS,
  missing: asGiven as Reader<Missing | undefined>,
  weights: ESTIMATION_OPTIONS.weights,
  scores: otherwise(booleanAt, false),
} satisfies Readers<PathModelOptions>;

/**
 * Estimates a path model by partial least squares: constructs stand for weighted sums of their items, and every
 * construct is regressed on those with a path to it.
 *
 * `data` are columns by item id, or moments: everything but scores is estimated from the items' correlations. `model`
 * is a path model or its specification. Items are standardized with their (weighted) deviations, scores have variance
 * 1. Signs: the sum of a construct's loadings is not negative. Under `"available"` correlations are pairwise; n is the
 * fewest of any pair. Respondents' weights enter means, deviations and correlations. A fit that has not converged is
 * given with `converged: false` and a note.
 *
 * Constructs of constructs and products of scores are estimated in stages: the result is that of the last, and `stages`
 * have those before it. What a product of scores acts on is regressed, with an intercept, on the scores of its
 * predecessors and the product, which is neither centered nor rescaled: the coefficients of the two factors hold where
 * the other one is at its mean. Products need the answers of respondents, complete ones.
 *
 * @throws `singular_data` at an item that does not vary, or at a construct that has no fit: predecessors (or items in
 * mode B) that determine each other, items without any correlation to what is next to them; `insufficient_data` for
 * fewer respondents than paths to one construct and 2 more; `missing_answers`; `unknown_item`; `invalid_input`.
 *
 * Source: Wold (1982), in Jöreskog & Wold (eds.), Systems under Indirect Observation II, 1–54; Lohmöller (1989), Latent
 * Variable Path Modeling with Partial Least Squares; Tenenhaus, Esposito Vinzi, Chatelin & Lauro (2005), Computational
 * Statistics & Data Analysis 48, 159–205; Dijkstra & Henseler (2015), MIS Quarterly 39, 297–316 (`consistent`); Cohen
 * (1988), Statistical Power Analysis, 2nd ed., 410 (f²); Henseler, Ringle & Sarstedt (2015), Journal of the Academy of
 * Marketing Science 43, 115–135 (HTMT); Sarstedt et al. (2019), Australasian Marketing Journal 27, 197–211 (constructs
 * of constructs); Henseler & Chin (2010), Structural Equation Modeling 17, 82–109 (products); Nitzl, Roldán & Cepeda
 * (2016), Industrial Management & Data Systems 116, 1849–1864 (chains and VAF).
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
  const { missing, weights, scores, ...settings } = readOptions(options, OPTIONS);
  const fitted = fitData(data, planAt(model), { missing, weights }, settings);
  const estimate = stageEstimate(fitted, settings);
  const asked = scores && isMoments(data);
  return {
    ...estimate,
    scores: scores && !asked ? latentScores(data as Columns, fitted, { missing, weights }) : null,
    stages: stagesBefore(fitted.staged.plan).map((plan) => stageEstimate(stageOf(fitted, plan), settings)),
    notes: asked ? [...estimate.notes, { path: ["scores"], reason: "needs-answers" }] : estimate.notes,
  };
}

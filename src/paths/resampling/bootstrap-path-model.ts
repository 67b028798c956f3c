import { oneOf, otherwise, type Readers, readOptions } from "../../errors/options.ts";
import { booleanAt } from "../../errors/read-argument.ts";
import { refuse } from "../../errors/refuse.ts";
import { isMoments } from "../../moments/moments.ts";
import type { SampleFault } from "../../moments/samples/answer-samples.ts";
import { drawSamples } from "../../moments/samples/draw-samples.ts";
import { DRAW_PART_OPTIONS, type DrawPartOptions, lastOf } from "../../numeric/draw-parts.ts";
import { columnOf } from "../../numeric/draw-rows.ts";
import { accelerationOf } from "../../numeric/inference/bootstrap-interval.ts";
import type { Columns } from "../../survey/column.ts";
import { ESTIMATION_OPTIONS, type Estimation } from "../../survey/estimation.ts";
import { PATH_FIT_OPTIONS, type PathFitOptions, type PathSettings } from "../fit/fit-options.ts";
import { modelFit } from "../fit/model-fit.ts";
import type { PathModelSpec } from "../model/path-model.ts";
import { indicatorsOf } from "../model/path-structure.ts";
import { fitStages } from "../stages/fit-stages.ts";
import { fitData, pathAnswers, planAt } from "../stages/path-data.ts";
import { type PathSamples, pathSamples } from "../stages/path-samples.ts";
import { hasConverged, type StagedFit, stagedRoomFor } from "../stages/staged-fit.ts";
import { chainsOf } from "../tables/path-chains.ts";
import type { BootstrapIntervalMethod } from "./bootstrap-figures.ts";
import { bootstrapOf } from "./bootstrap-of.ts";
import type { BootstrapNames } from "./bootstrap-rows.ts";
import { type DrawLayout, drawLayoutOf, drawOf } from "./draw-layout.ts";
import { fitValues } from "./fit-rows.ts";
import { fitDraws } from "./fit-test.ts";
import type { PathBootstrap, ReplicateFailure, SignHandling } from "./path-bootstrap.ts";

/** Options of `bootstrapPathModel`. */
export interface PathBootstrapOptions extends PathFitOptions, Estimation, DrawPartOptions {
  /** `"percentile"` by default; `"bca"` fits the model once more without each respondent. */
  intervalMethod?: BootstrapIntervalMethod | undefined;
  /** `"sum-of-loadings"` by default, the rule of `estimatePathModel`. */
  signs?: SignHandling | undefined;
  /**
   * Whether fit is tested too, by as many samples of data in which the estimated model holds; `false` by default.
   */
  fitTest?: boolean | undefined;
}

const OPTIONS = {
  ...PATH_FIT_OPTIONS,
  ...ESTIMATION_OPTIONS,
  ...DRAW_PART_OPTIONS,
  intervalMethod: otherwise(oneOf("percentile", "bca"), "percentile"),
  signs: otherwise(oneOf("sum-of-loadings", "original-loadings"), "sum-of-loadings"),
  fitTest: otherwise(booleanAt, false),
} satisfies Readers<PathBootstrapOptions>;

/**
 * Standard errors and intervals of everything a path model estimates, from samples of as many respondents, drawn with
 * replacement.
 *
 * Replicate r is stream r of the seed: it is the same in whatever part it is computed, so that parts, computed
 * anywhere, merge with `mergeBootstraps` to the same result. A replicate without a fit is counted under `failed` with
 * its reason and left out. Respondents are drawn with equal probability, with their weights; under `"listwise"` from
 * those who are complete.
 *
 * Standard errors divide by the replicates less 1. Signs: each replicate's scores are turned by `signs`. That loadings
 * sum to no less than 0 in both is what Tenenhaus et al. call construct-level sign changes; signs of single items are
 * never changed, which would narrow the intervals for no reason.
 *
 * @throws whatever `estimatePathModel` does for all respondents; `invalid_input` for moments, which have no respondents
 * to draw.
 *
 * Source: Efron & Tibshirani (1993), An introduction to the bootstrap, ch. 6, 13, 14; Tenenhaus et al. (2005),
 * Computational Statistics & Data Analysis 48, 159–205, 1.7 (signs).
 *
 * @example
 * ```ts
 * import { bootstrapPathModel } from "service-quality/paths";
 *
 * const answers = {
 *   speed: [7, 5, 6, 3, 2, 6, 4, 5], staff: [6, 5, 7, 2, 3, 5, 4, 6],
 *   stay: [7, 4, 6, 3, 3, 5, 5, 5], recommend: [6, 5, 7, 2, 2, 6, 4, 4],
 * };
 * const model = {
 *   constructs: { Quality: { items: ["speed", "staff"] }, Loyalty: { items: ["stay", "recommend"] } },
 *   paths: [["Quality", "Loyalty"]] as const,
 * };
 * const { failures, paths } = bootstrapPathModel(answers, model, { replicates: 200, seed: 1 });
 * failures; // => [{ replicate: 132, reason: "no-variance" }]
 * paths[0]?.interval; // => { lower: 0.830…, upper: 0.996… }
 * ```
 */
export function bootstrapPathModel(
  columns: Columns,
  model: PathModelSpec,
  options: PathBootstrapOptions,
): PathBootstrap {
  const {
    missing,
    weights,
    confidence,
    replicates,
    seed,
    from,
    to,
    intervalMethod,
    signs,
    fitTest,
    onProgress,
    ...settings
  } = readOptions(options, OPTIONS);
  const last = lastOf(replicates, from, to);
  if (isMoments(columns)) {
    refuse("invalid_input", [], "columns of answers, since moments have no respondents to draw", columns);
  }
  const plan = planAt(model);
  if (fitTest && missing === "available") {
    refuse("invalid_input", ["fitTest"], "false, for pairwise answers, which cannot be transformed", fitTest);
  }
  const fitted = fitData(columns, plan, { missing, weights }, settings);
  const { staged, items } = fitted;
  const layout = drawLayoutOf(staged, settings.scale);
  const figures = drawOf(staged, layout, fitted.columns, settings.scale).map((figure) => figure!);
  const answers = pathAnswers(columns, plan, { missing, weights });
  const samples = pathSamples(answers, plan);
  const references = signs === "original-loadings" ? staged.fits.map(({ loadings }) => loadings) : null;
  const replicate = replicator(samples, layout, settings, references);
  const drawn: Pick<PathBootstrap, "draws" | "failures"> = { draws: [], failures: [] };
  const part = { seed, from, to: last };
  drawSamples(samples, part, (r, fault) => {
    const row = replicate(fault);
    if (typeof row === "string") drawn.failures.push({ replicate: r, reason: row });
    else drawn.draws.push(row);
    onProgress(r + 1 - from, last - from);
  });
  return bootstrapOf(
    {
      kind: "path-bootstrap",
      version: 1,
      ...settings,
      missing,
      signs,
      intervalMethod,
      confidence,
      n: items.n,
      effectiveN: items.effectiveN,
      seed,
      converged: hasConverged(staged),
      accelerations: intervalMethod === "bca" ? accelerationsOf(samples, figures.length, replicate) : null,
    },
    namesOf(staged, layout),
    {
      figures,
      fit: fitTest ? fitValues(modelFit(staged.last, plan.runs.at(-1)!, settings.consistent)) : null,
    },
    {
      from,
      to: last,
      ...drawn,
      fitDraws: fitTest ? fitDraws(answers, fitted, settings, part) : null,
    },
  );
}

/** Fits what was sampled last: a row of the layout, or why there is none. */
type Replicator = (fault: SampleFault | null) => (number | null)[] | ReplicateFailure;

function replicator(
  samples: PathSamples,
  layout: DrawLayout,
  settings: PathSettings,
  references: readonly Float64Array[] | null,
): Replicator {
  const staged = stagedRoomFor(layout.plan);
  return (fault) => {
    if (fault !== null) return fault;
    const failure = fitStages(staged, samples, settings, references);
    if (failure !== null) return failure.reason;
    if (!hasConverged(staged)) return "not-converged";
    const row = drawOf(staged, layout, samples, settings.scale);
    return row.every((figure) => figure === null || Number.isFinite(figure)) ? row : "no-scores";
  };
}

/** Of every figure, from the fits without one respondent each; those without a fit are left out. */
function accelerationsOf(samples: PathSamples, width: number, replicate: Replicator): number[] {
  const rows: (number | null)[][] = [];
  for (let i = 0; i < samples.respondents; i++) {
    const row = replicate(samples.omit(i));
    if (typeof row !== "string") rows.push(row);
  }
  return Array.from({ length: width }, (_, f) => accelerationOf(columnOf(rows, f)));
}

function namesOf(
  { plan, last, inner }: StagedFit,
  { explained, indexed, pairs }: DrawLayout,
): BootstrapNames {
  const { constructs } = last.structure;
  const names = inner.structure.constructs;
  const named = ({ from, to }: { from: number; to: number }) => ({ from: names[from]!, to: names[to]! });
  return {
    paths: inner.structure.paths.map(named),
    effects: inner.structure.effects.map(named),
    indicators: indicatorsOf(last.structure),
    constructs: names.map((construct, b) => ({
      construct,
      isExplained: explained.includes(b),
      isIndexed: indexed.includes(b),
    })),
    htmt: pairs.map(({ a, b }) => ({ a: constructs[a]!, b: constructs[b]! })),
    higherOrder: plan.higherOrder.map(({ construct, of, mode, part }) => ({
      construct,
      of,
      isWeighted: "indicator" in part || mode === "B",
    })),
    chains: (chainsOf(inner.structure) ?? []).map((chain) => chain.map((construct) => names[construct]!)),
  };
}

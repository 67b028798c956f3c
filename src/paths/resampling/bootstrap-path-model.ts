import type { ErrorPath } from "../../errors/error.ts";
import { oneAt, optionalAt, wholeAt } from "../../errors/read-argument.ts";
import { refuse } from "../../errors/refuse.ts";
import { isMoments } from "../../moments/moments.ts";
import { accelerationOf } from "../../numeric/inference/bootstrap-interval.ts";
import { randomStream } from "../../numeric/random.ts";
import type { Columns } from "../../survey/column.ts";
import { type Estimation, settingsOf } from "../../survey/estimation.ts";
import { fitSettingsOf, type PathFitOptions, type PathSettings } from "../fit/fit-options.ts";
import { setCovariances } from "../fit/item-correlations.ts";
import { fitData, structureAt } from "../fit/path-data.ts";
import { fitPaths, roomFor } from "../fit/path-fit.ts";
import type { PathModelSpec } from "../model/path-model.ts";
import type { BootstrapInterval } from "./bootstrap-figures.ts";
import { type DrawLayout, drawLayoutOf, drawOf } from "./draw-layout.ts";
import { readPathAnswers } from "./path-answers.ts";
import {
  type BootstrapNames,
  bootstrapOf,
  type PathBootstrap,
  type ReplicateFailure,
  type SignHandling,
} from "./path-bootstrap.ts";
import { type SampledCovariances, sampledCovariances } from "./sampled-covariances.ts";

/** Streams of one seed. */
const MOST_REPLICATES = 2 ** 32;

/** Options of `bootstrapPathModel`. */
export interface PathBootstrapOptions extends PathFitOptions, Estimation {
  /** Samples in all, however they are divided into parts. A thousand is little for intervals, five thousand usual. */
  replicates: number;
  /** Where the random draws start, a safe integer. */
  seed: number;
  /** The first replicate of this part; 0 by default. */
  from?: number | undefined;
  /** The replicate after the last one of this part; `replicates` by default. */
  to?: number | undefined;
  /** `"percentile"` by default; `"bca"` fits the model once more without each respondent. */
  interval?: BootstrapInterval | undefined;
  /** `"sum-of-loadings"` by default, the rule of `estimatePathModel`. */
  signs?: SignHandling | undefined;
  /** Called after every replicate with the number done and the number of this part. */
  onProgress?: ((done: number, replicates: number) => void) | undefined;
}

/**
 * Standard errors and intervals of everything a path model estimates, from samples of as many respondents, drawn with replacement.
 *
 * Replicate r is stream r of the seed: it is the same in whatever part it is computed, so that parts, computed anywhere, merge with
 * `mergeBootstraps` to the same result. A replicate without a fit is counted under `failed` with its reason and left out. Respondents are
 * drawn with equal probability, with their weights; under `"listwise"` from those who are complete.
 *
 * Standard errors divide by the replicates less 1. Signs: each replicate's scores are turned by `signs`. That loadings sum to no less than 0
 * in both is what Tenenhaus et al. call construct-level sign changes; signs of single items are never changed, which would
 * narrow the intervals for no reason.
 *
 * @throws whatever `estimatePathModel` does for all respondents; `invalid_input` for moments, which have no respondents to draw.
 *
 * Source: Efron & Tibshirani (1993), An introduction to the bootstrap, ch. 6, 13, 14; Tenenhaus et al. (2005), Computational Statistics & Data
 * Analysis 48, 159–205, 1.7 (signs).
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
  const structure = structureAt(model);
  const given: Partial<PathBootstrapOptions> = Object(options);
  const settings = fitSettingsOf(given);
  const { confidence } = settingsOf(given);
  const draws = drawsOf(given);
  if (isMoments(columns)) {
    refuse("invalid_input", [], "columns of answers, since moments have no respondents to draw", columns);
  }
  const fitted = fitData(columns, structure, given, settings);
  const { fit, covariances, deviations } = fitted;
  const layout = drawLayoutOf(fit, settings.scale);
  const samples = sampledCovariances(readPathAnswers(columns, structure.items, given));
  const reference = draws.signs === "original-loadings" ? fit.loadings : null;
  const replicate = replicator(samples, layout, settings, reference);
  const { from, to, seed, signs, interval } = draws;
  const { scale, basis, scheme, consistent, tolerance, maxIterations } = settings;
  return bootstrapOf(
    {
      kind: "path-bootstrap",
      version: 1,
      scheme,
      basis,
      consistent,
      tolerance,
      maxIterations,
      scale,
      missing: covariances.missing,
      signs,
      interval,
      confidence,
      n: covariances.n,
      effectiveN: covariances.effectiveN,
      seed,
      converged: fit.converged,
      accelerations: interval === "bca" ? accelerationsOf(samples, layout, replicate) : null,
    },
    namesOf(layout),
    drawOf(fit, layout, { means: covariances.means, deviations }, scale),
    { from, to, ...replicatesOf(samples, replicate, draws) },
  );
}

/** What is asked of chance, checked. */
interface Draws {
  readonly seed: number;
  readonly from: number;
  readonly to: number;
  readonly interval: BootstrapInterval;
  readonly signs: SignHandling;
  readonly onProgress: (done: number, replicates: number) => void;
}

function drawsOf(options: Partial<PathBootstrapOptions>): Draws {
  const { seed, interval = "percentile", signs = "sum-of-loadings", onProgress = () => {} } = options;
  const replicates = wholeAt(options.replicates, ["replicates"], 1);
  if (replicates > MOST_REPLICATES)
    refuse("invalid_input", ["replicates"], "at most 2^32 replicates", replicates);
  if (!Number.isSafeInteger(seed))
    refuse("invalid_input", ["seed"], "a whole number, where the random draws start", seed);
  const whole = (value: unknown, path: ErrorPath) => wholeAt(value, path, 0);
  const to = optionalAt(options.to, ["to"], whole) ?? replicates;
  if (to > replicates) refuse("invalid_input", ["to"], `at most ${replicates}, the replicates in all`, to);
  const from = optionalAt(options.from, ["from"], whole) ?? 0;
  if (from >= to) refuse("invalid_input", ["from"], `a replicate before ${to}`, from);
  if (typeof onProgress !== "function") refuse("invalid_input", ["onProgress"], "a function", onProgress);
  return {
    seed: seed! + 0,
    from,
    to,
    interval: oneAt(interval, ["interval"], ["percentile", "bca"]),
    signs: oneAt(signs, ["signs"], ["sum-of-loadings", "original-loadings"]),
    onProgress,
  };
}

/** Fits what was sampled last: a row of the layout, or why there is none. */
type Replicator = () => number[] | ReplicateFailure;

function replicator(
  { covariances, means }: SampledCovariances,
  layout: DrawLayout,
  settings: PathSettings,
  reference: Float64Array | null,
): Replicator {
  const fit = roomFor(layout.structure);
  const deviations = new Float64Array(means.length);
  return () => {
    if (covariances.some(Number.isNaN)) return "no-pairs";
    if (setCovariances(fit, covariances, deviations, settings.basis) >= 0) return "no-variance";
    const failure = fitPaths(fit, settings, reference);
    if (failure !== null) return failure.reason;
    if (!fit.converged) return "not-converged";
    const row = drawOf(fit, layout, { means, deviations }, settings.scale);
    return row.every(Number.isFinite) ? row : "no-scores";
  };
}

function replicatesOf(
  samples: SampledCovariances,
  replicate: Replicator,
  { seed, from, to, onProgress }: Draws,
): Pick<PathBootstrap, "draws" | "failures"> {
  const counts = new Uint32Array(samples.respondents);
  const draws: number[][] = [];
  const failures: PathBootstrap["failures"] = [];
  for (let r = from; r < to; r++) {
    const random = randomStream(seed, r);
    counts.fill(0);
    for (let i = 0; i < counts.length; i++) counts[random.below(counts.length)]!++;
    samples.sample(counts);
    const row = replicate();
    if (typeof row === "string") failures.push({ replicate: r, reason: row });
    else draws.push(row);
    onProgress(r + 1 - from, to - from);
  }
  return { draws, failures };
}

/** Of every figure, from the fits without one respondent each; those without a fit are left out. */
function accelerationsOf(
  samples: SampledCovariances,
  { width }: DrawLayout,
  replicate: Replicator,
): number[] {
  const rows: number[][] = [];
  for (let i = 0; i < samples.respondents; i++) {
    samples.omit(i);
    const row = replicate();
    if (typeof row !== "string") rows.push(row);
  }
  return Array.from({ length: width }, (_, f) => accelerationOf(Float64Array.from(rows, (row) => row[f]!)));
}

function namesOf({ structure, explained, indexed }: DrawLayout): BootstrapNames {
  const { constructs, items, starts, paths, effects } = structure;
  const named = ({ from, to }: { from: number; to: number }) => ({
    from: constructs[from]!,
    to: constructs[to]!,
  });
  return {
    paths: paths.map(named),
    effects: effects.map(named),
    indicators: constructs.flatMap((construct, b) =>
      items.slice(starts[b], starts[b + 1]).map((item) => ({ construct, item })),
    ),
    constructs: constructs.map((construct, b) => ({
      construct,
      isExplained: explained.includes(b),
      isIndexed: indexed.includes(b),
    })),
  };
}

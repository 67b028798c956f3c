import type { Note } from "../../errors/note.ts";
import { oneOf, otherwise, type Reader, type Readers, readOptions } from "../../errors/options.ts";
import { listAt, textAt } from "../../errors/read-argument.ts";
import type { Scale } from "../../instruments/instrument.ts";
import { scaleAt } from "../../instruments/scale.ts";
import { isMoments, type Moments } from "../../moments/moments.ts";
import { checkDraws, DRAW_OPTIONS, type DrawOptions } from "../../numeric/draws.ts";
import type { Interval } from "../../numeric/inference/t-test.ts";
import { estimatePathModel } from "../../paths/estimate-path-model.ts";
import { PATH_FIT_OPTIONS, type PathBasis, type PathScheme } from "../../paths/fit/fit-options.ts";
import { definePathModel } from "../../paths/model/define-path-model.ts";
import { ECSI_MODEL, type EcsiConstruct } from "../../paths/model/ecsi-model.ts";
import type { BootstrapIntervalMethod } from "../../paths/resampling/bootstrap-figures.ts";
import { bootstrapPathModel } from "../../paths/resampling/bootstrap-path-model.ts";
import type { PathBootstrap } from "../../paths/resampling/path-bootstrap.ts";
import { scorePathImportance } from "../../paths/score-path-importance.ts";
import type { ConstructEstimate, PathEstimate } from "../../paths/tables/path-estimate.ts";
import type { Columns } from "../../survey/column.ts";
import { ESTIMATION_OPTIONS, type Estimation, type Missing } from "../../survey/estimation.ts";

const TEN_POINTS = { min: 1, max: 10 };
const CONSTRUCTS: readonly EcsiConstruct[] = [
  "Image",
  "Expectation",
  "Quality",
  "Value",
  "Satisfaction",
  "Complaints",
  "Loyalty",
];

/**
 * Options of `estimateEcsi`; `replicates` are bootstrap samples for the intervals, from answers only: a thousand is
 * usual.
 */
export interface EcsiOptions extends Estimation, DrawOptions {
  /** Ids of the items by construct, where they are not those of `ECSI_MODEL`. */
  constructs?: Readonly<Partial<Record<EcsiConstruct, readonly string[]>>> | undefined;
  /** 1 to 10 by default. */
  scale?: Scale | undefined;
  /** Whether items are weighed as they were answered, `"raw"` (the default, as published), or `"standardized"`. */
  basis?: PathBasis | undefined;
  /** `"centroid"` by default, as published. */
  scheme?: PathScheme | undefined;
  /** 1e-10 by default. */
  tolerance?: number | undefined;
  /** 1000 by default. */
  maxIterations?: number | undefined;
  /** `"percentile"` by default. */
  intervalMethod?: BootstrapIntervalMethod | undefined;
}

const CONSTRUCT_ITEMS = Object.fromEntries(
  CONSTRUCTS.map((construct) => [construct, itemsOr(ECSI_MODEL.constructs[construct].items)]),
) as Readonly<Record<EcsiConstruct, Reader<readonly string[]>>>;

/** Figures of a path model that an index does not repeat. */
const LEFT_OUT: readonly (string | number)[] = ["alpha", "fullVif", "vaf", "dG", "chains"];

const OPTIONS = {
  ...ESTIMATION_OPTIONS,
  ...DRAW_OPTIONS,
  constructs: (value, path) => readOptions(value, CONSTRUCT_ITEMS, path),
  scale: otherwise(scaleAt, TEN_POINTS),
  basis: otherwise(oneOf("raw", "standardized"), "raw"),
  scheme: otherwise(oneOf("centroid", "factor", "path"), "centroid"),
  tolerance: PATH_FIT_OPTIONS.tolerance,
  maxIterations: PATH_FIT_OPTIONS.maxIterations,
  intervalMethod: otherwise(oneOf("percentile", "bca"), "percentile"),
} satisfies Readers<EcsiOptions>;

/** Reads ids of items, or takes the published ones. */
function itemsOr(published: readonly string[]): Reader<readonly string[]> {
  return (value, path) => listAt(value ?? published, path, "item", textAt);
}

/** A construct of the index. */
export interface EcsiIndex {
  construct: EcsiConstruct;
  /** 0..100; `null` where an item counts against its construct. */
  index: number | null;
  /** From the bootstrap; `null` without one. */
  standardError: number | null;
  interval: Interval | null;
  /** `null` for image, which nothing leads to. */
  r2: number | null;
  /** Points that satisfaction gains with a point of this index, along all paths; `null` where no path leads there. */
  impactOnSatisfaction: number | null;
  impactOnLoyalty: number | null;
}

/** An item of the index. */
export interface EcsiIndicator {
  construct: EcsiConstruct;
  item: string;
  mean: number;
  /** Of the answer as given, of sum 1 within the construct; `null` where the weights sum to 0. */
  weight: number | null;
  loading: number;
}

/** A path of the index. */
export interface EcsiPath {
  from: EcsiConstruct;
  to: EcsiConstruct;
  /** Standardized. */
  estimate: number;
  /** In points of the one index by point of the other; `null` where one of them has none. */
  points: number | null;
}

/** The result of `estimateEcsi`. */
export interface EcsiEstimate {
  model: "ecsi";
  basis: PathBasis;
  scheme: PathScheme;
  scale: Scale;
  missing: Missing;
  confidence: number;
  /** Respondents; under `"available"` the fewest that any pair of items shares. */
  n: number;
  /** (Σw)² / Σw², n without weights. */
  effectiveN: number;
  converged: boolean;
  iterations: number;
  /** The customer satisfaction index, that of the construct Satisfaction. */
  index: number | null;
  interval: Interval | null;
  constructs: EcsiIndex[];
  indicators: EcsiIndicator[];
  paths: EcsiPath[];
  /** Samples drawn, how many of them had no fit, and the kind of the intervals; `null` without a bootstrap. */
  bootstrap: { replicates: number; failed: number; intervalMethod: BootstrapIntervalMethod } | null;
  seed: number | null;
  notes: Note[];
}

/**
 * The European Customer Satisfaction Index: indices from 0 to 100 of image, expectations, quality, value, satisfaction,
 * complaint handling and loyalty, from one path model, and what a point of each is worth for satisfaction and loyalty.
 *
 * `data` are columns by item id, or moments (then without intervals). An index is the weighted mean of the construct's
 * items between the ends of the scale, with weights of answers as given. Name basis and scheme beside every index: on
 * one published survey satisfaction is 71.25 by raw items and the centroid scheme, 72.45 by standardized items and the
 * path scheme.
 *
 * @throws what `estimatePathModel` does: `singular_data`, `insufficient_data`, `missing_answers`, `unknown_item`;
 * `invalid_input`, also for replicates without a seed.
 *
 * Source: Tenenhaus, Esposito Vinzi, Chatelin & Lauro (2005), PLS path modeling, Computational Statistics & Data
 * Analysis 48, 159–205, sections 1.6 and 2; Fornell (1992), A national customer satisfaction barometer, Journal of
 * Marketing 56(1), 6–21.
 *
 * @example
 * ```ts
 * import { estimateEcsi } from "service-quality/satisfaction";
 *
 * const answers = {
 *   IMAG1: [7, 9, 4, 8, 6, 10, 5, 7, 8, 3], CUEX1: [7, 8, 6, 8, 5, 9, 7, 6, 8, 5], PERQ1: [6, 9, 5, 8, 6, 9, 4, 8, 7, 4],
 *   PERV1: [5, 8, 5, 6, 7, 8, 4, 7, 7, 3], CUSA1: [6, 9, 4, 8, 5, 9, 5, 7, 8, 3], CUSCO: [6, 8, 4, 5, 6, 9, 6, 7, 7, 4],
 *   CUSL1: [7, 10, 3, 8, 5, 9, 4, 8, 7, 2],
 * };
 * const constructs = {
 *   Image: ["IMAG1"], Expectation: ["CUEX1"], Quality: ["PERQ1"], Value: ["PERV1"],
 *   Satisfaction: ["CUSA1"], Complaints: ["CUSCO"], Loyalty: ["CUSL1"],
 * };
 * const { index, constructs: indices } = estimateEcsi(answers, { constructs });
 * index?.toFixed(1); // => "60.0"
 * indices[0]?.impactOnLoyalty; // => 1.062…
 * ```
 */
export function estimateEcsi(data: Columns | Moments, options: EcsiOptions = {}): EcsiEstimate {
  const {
    constructs: items,
    confidence,
    replicates,
    seed,
    intervalMethod,
    ...fitting
  } = readOptions(options, OPTIONS);
  checkDraws({ replicates, seed }, isMoments(data));
  const model = definePathModel({
    ...ECSI_MODEL,
    constructs: Object.fromEntries(CONSTRUCTS.map((construct) => [construct, { items: items[construct] }])),
  });
  const estimate = estimatePathModel(data, model, fitting);
  const bootstrap =
    replicates === 0
      ? null
      : bootstrapPathModel(data as Columns, model, {
          ...fitting,
          confidence,
          replicates,
          seed: seed!,
          intervalMethod,
        });
  const effectOn = (target: EcsiConstruct) => {
    const { constructs } = scorePathImportance(estimate, target);
    return (from: string) => constructs.find(({ construct }) => construct === from)?.importance ?? null;
  };
  const [onSatisfaction, onLoyalty] = [effectOn("Satisfaction"), effectOn("Loyalty")];
  const constructs = estimate.constructs.map(({ construct, index, r2 }, b) => ({
    construct: construct as EcsiConstruct,
    index,
    ...errorOf(bootstrap, b),
    r2,
    impactOnSatisfaction: onSatisfaction(construct),
    impactOnLoyalty: onLoyalty(construct),
  }));
  const satisfaction = constructs[CONSTRUCTS.indexOf("Satisfaction")]!;
  const { n, effectiveN, converged, iterations } = estimate;
  const notes = estimate.notes.filter(({ path }) => !LEFT_OUT.includes(path.at(-1)!));
  return {
    model: "ecsi",
    basis: estimate.basis,
    scheme: estimate.scheme,
    scale: estimate.scale!,
    missing: estimate.missing,
    confidence,
    n,
    effectiveN,
    converged,
    iterations,
    index: satisfaction.index,
    interval: satisfaction.interval,
    constructs,
    indicators: estimate.indicators.map(({ construct, item, mean, unstandardizedWeight, loading }) => ({
      construct: construct as EcsiConstruct,
      item,
      mean,
      weight: unstandardizedWeight,
      loading,
    })),
    paths: estimate.paths.map((path) => pathOf(path, estimate.constructs)),
    bootstrap: bootstrap && { replicates, failed: bootstrap.failed, intervalMethod },
    seed: bootstrap === null ? null : bootstrap.seed,
    notes,
  };
}

function errorOf(
  bootstrap: PathBootstrap | null,
  construct: number,
): Pick<EcsiIndex, "standardError" | "interval"> {
  const figure = bootstrap === null ? null : bootstrap.constructs[construct]!.index;
  return figure === null
    ? { standardError: null, interval: null }
    : { standardError: figure.standardError, interval: figure.interval };
}

/** A path's coefficient, taken from deviations of the scores to points of the indices. */
function pathOf({ from, to, estimate }: PathEstimate, constructs: readonly ConstructEstimate[]): EcsiPath {
  const deviation = (name: string) => constructs.find(({ construct }) => construct === name)!.indexDeviation;
  const [source, target] = [deviation(from), deviation(to)];
  return {
    from: from as EcsiConstruct,
    to: to as EcsiConstruct,
    estimate,
    points: source === null || target === null ? null : (estimate * target) / source + 0,
  };
}

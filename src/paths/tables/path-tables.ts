import type { Scale } from "../../instruments/instrument.ts";
import { heterotraitMonotraitRatio } from "../../moments/heterotrait-monotrait-ratio.ts";
import { submatrix } from "../../numeric/algebra/square-matrix.ts";
import { sweep } from "../../numeric/algebra/sweep.ts";
import { constructQuality } from "../fit/construct-quality.ts";
import type { InnerFit } from "../fit/inner-fit.ts";
import type { PathFit } from "../fit/path-fit.ts";
import { constructIndex, hasIndex, indexDeviation } from "../stages/construct-index.ts";
import { itemWeightsOf } from "../stages/item-weights.ts";
import type { FittedData } from "../stages/path-data.ts";
import type { StagedFit } from "../stages/staged-fit.ts";
import type {
  ConstructEstimate,
  ConstructPair,
  HeterotraitMonotraitPair,
  HigherOrderRow,
  PathEffect,
  PathEstimate,
  PathIndicator,
} from "./path-estimate.ts";

/** An R² beyond this leaves nothing to explain but rounding. */
const ALL = 1 - 1e-10;

/** Rows of the items, in the order of the model. */
export function indicatorRows({ staged, columns }: FittedData): PathIndicator[] {
  const { last: fit, inner, plan } = staged;
  const { structure, weights, loadings, cross } = fit;
  const { constructs, items, starts } = structure;
  const k = constructs.length;
  const sources = plan.runs
    .at(-1)!
    .sources.map((source) =>
      "item" in source
        ? { mean: columns.means[source.item]! + 0, deviation: columns.deviations[source.item]! }
        : { mean: 0, deviation: 1 },
    );
  return constructs.flatMap((construct, b) => {
    const block = items.slice(starts[b], starts[b + 1]);
    const inflation = blockInflation(fit, b);
    const answerWeights = block.map((_, i) => weights[starts[b]! + i]! / sources[starts[b]! + i]!.deviation);
    const total = answerWeights.reduce((sum, weight) => sum + weight, 0);
    return block.map((item, i) => {
      const j = starts[b]! + i;
      const communality = loadings[j]! ** 2;
      return {
        construct,
        item,
        mean: sources[j]!.mean,
        standardDeviation: sources[j]!.deviation,
        weight: weights[j]! + 0,
        unstandardizedWeight: total === 0 ? null : answerWeights[i]! / total + 0,
        loading: loadings[j]! + 0,
        crossLoadings: constructs.map((_, c) => cross[j * k + c]! + 0),
        communality,
        redundancy: inner.structure.predecessors[b]!.length === 0 ? null : communality * inner.r2[b]!,
        vif: inflation && inflation[i]!,
      };
    });
  });
}

/** The diagonal of the inverse of a block's correlations; `null` where there is none. */
function blockInflation({ structure, matrix }: PathFit, construct: number): number[] | null {
  const start = structure.starts[construct]!;
  const size = structure.starts[construct + 1]! - start;
  const own = Array.from({ length: size }, (_, i) => start + i);
  const block = submatrix(matrix, structure.items.length, own);
  if (!sweep(block, size, size)) return null;
  return own.map((_, i) => block[i * size + i]!);
}

/** Rows of the paths, in the order of the model. */
export function pathRows({
  structure,
  coefficients,
  totals,
  inflation,
  r2,
  deviations,
}: InnerFit): PathEstimate[] {
  const { constructs, paths } = structure;
  const k = constructs.length;
  return paths.map(({ from, to }) => {
    const estimate = coefficients[from * k + to]!;
    const total = totals[from * k + to]!;
    const vif = inflation[from * k + to]!;
    const rest = 1 - r2[to]!;
    return {
      from: constructs[from]!,
      to: constructs[to]!,
      estimate: estimate + 0,
      indirect: total - estimate,
      total: total + 0,
      f2: r2[to]! < ALL ? (estimate * deviations[from]!) ** 2 / vif / rest : null,
      vif,
    };
  });
}

/** Rows of the effects, by the construct they come from and then by the one they go to. */
export function effectRows({ structure, coefficients, totals }: InnerFit): PathEffect[] {
  const { constructs, effects } = structure;
  const k = constructs.length;
  return effects.map(({ from, to }) => {
    const direct = coefficients[from * k + to]! + 0;
    const total = totals[from * k + to]! + 0;
    const indirect = total - direct;
    const vaf = varianceAccountedFor(direct, indirect);
    return { from: constructs[from]!, to: constructs[to]!, direct, indirect, total, vaf };
  });
}

/** Indirect / total; `null` where either is 0, and where direct and indirect have opposite signs. */
export function varianceAccountedFor(direct: number, indirect: number): number | null {
  return indirect === 0 || direct * indirect < 0 ? null : indirect / (direct + indirect);
}

/** Rows of the constructs, then of products of scores. */
export function constructRows(
  { staged, items: { n }, columns: { means, deviations } }: FittedData,
  scale: Scale | null,
): ConstructEstimate[] {
  const { plan, fits, last: fit, inner } = staged;
  const scores = itemWeightsOf(plan.runs, fits);
  const fullVifs = fullInflation(fit);
  const rows = fit.structure.constructs.map((construct, b): ConstructEstimate => {
    const quality = constructQuality(fit, b);
    const m = inner.structure.predecessors[b]!.length;
    const own = m === 0 ? null : inner.r2[b]!;
    const on = scale !== null && hasIndex(scores[b]!, plan.items.length) ? scale : null;
    return {
      construct,
      mode: fit.structure.isFormative[b] ? "B" : "A",
      r2: own,
      adjustedR2: own === null ? null : 1 - ((1 - own) * (n - 1)) / (n - m - 1),
      ...quality,
      redundancy: own === null ? null : quality.communality * own,
      index: on === null ? null : constructIndex(scores[b]!, { means, deviations }, on) + 0,
      indexDeviation: on && indexDeviation(scores[b]!, deviations, on),
      fullVif: fullVifs && fullVifs[b]!,
    };
  });
  return [...rows, ...inner.structure.constructs.slice(rows.length).map(scoreProductRow)];
}

/** A product of scores has no items of which anything could be said. */
function scoreProductRow(construct: string): ConstructEstimate {
  return {
    construct,
    mode: "A",
    r2: null,
    adjustedR2: null,
    alpha: null,
    rhoA: null,
    compositeReliability: null,
    ave: null,
    communality: null,
    redundancy: null,
    index: null,
    indexDeviation: null,
    fullVif: null,
  };
}

/**
 * The diagonal of the inverse of all correlations of the constructs; `null` where they determine each other.
 *
 * Source: Kock (2015), Common method bias in PLS-SEM, International Journal of e-Collaboration 11(4), 1–10.
 */
function fullInflation({ structure, correlations }: PathFit): number[] | null {
  const k = structure.constructs.length;
  const swept = correlations.slice();
  if (!sweep(swept, k, k)) return null;
  return Array.from({ length: k }, (_, b) => swept[b * k + b]!);
}

/** Weights and loadings of the parts of constructs of constructs. */
export function higherOrderRows({ plan, last: fit }: StagedFit): HigherOrderRow[] {
  const k = fit.structure.constructs.length;
  return plan.higherOrder.map(({ construct, of, mode, whole, part }) => {
    if ("indicator" in part) {
      const { weights, loadings } = fit;
      return { construct, of, weight: weights[part.indicator]! + 0, loading: loadings[part.indicator]! + 0 };
    }
    return {
      construct,
      of,
      weight: mode === "A" ? null : fit.coefficients[part.construct * k + whole]! + 0,
      loading: fit.correlations[part.construct * k + whole]! + 0,
    };
  });
}

/** Correlations and heterotrait–monotrait ratios of all pairs. */
export function pairRows(fit: PathFit): {
  correlations: ConstructPair[];
  htmt: HeterotraitMonotraitPair[];
} {
  const { constructs } = fit.structure;
  const k = constructs.length;
  const pairs = constructs.flatMap((a, i) =>
    constructs.slice(i + 1).map((b, j) => ({ a, b, i, j: i + 1 + j })),
  );
  return {
    correlations: pairs.map(({ a, b, i, j }) => ({ a, b, value: fit.correlations[i * k + j]! + 0 })),
    htmt: pairs.map(({ a, b, i, j }) => ({ a, b, value: ratioOf(fit, i, j) })),
  };
}

/** The heterotrait–monotrait ratio of two constructs. */
export function ratioOf(
  { structure: { items, starts }, matrix }: PathFit,
  a: number,
  b: number,
): number | null {
  const block = (c: number) => Array.from({ length: starts[c + 1]! - starts[c]! }, (_, i) => starts[c]! + i);
  return heterotraitMonotraitRatio(matrix, items.length, block(a), block(b));
}

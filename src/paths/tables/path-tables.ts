import type { Scale } from "../../instruments/instrument.ts";
import { heterotraitMonotraitRatio } from "../../moments/heterotrait-monotrait-ratio.ts";
import { sweep } from "../../numeric/algebra/sweep.ts";
import { constructIndex, hasIndex, indexDeviation } from "../fit/construct-index.ts";
import { constructQuality } from "../fit/construct-quality.ts";
import type { FittedData } from "../fit/path-data.ts";
import type { PathFit } from "../fit/path-fit.ts";
import type {
  ConstructEstimate,
  ConstructPair,
  HeterotraitMonotraitPair,
  PathEffect,
  PathEstimate,
  PathIndicator,
} from "./path-estimate.ts";

/** An R² beyond this leaves nothing to explain but rounding. */
const ALL = 1 - 1e-10;

/** Rows of the items, in the order of the model. */
export function indicatorRows({ fit, items: { means, deviations } }: FittedData): PathIndicator[] {
  const { structure, weights, loadings, cross } = fit;
  const { constructs, items, starts, predecessors } = structure;
  const k = constructs.length;
  return constructs.flatMap((construct, b) => {
    const block = items.slice(starts[b], starts[b + 1]);
    const inflation = blockInflation(fit, b);
    const answerWeights = block.map((_, i) => weights[starts[b]! + i]! / deviations[starts[b]! + i]!);
    const total = answerWeights.reduce((sum, weight) => sum + weight, 0);
    return block.map((item, i) => {
      const j = starts[b]! + i;
      const communality = loadings[j]! ** 2;
      return {
        construct,
        item,
        mean: means[j]! + 0,
        standardDeviation: deviations[j]!,
        weight: weights[j]! + 0,
        unstandardizedWeight: total === 0 ? null : answerWeights[i]! / total + 0,
        loading: loadings[j]! + 0,
        crossLoadings: Array.from(cross.subarray(j * k, (j + 1) * k), (r) => r + 0),
        communality,
        redundancy: predecessors[b]!.length === 0 ? null : communality * fit.r2[b]!,
        vif: inflation && inflation[i]!,
      };
    });
  });
}

/** The diagonal of the inverse of a block's correlations; `null` where there is none. */
function blockInflation({ structure, matrix }: PathFit, construct: number): number[] | null {
  const start = structure.starts[construct]!;
  const size = structure.starts[construct + 1]! - start;
  const p = structure.items.length;
  const block = Float64Array.from(
    { length: size * size },
    (_, at) => matrix[(start + Math.floor(at / size)) * p + start + (at % size)]!,
  );
  if (!sweep(block, size, size)) return null;
  return Array.from({ length: size }, (_, i) => block[i * size + i]!);
}

/** Rows of the paths, in the order of the model. */
export function pathRows({ structure, coefficients, totals, inflation, r2 }: PathFit): PathEstimate[] {
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
      f2: r2[to]! < ALL ? estimate ** 2 / vif / rest : null,
      vif,
    };
  });
}

/** Rows of the effects, by the construct they come from and then by the one they go to. */
export function effectRows({ structure, coefficients, totals }: PathFit): PathEffect[] {
  const { constructs, effects } = structure;
  const k = constructs.length;
  return effects.map(({ from, to }) => {
    const direct = coefficients[from * k + to]! + 0;
    const total = totals[from * k + to]! + 0;
    return { from: constructs[from]!, to: constructs[to]!, direct, indirect: total - direct, total };
  });
}

/** Rows of the constructs. */
export function constructRows(
  { fit, items: { n, means, deviations } }: FittedData,
  scale: Scale | null,
): ConstructEstimate[] {
  const { structure, r2 } = fit;
  return structure.constructs.map((construct, b) => {
    const quality = constructQuality(fit, b);
    const m = structure.predecessors[b]!.length;
    const own = m === 0 ? null : r2[b]!;
    const on = scale !== null && hasIndex(fit, b) ? scale : null;
    return {
      construct,
      mode: structure.isFormative[b] ? "B" : "A",
      r2: own,
      adjustedR2: own === null ? null : 1 - ((1 - own) * (n - 1)) / (n - m - 1),
      ...quality,
      redundancy: own === null ? null : quality.communality * own,
      index: on === null ? null : constructIndex(fit, b, { means, deviations }, on) + 0,
      indexDeviation: on && indexDeviation(fit, b, deviations, on),
    };
  });
}

/** Correlations and heterotrait–monotrait ratios of all pairs. */
export function pairRows({ structure, correlations, matrix }: PathFit): {
  correlations: ConstructPair[];
  htmt: HeterotraitMonotraitPair[];
} {
  const { constructs, items, starts } = structure;
  const k = constructs.length;
  const blocks = constructs.map((_, b) =>
    Array.from({ length: starts[b + 1]! - starts[b]! }, (_, i) => starts[b]! + i),
  );
  const pairs = constructs.flatMap((a, i) =>
    constructs.slice(i + 1).map((b, j) => ({ a, b, i, j: i + 1 + j })),
  );
  return {
    correlations: pairs.map(({ a, b, i, j }) => ({ a, b, value: correlations[i * k + j]! + 0 })),
    htmt: pairs.map(({ a, b, i, j }) => ({
      a,
      b,
      value: heterotraitMonotraitRatio(matrix, items.length, blocks[i]!, blocks[j]!),
    })),
  };
}

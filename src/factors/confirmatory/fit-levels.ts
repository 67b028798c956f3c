import { compareWithModel, discrepancyOf, type FactorGroup } from "../../numeric/latent/factor-likelihood.ts";
import { copyOf, type FactorMatrices, scaleConstruct } from "../../numeric/latent/factor-matrices.ts";
import { fitFactorModel, type LowestMinimum, type Start } from "../../numeric/latent/fit-factor-model.ts";
import { type StartingValues, startingValues, startsOf } from "../../numeric/latent/starting-values.ts";
import {
  type ConstructItems,
  confirmatoryModel,
  type InvarianceLevel,
  type ModelSettings,
} from "./confirmatory-model.ts";
import { type FittedModel, fitAlone } from "./fit-alone.ts";

/**
 * Fits the model at levels of rising strictness. Without anything held equal each group is fitted alone; from there on
 * a search starts where the level before ended, among other places.
 */
export function fitLevels(
  groups: readonly FactorGroup[],
  constructs: readonly ConstructItems[],
  levels: readonly InvarianceLevel[],
  settings: Omit<ModelSettings, "level">,
  maxIterations: number,
): FittedModel[] {
  let minimum = fitApart(groups, constructs, settings, maxIterations);
  return levels.map((level) => {
    const free = confirmatoryModel(groups, constructs, { ...settings, level });
    if (level !== "configural") {
      const pooled = pooledStarts(groups, constructs);
      const before = aligned(minimum.matrices, constructs);
      const starts = { ...pooled, first: () => [before, ...pooled.first()] };
      minimum = fitFactorModel(groups, free, starts, maxIterations);
    }
    return { free, minimum };
  });
}

function fitApart(
  groups: readonly FactorGroup[],
  constructs: readonly ConstructItems[],
  settings: Omit<ModelSettings, "level">,
  maxIterations: number,
): LowestMinimum {
  const apart = groups.map((group) =>
    fitAlone({ ...group, means: null }, constructs, settings, maxIterations),
  );
  const matrices = apart.map(({ minimum }, g) => ({
    ...minimum.matrices[0]!,
    intercepts: Float64Array.from(groups[g]!.means!),
  }));
  const comparisons = compareWithModel(groups, matrices, apart[0]!.free.size)!;
  return {
    matrices,
    comparisons,
    discrepancy: discrepancyOf(comparisons),
    converged: apart.every(({ minimum }) => minimum.converged),
    admissible: apart.every(({ minimum }) => minimum.admissible),
    passesAdmissible: apart.some(({ minimum }) => minimum.passesAdmissible),
    iterations: Math.max(...apart.map(({ minimum }) => minimum.iterations)),
  };
}

/** Starts that are the same for all groups, from the mean of their covariances, but for the intercepts. */
function pooledStarts(
  groups: readonly FactorGroup[],
  constructs: readonly ConstructItems[],
): StartingValues<Start> {
  const total = groups.reduce((sum, { n }) => sum + n, 0);
  const pooled = groups[0]!.covariances.map((_, at) =>
    groups.reduce((sum, { n, covariances }) => sum + (n / total) * covariances[at]!, 0),
  );
  const items = constructs.map((construct) => construct.items);
  return startsOf(
    startingValues(pooled, items),
    (matrices): Start => groups.map(({ means }) => ({ ...matrices, intercepts: Float64Array.from(means!) })),
  );
}

/** Brings each construct's loadings to length 1 in every group, those of later groups on the side of the first's. */
function aligned(
  matrices: readonly FactorMatrices[],
  constructs: readonly ConstructItems[],
): FactorMatrices[] {
  const k = constructs.length;
  const loadingsOf = ({ loadings }: FactorMatrices, a: number) =>
    constructs[a]!.items.map((item) => loadings[item * k + a]!);
  return matrices.map((given) => {
    const brought = copyOf(given);
    constructs.forEach(({ items }, a) => {
      if (items.length === 1) return;
      const own = loadingsOf(given, a);
      const side = loadingsOf(matrices[0]!, a).reduce((sum, loading, i) => sum + loading * own[i]!, 0);
      scaleConstruct(brought, a, Math.sign(side) * Math.hypot(...own), k);
    });
    return brought;
  });
}

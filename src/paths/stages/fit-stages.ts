import type { PathSettings } from "../fit/fit-options.ts";
import { fitPaths } from "../fit/fit-paths.ts";
import type { FitFailure, PathFit } from "../fit/path-fit.ts";
import type { IndicatorSource, PathRun } from "../model/path-plan.ts";
import { setSpreads } from "./item-spreads.ts";
import { moderate } from "./moderation.ts";
import type { PathSample, StagedFailure, StagedFit } from "./staged-fit.ts";

/** Fits the runs in turn. `references` are loadings by run that signs are taken from, as `fitPaths` does. */
export function fitStages(
  staged: StagedFit,
  sample: PathSample,
  settings: PathSettings,
  references: readonly Float64Array[] | null = null,
): StagedFailure | null {
  const { plan, fits } = staged;
  for (const [r, run] of plan.runs.entries()) {
    const fit = fits[r]!;
    setIndicators(run, fit, fits[r - 1] ?? null, plan.indicators, sample);
    if (settings.basis === "raw") setSpreads(run, sample.deviations, fit.spreads);
    const failure = fitPaths(fit, settings, references === null ? null : references[r]!);
    if (failure !== null) return named(failure, run.structure.constructs);
  }
  const failure = moderate(staged, sample.rows);
  return failure && named(failure, plan.inner.constructs);
}

function named({ reason, construct }: FitFailure, constructs: readonly string[]): StagedFailure {
  return { reason, construct: constructs[construct]! };
}

/** Correlations of a run's indicators: of columns as they are sampled, of scores as the run before gave them. */
function setIndicators(
  { structure, sources }: PathRun,
  fit: PathFit,
  before: PathFit | null,
  indicators: readonly number[],
  { correlations, deviations }: PathSample,
): void {
  const p = structure.items.length;
  const columns = deviations.length;
  const between = (a: IndicatorSource, b: IndicatorSource): number => {
    if ("item" in a) {
      return "item" in b
        ? correlations[a.item * columns + b.item]!
        : withScore(before!, indicators[a.item]!, b.score);
    }
    return "item" in b
      ? withScore(before!, indicators[b.item]!, a.score)
      : betweenScores(before!, a.score, b.score);
  };
  for (let i = 0; i < p; i++) {
    for (let j = 0; j <= i; j++) {
      const r = i === j ? 1 : between(sources[i]!, sources[j]!);
      fit.matrix[i * p + j] = r;
      fit.matrix[j * p + i] = r;
    }
  }
}

function withScore({ cross, structure }: PathFit, indicator: number, score: number): number {
  return cross[indicator * structure.constructs.length + score]!;
}

/** Of the scores themselves, whatever reliability their correlations are corrected for. */
function betweenScores({ cross, weights, structure }: PathFit, a: number, b: number): number {
  const { starts, constructs } = structure;
  let sum = 0;
  for (let i = starts[a]!; i < starts[a + 1]!; i++) sum += weights[i]! * cross[i * constructs.length + b]!;
  return sum;
}

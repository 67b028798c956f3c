import type { PathSettings } from "../fit/fit-options.ts";
import { modelFit } from "../fit/model-fit.ts";
import type { FittedData } from "../stages/path-data.ts";
import { hasConverged } from "../stages/staged-fit.ts";
import { chainEffect, chainsOf } from "./path-chains.ts";
import type { PathStageEstimate } from "./path-estimate.ts";
import { pathNotes } from "./path-notes.ts";
import {
  constructRows,
  effectRows,
  higherOrderRows,
  indicatorRows,
  pairRows,
  pathRows,
} from "./path-tables.ts";

/** All tables of a fit, without scores. */
export function stageEstimate(fitted: FittedData, settings: PathSettings): PathStageEstimate {
  const { staged, items } = fitted;
  const { plan, fits, last, inner } = staged;
  const { constructs } = inner.structure;
  const chains = chainsOf(inner.structure);
  const tables = {
    effects: effectRows(inner),
    constructs: constructRows(fitted, settings.scale),
    fit: modelFit(last, plan.runs.at(-1)!, settings.consistent),
  };
  return {
    model: "path-model",
    ...settings,
    missing: items.missing,
    n: items.n,
    effectiveN: items.effectiveN,
    converged: hasConverged(staged),
    iterations: fits.reduce((sum, { iterations }) => sum + iterations, 0),
    indicators: indicatorRows(fitted),
    paths: pathRows(inner),
    effects: tables.effects,
    chains: (chains ?? []).map((chain) => ({
      path: chain.map((construct) => constructs[construct]!),
      estimate: chainEffect(chain, inner.coefficients, constructs.length),
    })),
    constructs: tables.constructs,
    ...pairRows(last),
    fit: tables.fit,
    higherOrder: higherOrderRows(staged),
    interactions: plan.model.interactions
      .filter(({ construct }) => constructs.includes(construct))
      .map(({ construct, of: [a, b], method }) => ({ construct, of: [a, b], method })),
    scores: null,
    notes: pathNotes(fitted, tables, settings, chains === null),
  };
}

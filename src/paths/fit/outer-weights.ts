import { sweep } from "../../numeric/algebra/sweep.ts";
import type { PathScheme, PathSettings } from "./fit-options.ts";
import type { FitFailure, PathFit } from "./path-fit.ts";
import { regressOn } from "./regress-construct.ts";
import { correlateScores } from "./score-correlations.ts";

/** Weights, or a score's variance as a share of what it could be, below this are rounding. */
const NOTHING = 1e-10;

/**
 * Finds the weights of the items by turns: scores from weights, each construct's neighbors weighed by the scheme to an
 * inner proxy, and new weights from the items' covariances with it, until no weight moves by more than the tolerance.
 *
 * Source: Lohmöller (1989), Latent Variable Path Modeling with Partial Least Squares, 2.2; Tenenhaus et al. (2005),
 * Computational Statistics & Data Analysis 48, 159–205, section 1.
 */
export function iterateWeights(fit: PathFit, settings: PathSettings): FitFailure | null {
  const { weights, previous } = fit;
  const formative = invertFormativeBlocks(fit);
  if (formative !== null) return formative;
  startWeights(fit);
  fit.converged = false;
  for (fit.iterations = 1; ; fit.iterations++) {
    correlateScores(fit);
    const collinear = weighNeighbors(fit, settings.scheme);
    if (collinear !== null) return collinear;
    previous.set(weights);
    const lost = updateWeights(fit);
    if (lost !== null) return lost;
    let change = 0;
    // a score that turns round altogether is the same score
    for (let i = 0; i < weights.length; i++) {
      change = Math.max(change, Math.abs(Math.abs(weights[i]!) - Math.abs(previous[i]!)));
    }
    fit.converged = change <= settings.tolerance;
    if (fit.converged || fit.iterations === settings.maxIterations) break;
  }
  correlateScores(fit);
  return null;
}

/** Inverts the correlations of each formative block within their own rows and columns of `inverses`. */
function invertFormativeBlocks({ structure, matrix, inverses }: PathFit): FitFailure | null {
  const { starts, isFormative, items } = structure;
  const p = items.length;
  for (let b = 0; b < isFormative.length; b++) {
    if (!isFormative[b]) continue;
    const start = starts[b]!;
    const size = starts[b + 1]! - start;
    const block = inverses.subarray(start * p, start * p + size * size);
    for (let i = 0; i < size; i++) {
      for (let j = 0; j < size; j++) block[i * size + j] = matrix[(start + i) * p + start + j]!;
    }
    if (!sweep(block, size, size)) return { reason: "collinear-items", construct: b };
  }
  return null;
}

/** Every item of a block counts the same, or only its first one where they cancel. */
function startWeights(fit: PathFit): void {
  const { weights, structure } = fit;
  weights.fill(1);
  for (let b = 0; b < structure.constructs.length; b++) {
    if (normalizeBlock(fit, b)) continue;
    weights.fill(0, structure.starts[b]!, structure.starts[b + 1]!);
    weights[structure.starts[b]!] = 1;
  }
}

/** Column b of `inner`: the weights of the constructs next to b in its proxy. */
function weighNeighbors(fit: PathFit, scheme: PathScheme): FitFailure | null {
  const { structure, correlations, inner } = fit;
  const k = structure.constructs.length;
  inner.fill(0);
  for (const { from, to } of structure.paths) {
    const r = correlations[from * k + to]!;
    const weight = scheme === "centroid" ? Math.sign(r) : r;
    inner[from * k + to] = weight;
    inner[to * k + from] = weight;
  }
  if (scheme !== "path") return null;
  for (let b = 0; b < k; b++) {
    const before = structure.predecessors[b]!;
    if (before.length < 2) continue;
    if (!regressOn(fit, b)) return { reason: "collinear-constructs", construct: b };
    for (let i = 0; i < before.length; i++) {
      inner[before[i]! * k + b] = fit.regression[i * (before.length + 1) + before.length]!;
    }
  }
  return null;
}

/** New weights from the items' covariances with their construct's proxy. */
function updateWeights(fit: PathFit): FitFailure | null {
  const { structure, cross, inner, weights, spreads, inverses, block } = fit;
  const { starts, isFormative, items } = structure;
  const p = items.length;
  const k = structure.constructs.length;
  for (let b = 0; b < k; b++) {
    const start = starts[b]!;
    const size = starts[b + 1]! - start;
    // a single item is its score, whatever it goes with
    if (size === 1) continue;
    for (let i = start; i < start + size; i++) {
      let covariance = 0;
      for (let a = 0; a < k; a++) covariance += cross[i * k + a]! * inner[a * k + b]!;
      weights[i] = isFormative[b] ? covariance : covariance * spreads[i]!;
    }
    if (isFormative[b])
      multiplyBlock(inverses.subarray(start * p), weights.subarray(start, start + size), block);
    if (!normalizeBlock(fit, b)) return { reason: "no-scores", construct: b };
  }
  return null;
}

function multiplyBlock(inverse: Float64Array, vector: Float64Array, room: Float64Array): void {
  const size = vector.length;
  for (let i = 0; i < size; i++) {
    let sum = 0;
    for (let j = 0; j < size; j++) sum += inverse[i * size + j]! * vector[j]!;
    room[i] = sum;
  }
  for (let i = 0; i < size; i++) vector[i] = room[i]!;
}

/** Scales a block's weights to a score of variance 1; `false` where they give none. */
function normalizeBlock({ structure, matrix, weights }: PathFit, construct: number): boolean {
  const p = weights.length;
  const start = structure.starts[construct]!;
  const end = structure.starts[construct + 1]!;
  let variance = 0;
  let size = 0;
  for (let i = start; i < end; i++) {
    size += Math.abs(weights[i]!);
    for (let j = start; j < end; j++) variance += weights[i]! * matrix[i * p + j]! * weights[j]!;
  }
  if (!(size > NOTHING && variance > NOTHING * size * size)) return false;
  const deviation = Math.sqrt(variance);
  for (let i = start; i < end; i++) weights[i]! /= deviation;
  return true;
}

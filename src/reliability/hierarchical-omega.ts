import { cholesky, solveCholesky } from "../numeric/algebra/cholesky.ts";
import { diagonalRoots, inUnits, timesFactors } from "../numeric/algebra/square-matrix.ts";
import { normalQuantile } from "../numeric/distributions/normal.ts";
import { extractMinres, LEAST_UNIQUENESS } from "../numeric/factoring/extract-factors.ts";
import { rotateFactors } from "../numeric/factoring/rotate-factors.ts";
import type { Interval } from "../numeric/inference/t-test.ts";
import { impliedCovariances } from "../numeric/latent/factor-matrices.ts";
import { type DiagramMinimum, fitStructure, wholePattern } from "../numeric/latent/fit-diagram.ts";
import { factorMatricesOf, type PathDiagram, slopesOf } from "../numeric/latent/path-diagram.ts";
import { expectedSecond } from "../numeric/latent/pattern-likelihood.ts";
import { structuralDiagram } from "../numeric/latent/structural-model.ts";
import { limitsOfShare } from "./omega-interval.ts";

const MAX_ITERATIONS = 1000;

/** A general factor behind groups of items. */
export interface GeneralFactor {
  readonly omegaHierarchical: number;
  readonly omegaTotal: number;
  /** By item and in its units, for a factor of variance 1; they do not sum below 0. */
  readonly general: Float64Array;
  /** The variances that general and group factors leave. */
  readonly uniquenesses: Float64Array;
  /** The items' deviations in the solution. */
  readonly deviations: Float64Array;
  readonly interval: Interval | null;
  readonly converged: boolean;
  readonly iterations: number;
  readonly admissible: boolean;
  readonly passesAdmissible: boolean;
}

/**
 * The general factor of constructs that are known, as one of the second order by maximum likelihood of covariances
 * divided by n: with Λ the loadings of items, γ those of constructs, ψ the variance of the general factor and Σ the
 * implied covariances, omega hierarchical is (1ᵀΛγ)²ψ / 1ᵀΣ1 and omega total 1 − 1ᵀΘ1 / 1ᵀΣ1. Its interval is by the
 * delta method on the logit.
 */
export function secondOrderFactor(
  covariances: Float64Array,
  groups: readonly (readonly number[])[],
  n: number,
  confidence: number,
): GeneralFactor {
  const p = Math.sqrt(covariances.length);
  const units = diagonalRoots(covariances, p);
  const scaled = inUnits(covariances, units);
  const k = groups.length;
  const structure = {
    items: p,
    itemsOf: [...groups, []],
    partsOf: [Array.from(groups.keys())],
    paths: [],
    residualCovariances: [],
    isStandardized: false,
  };
  const diagram = structuralDiagram(structure);
  const minimum = fitStructure(scaled, diagram, structure, MAX_ITERATIONS);
  const { state } = minimum.place;
  const m = p + k + 1;
  const deviation = Math.sqrt(Math.max(0, state.covariances[m * m - 1]!));
  const sided = (loading: number) => loading * deviation + 0;
  const effects = units.map((unit, i) => sided(state.effects[i * m + m - 1]!) * unit);
  const side = total(effects) < 0 ? -1 : 1;
  const general = effects.map((effect) => side * effect + 0);
  const matrices = factorMatricesOf(diagram, state);
  const implied = timesFactors(impliedCovariances(matrices, diagram), units);
  const uniquenesses = units.map((unit, i) => matrices.residuals[i * (p + 1)]! * unit ** 2);
  const whole = total(implied);
  return {
    omegaHierarchical: total(general) ** 2 / whole,
    omegaTotal: 1 - total(uniquenesses) / whole,
    general,
    uniquenesses,
    deviations: diagonalRoots(implied, p),
    interval: minimum.admissible ? intervalOf(minimum, diagram, scaled, units, n, confidence) : null,
    converged: minimum.converged,
    iterations: minimum.iterations,
    admissible: minimum.admissible,
    passesAdmissible: minimum.passesAdmissible,
  };
}

/** Of the logit ln(V − T) − ln T, with V the variance of the sum and T the uniquenesses'. */
function intervalOf(
  { place }: DiagramMinimum,
  diagram: PathDiagram,
  covariances: Float64Array,
  units: Float64Array,
  n: number,
  confidence: number,
): Interval | null {
  const { items: p, parameters } = diagram;
  const patterns = [wholePattern(covariances, p)];
  const q = parameters.length;
  const factor = cholesky(expectedSecond({ patterns, diagram, hasMeans: false }, place), q);
  if (factor === null) return null;
  const { vectors, implied, covariances: beyond } = place.state;
  const m = p + diagram.constructs;
  const sums = vectors.map((vector) => vector.reduce((sum, x, i) => sum + x * units[i]!, 0));
  let variance = 0;
  let unique = 0;
  for (let i = 0; i < p; i++) {
    unique += beyond[i * (m + 1)]! * units[i]! ** 2;
    for (let j = 0; j < p; j++) variance += implied[i * p + j]! * units[i]! * units[j]!;
  }
  const common = variance - unique;
  const gradient = Float64Array.from(slopesOf(diagram), ({ scale, u, v }, a) => {
    const { kind, row } = parameters[a]!;
    const own = kind === "covariance" && row < p ? units[row]! ** 2 : 0;
    return (2 * scale * sums[u]! * sums[v]! - own) / common - own / unique;
  });
  const solution = solveCholesky(factor, q, gradient);
  const spread = (2 / n) * gradient.reduce((sum, slope, a) => sum + slope * solution[a]!, 0);
  const reach = -normalQuantile((1 - confidence) / 2) * Math.sqrt(spread);
  const odds = common / unique;
  return Number.isFinite(reach) && odds > 0 ? limitsOfShare(odds, reach) : null;
}

/**
 * The general factor of constructs that are not known, after Schmid and Leiman: factors by minres and oblimin of the
 * correlations R, which are positive definite, and one factor by minres of theirs. With g its loadings times those of
 * the items, omega hierarchical is (Σg)² / 1ᵀR1 and omega total 1 − Σu² / 1ᵀR1.
 */
export function schmidLeimanFactor(covariances: Float64Array, factors: number): GeneralFactor {
  const p = Math.sqrt(covariances.length);
  const units = diagonalRoots(covariances, p);
  const correlations = inUnits(covariances, units);
  const extracted = extractMinres(correlations, p, factors, MAX_ITERATIONS);
  const rotated = rotateFactors(extracted.loadings, p, factors, {
    rotation: "oblimin",
    kaiser: false,
    power: 4,
    starts: 0,
    seed: 0,
    maxIterations: MAX_ITERATIONS,
  })!;
  const between = rotated.factorCorrelations!;
  const second = extractMinres(between, factors, 1, MAX_ITERATIONS);
  const loadings = Float64Array.from({ length: p }, (_, i) => {
    let sum = 0;
    for (let j = 0; j < factors; j++) sum += rotated.loadings[i * factors + j]! * second.loadings[j]!;
    return sum;
  });
  const side = total(loadings) < 0 ? -1 : 1;
  const { uniquenesses } = extracted;
  const whole = total(correlations);
  const isProper = ({ uniquenesses: own }: { readonly uniquenesses: Float64Array }) =>
    own.every((uniqueness) => uniqueness > LEAST_UNIQUENESS * (1 + 1e-9));
  return {
    omegaHierarchical: total(loadings) ** 2 / whole,
    omegaTotal: 1 - total(uniquenesses) / whole,
    general: loadings.map((loading, i) => side * loading * units[i]! + 0),
    uniquenesses: uniquenesses.map((uniqueness, i) => uniqueness * units[i]! ** 2),
    deviations: units,
    interval: null,
    converged: extracted.converged && rotated.converged && second.converged,
    iterations: extracted.iterations,
    admissible: isProper(extracted) && isProper(second),
    passesAdmissible: extracted.passesAdmissible || second.passesAdmissible,
  };
}

function total(values: Float64Array): number {
  return values.reduce((sum, value) => sum + value, 0);
}

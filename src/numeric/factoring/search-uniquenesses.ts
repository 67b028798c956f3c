import { cholesky, inverseFromCholesky } from "../algebra/cholesky.ts";
import { type Derivatives, type Landscape, minimize, type Place } from "../algebra/minimize.ts";
import type { SymmetricEigen } from "../algebra/symmetric-eigen.ts";
import { isAsLow, type LowestEnd, lowestEnd, type SearchEnd } from "../latent/lowest-end.ts";

/** So few items have other minima more often, and take so little time, that all starting values are tried. */
const FEW_ITEMS = 8;

/** Steps after which one of the further searches is given up: those that come to a minimum need far fewer. */
const MOST_STEPS = 50;

/** As near to a bound as this share of the whole width is at it. */
const NEXT = 1e-9;

/** A distance between eigenvalues that second derivatives are not asked to resolve. */
const LEAST_GAP = 1e-8;

/** Uniquenesses, or their logarithms, with what is left of the correlations there. */
export interface Residuals extends Place {
  readonly point: Float64Array;
  readonly eigen: SymmetricEigen;
  /** How many factors explain anything. */
  readonly kept: number;
}

/** Where a search ended. */
export interface ResidualsEnd extends SearchEnd {
  readonly place: Residuals;
  /** Whether no uniqueness is at its lower bound. */
  readonly admissible: boolean;
  /** The steepest slope along which a uniqueness could still move. */
  readonly slope: number;
  readonly iterations: number;
}

/** Sums terms over the eigenvalues beyond the first `kept`. */
export function residualsOf(
  point: Float64Array,
  eigen: SymmetricEigen,
  kept: number,
  term: (theta: number) => number,
): Residuals {
  return {
    point,
    eigen,
    kept,
    value: eigen.values.subarray(kept).reduce((sum, theta) => sum + term(theta), 0),
  };
}

/** The derivatives of a sum of terms of eigenvalues: each term's slope, and the parts of second derivatives. */
export interface Terms {
  readonly slope: (theta: number) => number;
  readonly curvature: (theta: number) => number;
  readonly mixed: (theta: number, common: number) => number;
}

export const LEAST_SQUARES: Terms = {
  slope: (theta) => -theta,
  curvature: () => 1,
  mixed: (theta, common) => (-2 * theta) / Math.max(LEAST_GAP, common - theta),
};

export const LIKELIHOOD: Terms = {
  slope: (theta) => 1 - theta,
  curvature: (theta) => theta,
  mixed: (theta, common) => ((1 - theta) * (theta + common)) / Math.max(LEAST_GAP, common - theta),
};

/** Uniquenesses, or their logarithms, from which searches start. */
export interface StartingUniquenesses {
  readonly first: readonly Float64Array[];
  /** Where those end apart, or at a bound. */
  readonly further: readonly Float64Array[];
}

/**
 * Where to start: (1 − k/2p) / rⁱⁱ of the inverse, as R's factanal does (where there is none, what the largest
 * correlation leaves), and half of every variance; further the first of these with one item's uniqueness at its bound,
 * each in turn, and of few items with those of two.
 */
export function startingUniquenesses(
  correlation: Float64Array,
  p: number,
  factors: number,
  least: number,
): StartingUniquenesses {
  const factor = cholesky(correlation, p);
  const inverse = factor === null ? null : inverseFromCholesky(factor, p);
  const unexplained = Float64Array.from({ length: p }, (_, i) => {
    if (inverse !== null) return (1 - factors / (2 * p)) / inverse[i * p + i]!;
    let largest = 0;
    for (let j = 0; j < p; j++) if (j !== i) largest = Math.max(largest, Math.abs(correlation[i * p + j]!));
    return Math.max(0.05, 1 - largest);
  });
  return {
    first: [unexplained, new Float64Array(p).fill(0.5)],
    further: atBoundOf(p).map((items) => unexplained.map((u, i) => (items.includes(i) ? least : u))),
  };
}

/** Each item alone, and each pair of few items. */
function atBoundOf(p: number): number[][] {
  const items = Array.from({ length: p }, (_, i) => i);
  const pairs = items.flatMap((i) => items.slice(i + 1).map((j) => [i, j]));
  return [...items.map((i) => [i]), ...(p <= FEW_ITEMS ? pairs : [])];
}

/**
 * Searches between bounds that are the same for all items. Where the first searches end in one minimum of many items
 * with none at its lower bound, it is taken for the lowest; otherwise the further ones go on looking for it. Where no
 * search converges, the lowest end is what there is.
 */
export function lowestResiduals(
  at: (point: Float64Array) => Residuals,
  terms: Terms,
  { first, further }: StartingUniquenesses,
  [lower, upper]: readonly [number, number],
  maxIterations: number,
): LowestEnd<ResidualsEnd> {
  const inside = (x: number) => Math.max(lower, Math.min(upper, x));
  const next = NEXT * (upper - lower);
  const isHeld = (x: number, slope: number) =>
    (x <= lower + next && slope >= 0) || (x >= upper - next && slope <= 0);
  const landscape: Landscape<Residuals, Derivatives> = {
    derivatives: (place) => {
      const found = residualDerivatives(place, terms);
      const free = Array.from(place.point.keys()).filter((i) => !isHeld(place.point[i]!, found.gradient[i]!));
      return { ...found, free };
    },
    cut: ({ point }, step) => {
      for (let i = 0; i < step.length; i++) step[i] = inside(point[i]! + step[i]!) - point[i]!;
    },
    move: ({ point }, step) => at(point.map((x, i) => x + step[i]!)),
  };
  const search = (start: Float64Array, most: number): ResidualsEnd => {
    const { place, slope, converged, iterations } = minimize(landscape, at(start.map(inside)), most);
    const admissible = place.point.every((x) => x > lower + next);
    return { place, discrepancy: place.value, admissible, slope, converged, iterations };
  };
  const ends = first.map((start) => search(start, maxIterations));
  const isSettled = ends.every((end) => end.converged && end.admissible && isAsLow(end, ends[0]!));
  if (!isSettled || first[0]!.length <= FEW_ITEMS) {
    ends.push(...further.map((start) => search(start, Math.min(MOST_STEPS, maxIterations))));
  }
  return lowestEnd(ends);
}

/**
 * The derivatives of a sum of terms of the eigenvalues θ, with vectors ω, beyond the first `kept`, by the items'
 * uniquenesses: of item i, Σ slope(θ) ωᵢ²; of items i and j, Σωᵢωⱼ · Σ curvature(θ) ωᵢωⱼ + ΣΣ mixed(θ, θ') ωᵢωⱼω'ᵢω'ⱼ
 * with θ' and ω' the kept ones. The first of these two parts is never negative.
 */
function residualDerivatives({ point, eigen, kept }: Residuals, terms: Terms): Derivatives {
  const p = point.length;
  const { values, vectors } = eigen;
  const gradient = new Float64Array(p);
  const plain = new Float64Array(p * p);
  const curved = new Float64Array(p * p);
  const second = new Float64Array(p * p);
  const mixed = new Float64Array(kept);
  for (let m = kept; m < p; m++) {
    const theta = values[m]!;
    const slope = terms.slope(theta);
    const curvature = terms.curvature(theta);
    for (let n = 0; n < kept; n++) mixed[n] = terms.mixed(theta, values[n]!);
    for (let i = 0; i < p; i++) {
      const component = vectors[m * p + i]!;
      gradient[i]! += slope * component ** 2;
      for (let j = 0; j <= i; j++) {
        const both = component * vectors[m * p + j]!;
        plain[i * p + j]! += both;
        curved[i * p + j]! += curvature * both;
        let crossed = 0;
        for (let n = 0; n < kept; n++) crossed += mixed[n]! * vectors[n * p + i]! * vectors[n * p + j]!;
        second[i * p + j]! += both * crossed;
      }
    }
  }
  const scale = Float64Array.from({ length: p }, (_, i) => plain[i * (p + 1)]! * curved[i * (p + 1)]!);
  for (let i = 0; i < p; i++) {
    for (let j = 0; j <= i; j++) {
      second[i * p + j]! += plain[i * p + j]! * curved[i * p + j]!;
      second[j * p + i] = second[i * p + j]!;
    }
  }
  return { gradient, second, scale };
}

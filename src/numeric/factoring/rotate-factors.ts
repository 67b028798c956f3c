import { type RandomStream, randomStream } from "../random.ts";
import { rotateOblimin, rotatePromax } from "./rotate-oblique.ts";
import { type Rotated, rotateVarimax } from "./rotate-orthogonal.ts";

/** By how much of its size a random start has to undercut the criterion to be taken. */
const BETTER = 1e-9;

/** Steps after which a random start is given up: those that come to a good place need far fewer. */
const MOST_STEPS = 200;

/** How factors are turned. */
export interface RotationSettings {
  readonly rotation: "none" | "varimax" | "promax" | "oblimin";
  /** Rows are brought to length 1 first, and back afterwards. */
  readonly kaiser: boolean;
  readonly power: number;
  /** Random starts beside the unrotated loadings. */
  readonly starts: number;
  readonly seed: number;
  readonly maxIterations: number;
}

/**
 * Rotates loadings, a row per item, from where they stand and from random starts, and keeps the best. Factors that
 * explain nothing stay as they are. `null` where promax gives not every factor a direction.
 */
export function rotateFactors(
  loadings: Float64Array,
  p: number,
  factors: number,
  settings: RotationSettings,
): Rotated | null {
  if (settings.rotation === "none") {
    return { loadings, factorCorrelations: null, criterion: 0, converged: true, iterations: 0 };
  }
  const filled = Array.from({ length: factors }, (_, j) => j).filter((j) =>
    loadings.some((loading, at) => at % factors === j && loading !== 0),
  );
  const k = filled.length;
  const own = Float64Array.from(
    { length: p * k },
    (_, at) => loadings[Math.floor(at / k) * factors + filled[at % k]!]!,
  );
  const rotated = rotateFilled(own, p, k, settings);
  return rotated && withEmpty(rotated, p, factors, filled);
}

/** Puts rotated loadings back beside those of empty factors, which correlate with nothing. */
function withEmpty(rotated: Rotated, p: number, factors: number, filled: readonly number[]): Rotated {
  const k = filled.length;
  const loadings = new Float64Array(p * factors);
  rotated.loadings.forEach((loading, at) => {
    loadings[Math.floor(at / k) * factors + filled[at % k]!] = loading;
  });
  if (rotated.factorCorrelations === null) return { ...rotated, loadings };
  const factorCorrelations = new Float64Array(factors * factors);
  for (let j = 0; j < factors; j++) factorCorrelations[j * (factors + 1)] = 1;
  rotated.factorCorrelations.forEach((correlation, at) => {
    factorCorrelations[filled[Math.floor(at / k)]! * factors + filled[at % k]!] = correlation;
  });
  return { ...rotated, loadings, factorCorrelations };
}

function rotateFilled(
  loadings: Float64Array,
  p: number,
  factors: number,
  settings: RotationSettings,
): Rotated | null {
  const lengths = settings.kaiser ? rowLengths(loadings, p, factors) : new Float64Array(p).fill(1);
  const normalized = loadings.map((loading, at) => loading / lengths[Math.floor(at / factors)]!);
  const rotateFrom = settings.rotation === "oblimin" ? rotateOblimin : rotateVarimax;
  let best = rotateFrom(normalized, p, factors, settings.maxIterations);
  for (let start = 0; start < settings.starts; start++) {
    const turned = randomlyTurned(normalized, p, factors, randomStream(settings.seed, start));
    const found = rotateFrom(turned, p, factors, Math.min(MOST_STEPS, settings.maxIterations));
    if (found.converged && found.criterion < best.criterion - BETTER * Math.abs(best.criterion)) best = found;
  }
  const rotated = {
    ...best,
    loadings: best.loadings.map((loading, at) => loading * lengths[Math.floor(at / factors)]!),
  };
  return settings.rotation === "promax" ? rotatePromax(rotated, p, factors, settings.power) : rotated;
}

/** Roots of the communalities, 1 in place of 0. */
function rowLengths(loadings: Float64Array, p: number, factors: number): Float64Array {
  return Float64Array.from({ length: p }, (_, i) => {
    const row = loadings.subarray(i * factors, (i + 1) * factors);
    return Math.sqrt(row.reduce((sum, loading) => sum + loading ** 2, 0)) || 1;
  });
}

/** The loadings on axes at random: normal numbers, made orthogonal by Gram and Schmidt. */
function randomlyTurned(
  loadings: Float64Array,
  p: number,
  factors: number,
  random: RandomStream,
): Float64Array {
  const axes: Float64Array[] = [];
  for (let j = 0; j < factors; j++) {
    const axis = Float64Array.from({ length: factors }, () => random.normal());
    for (const other of [...axes, ...axes]) {
      const along = axis.reduce((sum, x, i) => sum + x * other[i]!, 0);
      for (let i = 0; i < factors; i++) axis[i]! -= along * other[i]!;
    }
    const length = Math.sqrt(axis.reduce((sum, x) => sum + x * x, 0));
    axes.push(axis.map((x) => x / length));
  }
  return Float64Array.from({ length: p * factors }, (_, at) => {
    const row = Math.floor(at / factors) * factors;
    return axes[at % factors]!.reduce((sum, x, i) => sum + x * loadings[row + i]!, 0);
  });
}

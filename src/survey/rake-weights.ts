import { type ErrorPath, shortened } from "../errors/error.ts";
import type { Note } from "../errors/note.ts";
import {
  asGiven,
  optional,
  otherwise,
  type Reader,
  type Readers,
  readOptions,
  whole,
} from "../errors/options.ts";
import { refuse } from "../errors/refuse.ts";
import type { Scale } from "../instruments/instrument.ts";
import { scaleAt } from "../instruments/scale.ts";
import type { Column } from "./column.ts";
import { type Margin, marginsOf, type RakeGroups, type RakeTargets, sumOf } from "./margins.ts";

/** Options of `rakeWeights`. */
export interface RakeOptions {
  /**
   * Weights to start from, such as those of the sampling design; by default all alike. One of 0 leaves its respondent
   * out.
   */
  weights?: Column | undefined;
  /**
   * Limits of a weight above 0, around the mean of 1, kept where the weights converge: trimmed weights are raked again.
   */
  bounds?: Scale | undefined;
  /** The largest difference of a share from its target that counts as reached; 1e-10 by default. */
  tolerance?: number | undefined;
  /** Rounds over all margins; 1,000 by default. */
  maxIterations?: number | undefined;
}

const OPTIONS = {
  weights: asGiven as Reader<Column | undefined>,
  bounds: optional(boundsAt),
  tolerance: otherwise(toleranceAt, 1e-10),
  maxIterations: otherwise(whole(1), 1000),
} satisfies Readers<RakeOptions>;

/** A level's share before and after. */
export interface RakedLevel {
  level: string;
  /** Respondents. */
  n: number;
  target: number;
  /** The share under the weights. */
  achieved: number;
}

/** The result of `rakeWeights`. */
export interface RakedWeights {
  model: "raking";
  /** Respondents, without those whose weight starts from 0. */
  n: number;
  /** One weight per row, of mean 1 over the respondents; 0 where they started from 0. */
  weights: number[];
  /** Whether every share is within the tolerance of its target; where not, the weights are the last ones tried. */
  converged: boolean;
  /** Rounds over all margins. */
  iterations: number;
  tolerance: number;
  /** The limits of a weight; `null` without. */
  bounds: Scale | null;
  /** (Σw)² / Σw²: the size of a simple random sample of the same precision. */
  effectiveN: number;
  /** n / effectiveN, at least 1: by how much the weights inflate the variance of a mean. */
  designEffect: number;
  margins: { margin: string; levels: RakedLevel[] }[];
  notes: Note[];
}

/**
 * Weights that bring the sample's margins to those of the population (raking, iterative proportional
 * fitting): each margin in turn is scaled to its targets until all of them hold together.
 *
 * Use the weights as `weights` of any estimate. The standard errors of the library take the weights
 * as given; that they were fitted to known margins is not reflected in them.
 *
 * Columns of `groups` without a target are not looked at. Targets that cannot hold together (or not
 * within `bounds`) give `converged: false` and a note.
 *
 * @throws `unknown_item` for a target without a column of groups; `missing_answers` for a respondent
 * without a level; `insufficient_data` without respondents or margins, and for a target above 0 that no
 * respondent (of positive weight) can fill; `invalid_input` for a level without a target, shares that
 * do not sum to 1 and settings out of range.
 *
 * Source: Deming & Stephan (1940), Annals of Mathematical Statistics 11(4), 427–444; effective size
 * and design effect: Kish (1965), Survey Sampling, 11.7.
 *
 * @example
 * ```ts
 * import { rakeWeights } from "service-quality/survey";
 *
 * const raked = rakeWeights(
 *   { sex: ["f", "f", "f", "m"], age: ["old", "young", "old", "old"] },
 *   { sex: { f: 0.5, m: 0.5 } },
 * );
 * raked.weights.map((weight) => Number(weight.toFixed(6))); // => [0.666667, 0.666667, 0.666667, 2]
 * Number(raked.effectiveN.toFixed(6)); // => 3
 * ```
 */
export function rakeWeights(
  groups: RakeGroups,
  targets: RakeTargets,
  options: RakeOptions = {},
): RakedWeights {
  const { weights: given, bounds, tolerance, maxIterations } = readOptions(options, OPTIONS);
  const { margins, weights } = marginsOf(groups, targets, { weights: given });
  const n = weights.reduce((count, weight) => (weight > 0 ? count + 1 : count), 0);
  for (const margin of margins) checkFilled(margin, weights);

  let iterations = 0;
  let converged = false;
  while (!converged && iterations < maxIterations) {
    iterations++;
    for (const margin of margins) scaleToTargets(margin, weights, n);
    if (bounds !== null) trim(weights, bounds);
    converged = margins.every((margin) => largestMiss(margin, weights) <= tolerance);
  }

  const total = sumOf(weights);
  const scaled = Array.from(weights, (weight) => (weight / total) * n);
  const effectiveN = n ** 2 / scaled.reduce((sum, weight) => sum + weight ** 2, 0);
  return {
    model: "raking",
    n,
    weights: scaled,
    converged,
    iterations,
    tolerance,
    bounds,
    effectiveN,
    designEffect: n / effectiveN,
    margins: margins.map((margin) => ({ margin: margin.name, levels: levelsOf(margin, weights) })),
    notes: converged ? [] : [{ path: ["weights"], reason: "not-converged" }],
  };
}

function boundsAt(value: unknown, path: ErrorPath): Scale {
  const { min, max } = scaleAt(value, path);
  if (!(min >= 0 && min < 1)) refuse("invalid_input", [...path, "min"], "a minimum from 0 to below 1", min);
  if (!(max > 1)) refuse("invalid_input", [...path, "max"], "a maximum above 1", max);
  return { min, max };
}

function toleranceAt(value: unknown, path: ErrorPath): number {
  if (typeof value === "number" && value > 0 && value < 1) return value;
  return refuse("invalid_input", path, "a number between 0 and 1", value);
}

function checkFilled(margin: Margin, weights: Float64Array): void {
  const sums = levelSums(margin, weights);
  margin.levels.forEach((level, place) => {
    if (margin.shares[place]! > 0 && sums[place] === 0) {
      refuse(
        "insufficient_data",
        ["targets", margin.name, level],
        `a respondent of level ${shortened(level)}`,
        0,
      );
    }
  });
}

/** Scales the weights so that each level has its share of the total, which becomes the number of respondents. */
function scaleToTargets(margin: Margin, weights: Float64Array, n: number): void {
  const { codes, shares } = margin;
  const sums = levelSums(margin, weights);
  for (let i = 0; i < weights.length; i++) {
    const place = codes[i]!;
    if (weights[i]! > 0) weights[i] = (weights[i]! / sums[place]!) * shares[place]! * n;
  }
}

function trim(weights: Float64Array, { min, max }: Scale): void {
  for (let i = 0; i < weights.length; i++) {
    if (weights[i]! > 0) weights[i] = Math.min(max, Math.max(min, weights[i]!));
  }
}

function largestMiss(margin: Margin, weights: Float64Array): number {
  const sums = levelSums(margin, weights);
  const total = sumOf(sums);
  return sums.reduce((miss, sum, place) => Math.max(miss, Math.abs(sum / total - margin.shares[place]!)), 0);
}

function levelsOf(margin: Margin, weights: Float64Array): RakedLevel[] {
  const sums = levelSums(margin, weights);
  const total = sumOf(sums);
  const counts = levelSums(
    margin,
    weights.map((weight) => (weight > 0 ? 1 : 0)),
  );
  return margin.levels.map((level, place) => ({
    level,
    n: counts[place]!,
    target: margin.shares[place]!,
    achieved: sums[place]! / total,
  }));
}

function levelSums({ codes, levels }: Margin, weights: Float64Array): Float64Array {
  const sums = new Float64Array(levels.length);
  for (let i = 0; i < codes.length; i++) sums[codes[i]!]! += weights[i]!;
  return sums;
}

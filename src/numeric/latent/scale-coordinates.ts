import type { Derivatives } from "../algebra/minimize.ts";

/**
 * A second loading is kept this far from 0, where its construct's variance would be infinite; below the other it counts
 * as 0.
 */
const LEAST_SECOND = 1e-9;
const NO_SECOND = 1e-6;

/** A construct's variance beyond this, beside its largest loading of 1, is on its way to infinity. */
const FAR_VARIANCE = 100;

/** A construct whose scale is free, by places among the parameters. */
export interface FreeScale {
  /** Its loadings, at least two. */
  readonly loadings: readonly number[];
  /** What there is of it in each group that has these loadings. */
  readonly groups: readonly {
    readonly variance: number;
    /** In the order of the loadings; `null` for one that is held equal to another group's. */
    readonly residuals: readonly (number | null)[];
  }[];
  /** Its covariances with others, and its means. */
  readonly others: readonly number[];
}

/** Gives each construct the scale of the item that loads most on it. */
export function scaled(point: Float64Array, scales: readonly FreeScale[]): Float64Array {
  const x = point.slice();
  for (const { loadings, groups, others } of scales) {
    const unit = x[loadings[largest(x, loadings)]!]!;
    for (const a of loadings) x[a]! /= unit;
    for (const { variance } of groups) x[variance]! *= unit * unit;
    for (const a of others) x[a]! *= unit;
  }
  return x;
}

/** Whether no construct's variance is below 0. */
export function hasRealScales(point: Float64Array, scales: readonly FreeScale[]): boolean {
  return scales.every(({ groups }) => groups.every(({ variance }) => point[variance]! >= 0));
}

/** Whether a construct of a scaled point is one of its items and nothing else, so that its variance has no end. */
export function isInfinite(point: Float64Array, scales: readonly FreeScale[]): boolean {
  return scales.some(({ loadings }) => Math.abs(point[loadings[leaders(point, loadings)[1]]!]!) < NO_SECOND);
}

/**
 * Whether no construct's variance goes off to infinity, or has passed through it: then its second loading passes 0, and
 * not the covariance that it is part of.
 */
export function staysFinite(point: Float64Array, moved: Float64Array, scales: readonly FreeScale[]): boolean {
  return scales.every(({ loadings, groups }) => {
    const e = loadings[leaders(point, loadings)[1]]!;
    const turns = point[e]! * moved[e]! < 0;
    return groups.every(
      ({ variance }) =>
        Math.abs(moved[variance]!) <= FAR_VARIANCE && !(turns && point[variance]! * moved[variance]! < 0),
    );
  });
}

/**
 * Moves a scaled point by a step in coordinates that know no infinite variance. With 1 the largest loading of a
 * construct of variance φ and ε the second largest, they are ε itself, the others' ratios to it, the covariance εφ that
 * the construct gives the two items, and the items' whole variances. Where all but one item have little to do with the
 * construct, its variance grows without limit: there ε passes through 0, and φ through infinity, while εφ stays what it
 * was.
 */
export function movedBy(point: Float64Array, step: Float64Array, scales: readonly FreeScale[]): Float64Array {
  const moved = point.slice();
  for (const scale of scales) toCoordinates(moved, point, scale);
  for (let a = 0; a < moved.length; a++) moved[a]! += step[a]!;
  for (const scale of scales) fromCoordinates(moved, point, scale);
  return moved;
}

/** Turns derivatives by parameters at a scaled point into those by the coordinates of `movedBy`. */
export function inCoordinates(
  { gradient, second, scale }: Derivatives,
  point: Float64Array,
  scales: readonly FreeScale[],
): Derivatives {
  const q = point.length;
  const slopes: Slopes = Array.from(point, (_, a) => [[a, 1]]);
  const bent = new Float64Array(q * q);
  const bend: Bend = (parameter, a, b, curvature) => {
    bent[a * q + b]! += gradient[parameter]! * curvature;
    if (a !== b) bent[b * q + a]! += gradient[parameter]! * curvature;
  };
  for (const one of scales) chartOf(point, one, slopes, bend);
  const along = new Float64Array(q);
  const scaleAlong = new Float64Array(q);
  slopes.forEach((row, a) => {
    for (const [b, slope] of row) {
      along[b]! += slope * gradient[a]!;
      scaleAlong[b]! += slope ** 2 * scale[a]!;
    }
  });
  const held = new Set(scales.map(({ loadings }) => loadings[largest(point, loadings)]!));
  return {
    gradient: along,
    second: addTransformed(bent, second, slopes),
    scale: scaleAlong,
    free: Array.from(point.keys()).filter((a) => !held.has(a)),
  };
}

/** By parameter, the coordinates that it depends on, each with its slope. */
type Slopes = (readonly [coordinate: number, slope: number])[][];

type Bend = (parameter: number, a: number, b: number, curvature: number) => void;

/** The places of the largest and the second largest loading. */
function leaders(point: Float64Array, loadings: readonly number[]): [number, number] {
  const first = largest(point, loadings);
  return [first, largest(point, loadings, first)];
}

function largest(point: Float64Array, loadings: readonly number[], but = -1): number {
  let best = -1;
  loadings.forEach((a, i) => {
    if (i !== but && (best < 0 || Math.abs(point[a]!) > Math.abs(point[loadings[best]!]!))) best = i;
  });
  return best;
}

function toCoordinates(values: Float64Array, point: Float64Array, { loadings, groups }: FreeScale): void {
  const [first, second] = leaders(point, loadings);
  const epsilon = awayFrom0(values[loadings[second]!]!);
  for (const { variance, residuals } of groups) {
    residuals.forEach((residual, i) => {
      if (residual !== null) values[residual]! += values[variance]! * values[loadings[i]!]! ** 2;
    });
    values[variance]! *= epsilon;
  }
  loadings.forEach((a, i) => {
    if (i !== first && i !== second) values[a]! /= epsilon;
  });
}

function fromCoordinates(values: Float64Array, point: Float64Array, { loadings, groups }: FreeScale): void {
  const [first, second] = leaders(point, loadings);
  const epsilon = awayFrom0(values[loadings[second]!]!);
  loadings.forEach((a, i) => {
    if (i !== first && i !== second) values[a]! *= epsilon;
  });
  for (const { variance, residuals } of groups) {
    values[variance]! /= epsilon;
    residuals.forEach((residual, i) => {
      if (residual !== null) values[residual]! -= values[variance]! * values[loadings[i]!]! ** 2;
    });
  }
}

function awayFrom0(x: number): number {
  return Math.abs(x) < LEAST_SECOND ? LEAST_SECOND : x;
}

/**
 * Enters the slopes of a construct's parameters by the coordinates: of φ = c/ε, of loadings εr, and of residuals σ − cε
 * r².
 */
function chartOf(point: Float64Array, { loadings, groups }: FreeScale, slopes: Slopes, bend: Bend): void {
  const [first, second] = leaders(point, loadings);
  const e = loadings[second]!;
  const epsilon = awayFrom0(point[e]!);
  const ratios = loadings.map((a) => point[a]! / epsilon);
  loadings.forEach((a, i) => {
    if (i === first || i === second) return;
    slopes[a] = [
      [a, epsilon],
      [e, ratios[i]!],
    ];
    bend(a, a, e, 1);
  });
  for (const { variance, residuals } of groups) {
    const phi = point[variance]!;
    const c = phi * epsilon;
    slopes[variance] = [
      [variance, 1 / epsilon],
      [e, -phi / epsilon],
    ];
    bend(variance, variance, e, -1 / epsilon ** 2);
    bend(variance, e, e, (2 * phi) / epsilon ** 2);
    residuals.forEach((residual, i) => {
      if (residual === null) return;
      const a = loadings[i]!;
      const r = ratios[i]!;
      if (i === first) {
        slopes[residual]!.push([variance, -1 / epsilon], [e, phi / epsilon]);
        bend(residual, variance, e, 1 / epsilon ** 2);
        bend(residual, e, e, (-2 * phi) / epsilon ** 2);
        return;
      }
      slopes[residual]!.push([variance, -epsilon * r * r], [e, -c * r * r]);
      bend(residual, variance, e, -r * r);
      if (i === second) return;
      slopes[residual]!.push([a, -2 * c * epsilon * r]);
      bend(residual, variance, a, -2 * epsilon * r);
      bend(residual, e, a, -2 * c * r);
      bend(residual, a, a, -2 * c * epsilon);
    });
  }
}

/** Adds JᵀMJ, by way of MJ. */
function addTransformed(sum: Float64Array, matrix: Float64Array, slopes: Slopes): Float64Array {
  const q = slopes.length;
  const half = new Float64Array(q * q);
  slopes.forEach((row, l) => {
    for (const [b, slope] of row) {
      for (let at = 0; at < q * q; at += q) half[at + b]! += slope * matrix[at + l]!;
    }
  });
  slopes.forEach((row, k) => {
    for (const [a, slope] of row) {
      for (let b = 0; b < q; b++) sum[a * q + b]! += slope * half[k * q + b]!;
    }
  });
  return sum;
}

import { cholesky, solveCholesky } from "../algebra/cholesky.ts";
import { submatrix } from "../algebra/square-matrix.ts";
import { symmetricEigen } from "../algebra/symmetric-eigen.ts";
import { copyOf, type FactorMatrices, scaleConstruct } from "./factor-matrices.ts";
import type { PathDiagram, Slot } from "./path-diagram.ts";

/** The most of a construct's variance that its causes have at a start. */
const MOST_EXPLAINED = 0.9;

/** A loading at a start beside the largest of its construct below which it makes no scale. */
const LEAST_MARKER = 0.05;

/** A measurement model with arrows among its constructs; all by place. */
export interface Structure {
  readonly items: number;
  /** By construct; none for one of the second order. */
  readonly itemsOf: readonly (readonly number[])[];
  /** Of constructs of the second order, in the same order as they stand among the constructs, at their end. */
  readonly partsOf: readonly (readonly number[])[];
  readonly paths: readonly (readonly [from: number, to: number])[];
  readonly residualCovariances: readonly (readonly [number, number])[];
  /** Whether residual variances, and variances of constructs with one item, are what is left of 1. */
  readonly isStandardized: boolean;
}

/** Arrows between constructs, those to parts of the second order among them. */
export function constructArrows({
  itemsOf,
  partsOf,
  paths,
}: Structure): (readonly [from: number, to: number])[] {
  const first = itemsOf.length - partsOf.length;
  return [...partsOf.flatMap((parts, s) => parts.map((part) => [first + s, part] as const)), ...paths];
}

/**
 * The diagram: the first item of each construct and the first part of each of the second order with a loading of 1;
 * constructs without an arrow to them covary freely, what is left of the others does not. A construct's only item is
 * measured without error.
 */
export function structuralDiagram(structure: Structure): PathDiagram {
  const { items: p, itemsOf, residualCovariances, isStandardized } = structure;
  const arrows = constructArrows(structure);
  const caused = new Set(arrows.map(([, to]) => to));
  const free: Slot[] = [];
  const fixed: (Slot & { value: number })[] = [];
  itemsOf.forEach((items, a) => {
    items.forEach((item, i) => {
      const loading: Slot = { kind: "arrow", row: item, column: p + a };
      if (i === 0) fixed.push({ ...loading, value: 1 });
      else free.push(loading);
      if (items.length > 1 && !isStandardized) free.push({ kind: "covariance", row: item, column: item });
    });
  });
  const firstPart = new Set(
    structure.partsOf.map(([part], s) => `${itemsOf.length - structure.partsOf.length + s} ${part}`),
  );
  for (const [from, to] of arrows) {
    const slot: Slot = { kind: "arrow", row: p + to, column: p + from };
    if (firstPart.has(`${from} ${to}`)) fixed.push({ ...slot, value: 1 });
    else free.push(slot);
  }
  itemsOf.forEach((items, a) => {
    const variance: Slot = { kind: "covariance", row: p + a, column: p + a };
    if (!isStandardized || items.length !== 1) free.push(variance);
    else if (!caused.has(a)) fixed.push({ ...variance, value: 1 });
    if (caused.has(a)) return;
    for (let b = 0; b < a; b++)
      if (!caused.has(b)) free.push({ kind: "covariance", row: p + a, column: p + b });
  });
  for (const [i, j] of residualCovariances)
    free.push({ kind: "covariance", row: Math.max(i, j), column: Math.min(i, j) });
  const order = causesFirst(itemsOf.length, arrows);
  const units = order.flatMap((a) => {
    const isUnit = isStandardized && caused.has(a) && itemsOf[a]!.length === 1;
    return isUnit ? [{ construct: p + a, item: itemsOf[a]![0]! }] : [];
  });
  return {
    items: p,
    constructs: itemsOf.length,
    parameters: free,
    fixed,
    order: order.map((a) => p + a),
    units,
  };
}

function causesFirst(count: number, arrows: readonly (readonly [number, number])[]): number[] {
  const order: number[] = [];
  const visit = (a: number) => {
    if (order.includes(a)) return;
    for (const [from, to] of arrows) if (to === a) visit(from);
    order.push(a);
  };
  for (let a = 0; a < count; a++) visit(a);
  return order;
}

/**
 * A start of the diagram's parameters, from matrices of the measurement model in which the constructs with items covary
 * freely: those of the second order as what their parts share, arrows by least squares.
 */
export function structuralStart(
  diagram: PathDiagram,
  structure: Structure,
  measured: FactorMatrices,
): Float64Array {
  const { items: p, itemsOf, partsOf } = structure;
  const known = itemsOf.length - partsOf.length;
  const k = itemsOf.length;
  const matrices = copyOf(measured);
  for (let a = 0; a < known; a++)
    scaleConstruct(matrices, a, markerOf(matrices, itemsOf[a]!, a, known), known);
  const phi = new Float64Array(k * k);
  for (let a = 0; a < known; a++) phi.set(matrices.factors.subarray(a * known, (a + 1) * known), a * k);
  const parts = partsOf.map((own, s) => addSecondOrder(phi, k, own, known + s));
  const arrows = constructArrows(structure);
  const value = ({ kind, row, column }: Slot): number => {
    const [a, b] = [row - p, column - p];
    if (kind === "arrow") {
      if (row < p) return matrices.loadings[row * known + b]!;
      const part = b >= known ? partsOf[b - known]!.indexOf(a) : -1;
      return part >= 0 ? parts[b - known]![part]! : regressed(phi, k, a, arrows).weights.get(b)!;
    }
    if (row < p) return matrices.residuals[row * p + column]!;
    return a === b ? regressed(phi, k, a, arrows).rest : phi[a * k + b]!;
  };
  return Float64Array.from(diagram.parameters, value);
}

function markerOf({ loadings }: FactorMatrices, items: readonly number[], a: number, known: number): number {
  return firstScale(items.map((item) => loadings[item * known + a]!));
}

/** The first of some loadings, which makes the scale, or where it is next to none a part of the largest. */
function firstScale(loadings: readonly number[]): number {
  const largest = loadings.reduce((most, loading) => (Math.abs(loading) > Math.abs(most) ? loading : most));
  return Math.abs(loadings[0]!) < LEAST_MARKER * Math.abs(largest) ? LEAST_MARKER * largest : loadings[0]!;
}

/** The first principal component of the correlations of some of k constructs, from their covariances. */
export function principalComponent(phi: Float64Array, k: number, parts: readonly number[]): Float64Array {
  const q = parts.length;
  const covariances = submatrix(phi, k, parts);
  const correlations = covariances.map(
    (value, at) =>
      value / Math.sqrt(covariances[Math.floor(at / q) * (q + 1)]! * covariances[(at % q) * (q + 1)]!),
  );
  return symmetricEigen(correlations, q).vectors.subarray(0, q);
}

/** Loadings of parts as in their first principal component, the first of them 1. */
function secondOrderLoadings(phi: Float64Array, k: number, parts: readonly number[]): number[] {
  const along = principalComponent(phi, k, parts);
  const loadings = parts.map((a, i) => Math.sqrt(phi[a * k + a]!) * along[i]!);
  const scale = firstScale(loadings);
  return loadings.map((loading) => loading / scale);
}

/** Enters a construct that its parts share; its loadings. */
function addSecondOrder(phi: Float64Array, k: number, parts: readonly number[], at: number): number[] {
  const loadings = secondOrderLoadings(phi, k, parts);
  let towards = 0;
  let squares = 0;
  parts.forEach((a, i) => {
    parts.slice(0, i).forEach((b, j) => {
      towards += phi[a * k + b]! * loadings[i]! * loadings[j]!;
      squares += (loadings[i]! * loadings[j]!) ** 2;
    });
  });
  const most = parts.reduce(
    (least, a, i) => Math.min(least, (MOST_EXPLAINED * phi[a * k + a]!) / Math.max(1e-12, loadings[i]! ** 2)),
    Number.POSITIVE_INFINITY,
  );
  const variance = Math.min(most, Math.max((1 - MOST_EXPLAINED) * most, towards / Math.max(1e-12, squares)));
  const length = loadings.reduce((sum, loading) => sum + loading ** 2, 0);
  for (let b = 0; b < at; b++) {
    const place = parts.indexOf(b);
    const shared =
      place >= 0
        ? loadings[place]! * variance
        : parts.reduce((sum, a, i) => sum + loadings[i]! * phi[a * k + b]!, 0) / length;
    phi[at * k + b] = shared;
    phi[b * k + at] = shared;
  }
  phi[at * k + at] = variance;
  return loadings;
}

/** A construct by its causes: their weights, and what they leave of its variance. */
function regressed(
  phi: Float64Array,
  k: number,
  a: number,
  arrows: readonly (readonly [number, number])[],
): { readonly weights: ReadonlyMap<number, number>; readonly rest: number } {
  const causes = arrows.filter(([, to]) => to === a).map(([from]) => from);
  const own = phi[a * k + a]!;
  const q = causes.length;
  const factor = cholesky(submatrix(phi, k, causes), q);
  const shared = Float64Array.from(causes, (b) => phi[a * k + b]!);
  const solved = factor && solveCholesky(factor, q, shared);
  const weights = causes.map((_, i) => solved?.[i] ?? 0);
  const explained = weights.reduce((sum, weight, i) => sum + weight * shared[i]!, 0);
  return {
    weights: new Map(causes.map((b, i) => [b, weights[i]!])),
    rest: Math.max((1 - MOST_EXPLAINED) * own, own - explained),
  };
}

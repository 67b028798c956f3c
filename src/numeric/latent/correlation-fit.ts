import { type Derivatives, minimize, type Place } from "../algebra/minimize.ts";
import { invertedInformation } from "./inverted-information.ts";
import { curvature, type DiagramState, diagramState, type PathDiagram, slopesOf } from "./path-diagram.ts";
import { formOf, product, sandwiched } from "./pattern-likelihood.ts";

/** Correlations of items, weighed one by one. */
export interface WeighedCorrelations {
  /** By pair, in the order of the lower triangle by rows. */
  readonly correlations: Float64Array;
  readonly weights: Float64Array;
}

/** Where a search ended. */
export interface CorrelationEnd {
  readonly state: DiagramState;
  /** Σ w (r − ρ)². */
  readonly discrepancy: number;
  readonly converged: boolean;
  readonly iterations: number;
}

interface CorrelationPlace extends Place {
  readonly state: DiagramState;
  /** r − ρ, by pair. */
  readonly gaps: Float64Array;
}

/**
 * The diagram whose correlations come nearest to those of the items by least squares, each weighed by itself. Every
 * item has variance 1, of which the diagram has no parameter.
 *
 * Source: Muthén, du Toit & Spisic (1997), Robust inference using weighted least squares and quadratic estimating
 * equations in latent variable modeling with categorical and continuous outcomes.
 */
export function fitCorrelations(
  { correlations, weights }: WeighedCorrelations,
  diagram: PathDiagram,
  start: Float64Array,
  maxIterations: number,
): CorrelationEnd {
  const p = diagram.items;
  const at = (point: Float64Array): CorrelationPlace => {
    const state = diagramState(diagram, point);
    const gaps = new Float64Array(correlations.length);
    let value = 0;
    eachPair(p, (i, j, pair) => {
      gaps[pair] = correlations[pair]! - state.implied[i * p + j]!;
      value += (weights[pair]! * gaps[pair]! ** 2) / 2;
    });
    return { state, gaps, value };
  };
  const derivatives = ({ state, gaps }: CorrelationPlace): Derivatives => {
    const q = diagram.parameters.length;
    const slopes = correlationSlopes(diagram, state);
    const form = new Float64Array(p * p);
    eachPair(p, (i, j, pair) => {
      form[i * p + j] = form[j * p + i] = (-weights[pair]! * gaps[pair]!) / 2;
    });
    const pulls = formOf(form, state.vectors);
    const gradient = Float64Array.from(slopes, (slope) =>
      slope.reduce((sum, value, pair) => sum - value * weights[pair]! * gaps[pair]!, 0),
    );
    const second = weighedProducts(slopes, weights);
    const scale = Float64Array.from({ length: q }, (_, a) => second[a * (q + 1)]!);
    // What keeps a construct's variance at 1 bends too; without its curvature the search is one of Gauss and Newton.
    if (diagram.units.length > 0) return { gradient, second, scale };
    for (let a = 0; a < q; a++) {
      for (let b = 0; b < q; b++) {
        second[a * q + b]! += curvature(
          diagram.parameters[a]!,
          diagram.parameters[b]!,
          pulls,
          state,
          p + diagram.constructs,
        );
      }
    }
    return { gradient, second, scale };
  };
  const { place, converged, iterations } = minimize(
    { derivatives, move: ({ state }, step) => at(state.point.map((value, a) => value + step[a]!)) },
    at(start),
    maxIterations,
  );
  return { state: place.state, discrepancy: 2 * place.value, converged, iterations };
}

/** By parameter, what each correlation of two items moves by. */
export function correlationSlopes(diagram: PathDiagram, { vectors }: DiagramState): Float64Array[] {
  const p = diagram.items;
  return slopesOf(diagram).map(({ scale, u, v }) => {
    const [x, y] = [vectors[u]!, vectors[v]!];
    const slope = new Float64Array((p * (p - 1)) / 2);
    eachPair(p, (i, j, pair) => {
      slope[pair] = scale * (x[i]! * y[j]! + x[j]! * y[i]!);
    });
    // What arrows leave of a construct of variance 1 makes up for what they bring, and for what came before it.
    const made: { readonly effect: Float64Array; readonly change: number }[] = [];
    for (const { construct, item } of diagram.units) {
      const brought = made.reduce(
        (sum, { effect, change }) => sum + change * effect[item]! ** 2,
        2 * scale * x[item]! * y[item]!,
      );
      const effect = vectors[construct]!;
      made.push({ effect, change: -brought });
      eachPair(p, (i, j, pair) => {
        slope[pair]! -= brought * effect[i]! * effect[j]!;
      });
    }
    return slope;
  });
}

/** Δᵀ W Δ. */
function weighedProducts(slopes: readonly Float64Array[], weights: Float64Array): Float64Array {
  const q = slopes.length;
  const products = new Float64Array(q * q);
  slopes.forEach((x, a) => {
    const weighed = x.map((value, pair) => value * weights[pair]!);
    for (let b = 0; b <= a; b++) {
      let sum = 0;
      for (let pair = 0; pair < x.length; pair++) sum += weighed[pair]! * slopes[b]![pair]!;
      products[a * q + b] = products[b * q + a] = sum;
    }
  });
  return products;
}

/** What the spread of the correlations makes of estimates and their test. */
export interface CorrelationSpread {
  /** E⁻¹ΔᵀWΓWΔE⁻¹, covariances of the estimates times the number of respondents, E = ΔᵀWΔ. */
  readonly covariances: Float64Array;
  /** tr(UΓ) and tr((UΓ)²), with U = W − WΔE⁻¹ΔᵀW. */
  readonly trace: number;
  readonly squaredTrace: number;
}

/**
 * Errors and the moments of chi-square where weights W are not the inverse of the correlations' covariances Γ; `null`
 * where the parameters are not identified.
 *
 * Source: Satorra & Bentler (1994), in von Eye & Clogg, Latent Variables Analysis, 399–419; Asparouhov & Muthén (2010),
 * Simple second order chi-square correction.
 */
export function correlationSpread(
  slopes: readonly Float64Array[],
  weights: Float64Array,
  gamma: Float64Array,
): CorrelationSpread | null {
  const q = slopes.length;
  const count = weights.length;
  const inverse = invertedInformation(weighedProducts(slopes, weights), q);
  if (inverse === null) return null;
  const weighed = slopes.map((slope) => slope.map((value, pair) => value * weights[pair]!));
  const residual = new Float64Array(count * count);
  for (let i = 0; i < count; i++) residual[i * count + i] = weights[i]!;
  const columns = Array.from({ length: count }, (_, i) => Float64Array.from(weighed, (slope) => slope[i]!));
  columns.forEach((column, i) => {
    const solved = product(inverse, column);
    for (let j = 0; j < count; j++) {
      let sum = 0;
      for (let a = 0; a < q; a++) sum += solved[a]! * columns[j]![a]!;
      residual[i * count + j]! -= sum;
    }
  });
  const spread = multiplied(residual, gamma, count);
  let trace = 0;
  let squaredTrace = 0;
  for (let i = 0; i < count; i++) {
    trace += spread[i * count + i]!;
    for (let j = 0; j < count; j++) squaredTrace += spread[i * count + j]! * spread[j * count + i]!;
  }
  return { covariances: sandwiched(inverse, middleOf(weighed, gamma, count), q), trace, squaredTrace };
}

/** Xᵀ Γ X. */
function middleOf(columns: readonly Float64Array[], gamma: Float64Array, count: number): Float64Array {
  const q = columns.length;
  const middle = new Float64Array(q * q);
  columns.forEach((x, a) => {
    const mapped = new Float64Array(count);
    for (let i = 0; i < count; i++) {
      for (let j = 0; j < count; j++) mapped[j]! += x[i]! * gamma[i * count + j]!;
    }
    for (let b = 0; b <= a; b++) {
      let sum = 0;
      for (let j = 0; j < count; j++) sum += mapped[j]! * columns[b]![j]!;
      middle[a * q + b] = middle[b * q + a] = sum;
    }
  });
  return middle;
}

function multiplied(a: Float64Array, b: Float64Array, n: number): Float64Array {
  const product = new Float64Array(n * n);
  for (let i = 0; i < n; i++) {
    for (let k = 0; k < n; k++) {
      const element = a[i * n + k]!;
      if (element === 0) continue;
      for (let j = 0; j < n; j++) product[i * n + j]! += element * b[k * n + j]!;
    }
  }
  return product;
}

/** Every two items, the pair counted along the rows of the lower triangle. */
export function eachPair(p: number, visit: (i: number, j: number, pair: number) => void): void {
  let pair = 0;
  for (let i = 0; i < p; i++) for (let j = 0; j < i; j++) visit(i, j, pair++);
}

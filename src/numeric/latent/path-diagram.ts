import { emptyMatrices, type FactorMatrices, type FactorSize } from "./factor-matrices.ts";

/** An arrow from the variable `column` to the variable `row`, or their covariance beyond what arrows account for. */
export interface Slot {
  readonly kind: "arrow" | "covariance";
  readonly row: number;
  readonly column: number;
}

/** Items and constructs among which arrows lead, from constructs alone and in no circle. Items come first. */
export interface PathDiagram extends FactorSize {
  /** What is estimated; covariances of a variable with itself are (residual) variances. */
  readonly parameters: readonly Slot[];
  /** What is fixed at another value than 0. */
  readonly fixed: readonly (Slot & { readonly value: number })[];
  /** The constructs' places, each after those that point at it. */
  readonly order: readonly number[];
  /** Constructs among them to which arrows lead and whose variance is 1, each with its only item. */
  readonly units: readonly { readonly construct: number; readonly item: number }[];
}

/** What follows from values of the parameters; all matrices stand row by row. */
export interface DiagramState {
  readonly point: Float64Array;
  /** A, arrows: to a row, from a column. */
  readonly arrows: Float64Array;
  /** S, covariances beyond arrows. */
  readonly covariances: Float64Array;
  /** E = (I − A)⁻¹, all that a variable does to another. */
  readonly effects: Float64Array;
  /** C = E S Eᵀ, covariances of all variables. */
  readonly moments: Float64Array;
  /** Σ, the items' part of C. */
  readonly implied: Float64Array;
  /** The items' parts of the columns of E, then of those of C, one after the other. */
  readonly vectors: readonly Float64Array[];
}

/**
 * The covariances that arrows among variables imply.
 *
 * Source: McArdle & McDonald (1984), Some algebraic properties of the reticular action model for moment structures,
 * British Journal of Mathematical and Statistical Psychology 37, 234–251.
 */
export function diagramState(diagram: PathDiagram, point: Float64Array): DiagramState {
  const { items: p, constructs } = diagram;
  const m = p + constructs;
  const arrows = new Float64Array(m * m);
  const covariances = new Float64Array(m * m);
  const set = ({ kind, row, column }: Slot, value: number) => {
    if (kind === "arrow") arrows[row * m + column] = value;
    else covariances[row * m + column] = covariances[column * m + row] = value;
  };
  for (const slot of diagram.fixed) set(slot, slot.value);
  for (const [a, slot] of diagram.parameters.entries()) set(slot, point[a]!);
  const effects = effectsOf(arrows, diagram);
  for (const { construct } of diagram.units) {
    covariances[construct * (m + 1)] =
      1 - varianceOf(effects.subarray(construct * m, (construct + 1) * m), covariances);
  }
  const moments = sandwich(effects, covariances, m);
  const implied = new Float64Array(p * p);
  for (let i = 0; i < p; i++) implied.set(moments.subarray(i * m, i * m + p), i * p);
  const columns = [effects, moments].flatMap((matrix) =>
    Array.from({ length: m }, (_, j) => Float64Array.from({ length: p }, (__, i) => matrix[i * m + j]!)),
  );
  return { point, arrows, covariances, effects, moments, implied, vectors: columns };
}

/** Row after row, causes first: that of a variable is its own unit vector and its causes' rows times their arrows. */
function effectsOf(arrows: Float64Array, { items, constructs, order }: PathDiagram): Float64Array {
  const m = items + constructs;
  const effects = new Float64Array(m * m);
  const places = [...order, ...Array.from({ length: items }, (_, i) => i)];
  for (const row of places) {
    effects[row * m + row] = 1;
    for (const cause of order) {
      const arrow = arrows[row * m + cause]!;
      if (arrow === 0) continue;
      for (let j = 0; j < m; j++) effects[row * m + j]! += arrow * effects[cause * m + j]!;
    }
  }
  return effects;
}

function varianceOf(effects: Float64Array, covariances: Float64Array): number {
  const m = effects.length;
  let variance = 0;
  for (let i = 0; i < m; i++) {
    for (let j = 0; j < m; j++) variance += effects[i]! * covariances[i * m + j]! * effects[j]!;
  }
  return variance;
}

/** E S Eᵀ. */
function sandwich(effects: Float64Array, covariances: Float64Array, m: number): Float64Array {
  const half = new Float64Array(m * m);
  const whole = new Float64Array(m * m);
  for (let i = 0; i < m; i++) {
    for (let k = 0; k < m; k++) {
      const effect = effects[i * m + k]!;
      if (effect === 0) continue;
      for (let j = 0; j < m; j++) half[i * m + j]! += effect * covariances[k * m + j]!;
    }
  }
  for (let i = 0; i < m; i++) {
    for (let j = 0; j <= i; j++) {
      let sum = 0;
      for (let k = 0; k < m; k++) sum += half[i * m + k]! * effects[j * m + k]!;
      whole[i * m + j] = sum;
      whole[j * m + i] = sum;
    }
  }
  return whole;
}

/** How Σ moves with a parameter: dΣ = scale (uvᵀ + vuᵀ), u and v by their places among the vectors. */
export interface Slope {
  readonly scale: number;
  readonly u: number;
  readonly v: number;
}

/** Of an arrow from c to r, column r of E with column c of C; of a covariance, both columns of E. */
export function slopesOf({ items, constructs, parameters }: PathDiagram): Slope[] {
  const m = items + constructs;
  return parameters.map(({ kind, row, column }) => ({
    scale: kind === "covariance" && row === column ? 0.5 : 1,
    u: row,
    v: kind === "arrow" ? m + column : column,
  }));
}

/**
 * tr(G ∂²Σ/∂a∂b) of a symmetric form G of the vectors: an arrow moves the columns that another parameter multiplies.
 */
export function curvature(
  a: Slot,
  b: Slot,
  form: Float64Array,
  state: Pick<DiagramState, "effects" | "moments">,
  m: number,
): number {
  if (a.kind === "covariance") return b.kind === "covariance" ? 0 : curvature(b, a, form, state, m);
  const { effects, moments } = state;
  const G = (u: number, v: number) => form[u * 2 * m + v]!;
  const { row: r, column: c } = a;
  const { row: k, column: l } = b;
  if (b.kind === "covariance") {
    const scale = k === l ? 1 : 2;
    return scale * (effects[c * m + l]! * G(r, k) + effects[c * m + k]! * G(r, l));
  }
  return (
    2 *
    (effects[l * m + r]! * G(k, m + c) + moments[l * m + c]! * G(r, k) + effects[c * m + k]! * G(r, m + l))
  );
}

/** Λ, Φ and Θ of a state. */
export function factorMatricesOf(
  { items: p, constructs: k }: FactorSize,
  state: DiagramState,
): FactorMatrices {
  const m = p + k;
  const matrices = emptyMatrices({ items: p, constructs: k });
  for (let i = 0; i < p; i++) {
    matrices.loadings.set(state.arrows.subarray(i * m + p, i * m + m), i * k);
    matrices.residuals.set(state.covariances.subarray(i * m, i * m + p), i * p);
  }
  for (let a = 0; a < k; a++) {
    matrices.factors.set(state.moments.subarray((p + a) * m + p, (p + a) * m + m), a * k);
  }
  return matrices;
}

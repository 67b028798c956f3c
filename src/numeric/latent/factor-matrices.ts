/** The matrices of a confirmatory model in one group: Σ = ΛΦΛᵀ + Θ, μ = ν + Λα. All stand row by row. */
export interface FactorMatrices {
  /** Λ, items by constructs. */
  readonly loadings: Float64Array;
  /** Φ, covariances of the constructs. */
  readonly factors: Float64Array;
  /** Θ, what the constructs leave of the items. */
  readonly residuals: Float64Array;
  /** ν, by item. */
  readonly intercepts: Float64Array;
  /** α, by construct. */
  readonly factorMeans: Float64Array;
}

/** A place in the matrices of a group; both of its places in a symmetric matrix. */
export interface Cell {
  readonly group: number;
  readonly matrix: keyof FactorMatrices;
  readonly row: number;
  readonly column: number;
}

/** How many items and constructs there are. */
export interface FactorSize {
  readonly items: number;
  readonly constructs: number;
}

export function emptyMatrices({ items, constructs }: FactorSize): FactorMatrices {
  return {
    loadings: new Float64Array(items * constructs),
    factors: new Float64Array(constructs * constructs),
    residuals: new Float64Array(items * items),
    intercepts: new Float64Array(items),
    factorMeans: new Float64Array(constructs),
  };
}

export function setCell(matrices: FactorMatrices, cell: Cell, size: FactorSize, value: number): void {
  const { matrix, row, column } = cell;
  const width = widthOf(matrix, size);
  matrices[matrix][row * width + column] = value;
  if (matrix === "factors" || matrix === "residuals") matrices[matrix][column * width + row] = value;
}

export function cellValue(matrices: FactorMatrices, { matrix, row, column }: Cell, size: FactorSize): number {
  return matrices[matrix][row * widthOf(matrix, size) + column]!;
}

function widthOf(matrix: keyof FactorMatrices, { items, constructs }: FactorSize): number {
  if (matrix === "residuals") return items;
  return matrix === "loadings" || matrix === "factors" ? constructs : 1;
}

/** ΛΦ, items by constructs: covariances of items and constructs. */
export function itemFactorCovariances({ loadings, factors }: FactorMatrices, size: FactorSize): Float64Array {
  const { items: p, constructs: k } = size;
  const product = new Float64Array(p * k);
  for (let i = 0; i < p; i++) {
    for (let b = 0; b < k; b++) {
      let sum = 0;
      for (let a = 0; a < k; a++) sum += loadings[i * k + a]! * factors[a * k + b]!;
      product[i * k + b] = sum;
    }
  }
  return product;
}

/** Σ = ΛΦΛᵀ + Θ. */
export function impliedCovariances(matrices: FactorMatrices, size: FactorSize): Float64Array {
  const { items: p, constructs: k } = size;
  const covariances = itemFactorCovariances(matrices, size);
  const implied = Float64Array.from(matrices.residuals);
  for (let i = 0; i < p; i++) {
    for (let j = 0; j < p; j++) {
      for (let a = 0; a < k; a++)
        implied[i * p + j]! += covariances[i * k + a]! * matrices.loadings[j * k + a]!;
    }
  }
  return implied;
}

/** μ = ν + Λα. */
export function impliedMeans(
  { loadings, intercepts, factorMeans }: FactorMatrices,
  size: FactorSize,
): Float64Array {
  const k = size.constructs;
  return intercepts.map((intercept, i) => {
    let mean = intercept;
    for (let a = 0; a < k; a++) mean += loadings[i * k + a]! * factorMeans[a]!;
    return mean;
  });
}

export function copyOf(matrices: FactorMatrices): FactorMatrices {
  return {
    loadings: matrices.loadings.slice(),
    factors: matrices.factors.slice(),
    residuals: matrices.residuals.slice(),
    intercepts: matrices.intercepts.slice(),
    factorMeans: matrices.factorMeans.slice(),
  };
}

/**
 * Divides a construct's loadings by a unit, in place, and multiplies the construct by it, which leaves Σ and μ as they
 * are.
 */
export function scaleConstruct(
  { loadings, factors, factorMeans }: FactorMatrices,
  a: number,
  unit: number,
  constructs: number,
): void {
  for (let at = a; at < loadings.length; at += constructs) loadings[at]! /= unit;
  for (let b = 0; b < constructs; b++) {
    factors[a * constructs + b]! *= unit;
    factors[b * constructs + a]! *= unit;
  }
  factorMeans[a]! *= unit;
}

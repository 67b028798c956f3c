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

/** What moves with a cell: dΣ = scale (uvᵀ + vuᵀ), dμ = mean. */
export interface Slope {
  readonly u: Float64Array;
  readonly v: Float64Array;
  readonly scale: number;
  readonly mean: Float64Array;
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

/** The slopes of Σ and μ by a cell; `covariances` are ΛΦ. */
export function slopeOf(
  { matrix, row, column }: Cell,
  matrices: FactorMatrices,
  covariances: Float64Array,
  size: FactorSize,
): Slope {
  const { items: p, constructs: k } = size;
  const none = new Float64Array(p);
  const unit = (i: number) => new Float64Array(p).fill(1, i, i + 1);
  const columnOf = (table: Float64Array, a: number) => none.map((_, i) => table[i * k + a]!);
  const scale = row === column ? 0.5 : 1;
  switch (matrix) {
    case "loadings": {
      const mean = new Float64Array(p).fill(matrices.factorMeans[column]!, row, row + 1);
      return { u: unit(row), v: columnOf(covariances, column), scale: 1, mean };
    }
    case "factors":
      return {
        u: columnOf(matrices.loadings, row),
        v: columnOf(matrices.loadings, column),
        scale,
        mean: none,
      };
    case "residuals":
      return { u: unit(row), v: unit(column), scale, mean: none };
    case "intercepts":
      return { u: none, v: none, scale: 0, mean: unit(row) };
    case "factorMeans":
      return { u: none, v: none, scale: 0, mean: columnOf(matrices.loadings, row) };
  }
}

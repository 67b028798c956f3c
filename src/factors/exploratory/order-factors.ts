/** Loadings and correlations of factors in their final order and direction. */
export interface OrderedFactors {
  /** The pattern Λ, a row per item. */
  readonly loadings: Float64Array;
  /** ΛΦ: correlations of items and factors. */
  readonly structure: Float64Array;
  /** Φ, row by row. */
  readonly correlations: Float64Array;
  /** (ΦΛ'Λ)ⱼⱼ: what each factor explains, in units of one item's variance; they add up to the communalities. */
  readonly explained: Float64Array;
  /** (ΛΦΛ')ᵢᵢ by item. */
  readonly communalities: Float64Array;
}

/** Puts factors in descending order of what they explain, each with loadings that do not sum below 0. */
export function orderFactors(
  loadings: Float64Array,
  correlations: Float64Array | null,
  p: number,
  factors: number,
): OrderedFactors {
  const phi = correlations ?? identity(factors);
  const { explained } = shares(loadings, phi, p, factors);
  const order = Array.from(explained.keys()).sort((a, b) => explained[b]! - explained[a]!);
  const signs = order.map((j) => {
    let sum = 0;
    for (let i = 0; i < p; i++) sum += loadings[i * factors + j]!;
    return sum < 0 ? -1 : 1;
  });
  const place = (at: number) => at % factors;
  // Adding 0 makes 0 of −0.
  const ordered = loadings.map(
    (_, at) => signs[place(at)]! * loadings[at - place(at) + order[place(at)]!]! + 0,
  );
  const orderedCorrelations = phi.map((_, at) => {
    const row = Math.floor(at / factors);
    if (row === place(at)) return 1;
    return signs[row]! * signs[place(at)]! * phi[order[row]! * factors + order[place(at)]!]! + 0;
  });
  return {
    loadings: ordered,
    correlations: orderedCorrelations,
    ...shares(ordered, orderedCorrelations, p, factors),
  };
}

function identity(size: number): Float64Array {
  return Float64Array.from({ length: size * size }, (_, at) => (at % (size + 1) === 0 ? 1 : 0));
}

/** The structure S = ΛΦ; of Λ∘S the sums by factor and by item. */
function shares(loadings: Float64Array, phi: Float64Array, p: number, factors: number) {
  const structure = new Float64Array(p * factors);
  const explained = new Float64Array(factors);
  const communalities = new Float64Array(p);
  for (let i = 0; i < p; i++) {
    for (let j = 0; j < factors; j++) {
      let sum = 0;
      for (let l = 0; l < factors; l++) sum += loadings[i * factors + l]! * phi[l * factors + j]!;
      structure[i * factors + j] = sum;
      explained[j]! += sum * loadings[i * factors + j]!;
      communalities[i]! += sum * loadings[i * factors + j]!;
    }
  }
  return { structure, explained, communalities };
}

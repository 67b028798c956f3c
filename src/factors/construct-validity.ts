/** What tells whether a construct's items measure it, and it alone. */
export interface ConstructValidity {
  construct: string;
  /** Average variance extracted: the mean squared standardized loading. */
  ave: number;
  /** (Σλ)² / ((Σλ)² + Σ(1 − λ²)) of the standardized loadings. */
  compositeReliability: number;
  /** The largest absolute correlation with another construct; `null` for the only one. */
  largestCorrelation: number | null;
  /** Whether √AVE is above it, as Fornell and Larcker ask; `null` for the only construct. */
  discriminant: boolean | null;
}

/**
 * Source: Fornell & Larcker (1981), Evaluating structural equation models with unobservable variables and measurement error, Journal of
 * Marketing Research 18, 39–50.
 */
export function constructValidity(
  construct: string,
  standardizedLoadings: readonly number[],
  correlations: readonly number[],
): ConstructValidity {
  const squares = standardizedLoadings.reduce((sum, loading) => sum + loading ** 2, 0);
  const sum = standardizedLoadings.reduce((total, loading) => total + loading, 0);
  const count = standardizedLoadings.length;
  const ave = squares / count;
  const largestCorrelation = correlations.length === 0 ? null : Math.max(...correlations.map(Math.abs));
  return {
    construct,
    ave,
    compositeReliability: sum ** 2 / (sum ** 2 + count - squares),
    largestCorrelation,
    discriminant: largestCorrelation === null ? null : Math.sqrt(ave) > largestCorrelation,
  };
}

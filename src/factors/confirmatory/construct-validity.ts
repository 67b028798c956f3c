/** What tells whether a construct's items measure it, and it alone. */
export interface ConstructValidity {
  construct: string;
  /**
   * Average variance extracted: the mean squared standardized loading; `null`, like the reliability, for a construct
   * whose variance is not above 0.
   */
  ave: number | null;
  /** (Σλ)² / ((Σλ)² + Σ(1 − λ²)) of the standardized loadings. */
  compositeReliability: number | null;
  /** The largest absolute correlation with another construct; `null` for the only one that has any. */
  largestCorrelation: number | null;
  /** Whether √AVE is above it, as Fornell and Larcker ask; `null` where either is not there. */
  discriminant: boolean | null;
}

/**
 * Source: Fornell & Larcker (1981), Evaluating structural equation models with unobservable variables and measurement
 * error, Journal of Marketing Research 18, 39–50.
 */
export function constructValidity(
  construct: string,
  standardizedLoadings: readonly (number | null)[],
  correlations: readonly number[],
): ConstructValidity {
  const loadings = standardizedLoadings.filter((loading) => loading !== null);
  const largestCorrelation = correlations.length === 0 ? null : Math.max(...correlations.map(Math.abs));
  if (loadings.length === 0) {
    return { construct, ave: null, compositeReliability: null, largestCorrelation, discriminant: null };
  }
  const squares = loadings.reduce((sum, loading) => sum + loading ** 2, 0);
  const sum = loadings.reduce((total, loading) => total + loading, 0);
  const ave = squares / loadings.length;
  return {
    construct,
    ave,
    compositeReliability: sum ** 2 / (sum ** 2 + loadings.length - squares),
    largestCorrelation,
    discriminant: largestCorrelation === null ? null : Math.sqrt(ave) > largestCorrelation,
  };
}

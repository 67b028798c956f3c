/**
 * The heterotrait–monotrait ratio of two sets of items: the mean absolute correlation between them over the geometric
 * mean of the mean absolute correlations within each; a single item's own is 1. HTMT2 takes geometric means
 * (`geometricMean`). `null` where the items of a set do not correlate at all.
 *
 * Items are rows of a p × p correlation matrix, row by row.
 *
 * Source: Henseler, Ringle & Sarstedt (2015), A new criterion for assessing discriminant validity in variance-based
 * structural equation modeling, Journal of the Academy of Marketing Science 43, 115–135; HTMT2: Roemer, Schuberth &
 * Henseler (2021), Industrial Management & Data Systems 121, 2637–2650.
 */
export function heterotraitMonotraitRatio(
  correlations: Float64Array,
  p: number,
  a: readonly number[],
  b: readonly number[],
  average: (values: readonly number[]) => number = mean,
): number | null {
  const within = (set: readonly number[]) =>
    set.length === 1 ? 1 : average(sizes(correlations, p, set, (at) => set.slice(at + 1)));
  const between = average(sizes(correlations, p, a, () => b));
  const trait = Math.sqrt(within(a) * within(b));
  return trait > 0 ? between / trait : null;
}

/** The absolute correlations of each item of a set with those it is beside. */
function sizes(
  correlations: Float64Array,
  p: number,
  set: readonly number[],
  beside: (at: number) => readonly number[],
): number[] {
  const found: number[] = [];
  for (const [at, i] of set.entries()) {
    for (const j of beside(at)) found.push(Math.abs(correlations[i * p + j]!));
  }
  return found;
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}

/** Of values of at least 0. */
export function geometricMean(values: readonly number[]): number {
  return Math.exp(mean(values.map(Math.log)));
}

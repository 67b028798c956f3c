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
  const size = (i: number, j: number) => Math.abs(correlations[i * p + j]!);
  const between = average(a.flatMap((i) => b.map((j) => size(i, j))));
  const within = [a, b].map((set) =>
    set.length === 1 ? 1 : average(set.flatMap((i, at) => set.slice(at + 1).map((j) => size(i, j)))),
  );
  const trait = Math.sqrt(within[0]! * within[1]!);
  return trait > 0 ? between / trait : null;
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}

/** Of values of at least 0. */
export function geometricMean(values: readonly number[]): number {
  return Math.exp(mean(values.map(Math.log)));
}

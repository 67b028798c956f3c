/**
 * Values about their mean, in units of `deviation`. A mean of large values is rounded by more than what they differ by
 * allows: what is left of it is taken off again, which leaves third moments their digits.
 */
export function standardScores(values: Float64Array, mean: number, deviation: number): Float64Array {
  const scores = values.map((value) => (value - mean) / deviation);
  const left = scores.reduce((sum, score) => sum + score, 0) / scores.length;
  return scores.map((score) => score - left);
}

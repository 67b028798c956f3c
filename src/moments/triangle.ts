/** The number of pairs of `size` things, each with itself and with every later one. */
export function triangleSize(size: number): number {
  return (size * (size + 1)) / 2;
}

/** The place of the pair of i and j, in either order, among the pairs 00, 01, … 11, 12, … of `size` things. */
export function pairIndex(i: number, j: number, size: number): number {
  const [first, second] = i < j ? [i, j] : [j, i];
  return first * size - triangleSize(first - 1) + second - first;
}

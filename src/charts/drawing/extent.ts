/** The least and the largest of figures that are there; none where none is. */
export function extentOf(figures: readonly (number | null)[]): [number, number] {
  const there = figures.filter((figure) => figure !== null);
  if (there.length === 0) return [0, 0];
  return [there.reduce((a, b) => Math.min(a, b)), there.reduce((a, b) => Math.max(a, b))];
}

/** An extent with room at both ends for the labels of points. */
export function roomyExtent([least, most]: readonly [number, number]): [number, number] {
  const room = 0.04 * (most - least);
  return [least - room, most + room];
}

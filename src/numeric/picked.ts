/** The figures at some places. */
export function picked(figures: Float64Array, places: ArrayLike<number>): Float64Array {
  const chosen = new Float64Array(places.length);
  for (let k = 0; k < chosen.length; k++) chosen[k] = figures[places[k]!]!;
  return chosen;
}

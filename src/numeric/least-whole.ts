/**
 * The least whole number, from `from` to `most`, that meets a condition which every number above it meets as well;
 * `null` where none up to `most` does. The steps up double, then the last of them is halved.
 */
export function leastWhole(meets: (n: number) => boolean, from: number, most: number): number | null {
  let below = from - 1;
  let found = from;
  for (let step = 1; !meets(found); step *= 2) {
    if (found >= most) return null;
    below = found;
    found = Math.min(most, found + step);
  }
  while (found - below > 1) {
    const middle = below + Math.floor((found - below) / 2);
    if (meets(middle)) found = middle;
    else below = middle;
  }
  return found;
}

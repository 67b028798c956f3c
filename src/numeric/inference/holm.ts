/**
 * p-values adjusted for each other by Holm's step-down procedure, in the order given. A `null` (a test
 * that could not be made) is no member of the family and stays `null`.
 *
 * Source: Holm (1979), A simple sequentially rejective multiple test procedure, Scandinavian Journal of
 * Statistics 6, 65–70; as R's `p.adjust`.
 */
export function holmAdjusted(ps: readonly (number | null)[]): (number | null)[] {
  const family = ps.flatMap((p, i) => (p === null ? [] : [{ p, i }])).sort((a, b) => a.p - b.p);
  const adjusted: (number | null)[] = ps.map(() => null);
  let largest = 0;
  for (const [rank, { p, i }] of family.entries()) {
    largest = Math.max(largest, Math.min(1, (family.length - rank) * p));
    adjusted[i] = largest;
  }
  return adjusted;
}

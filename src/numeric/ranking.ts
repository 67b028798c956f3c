/** How often an activity occurs. */
export interface ActivityCount {
  activity: string;
  n: number;
}

/** The activities that occur, the most frequent first, ties by name. */
export function rankedActivities(names: readonly string[], counts: ArrayLike<number>): ActivityCount[] {
  return names
    .map((activity, i) => ({ activity, n: counts[i]! }))
    .filter(({ n }) => n > 0)
    .sort((a, b) => b.n - a.n || byCodeUnits(a.activity, b.activity));
}

/** The order of text by its code units, which no locale changes. */
export function byCodeUnits(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** The column that makes groups. */
export const GROUP = 'gr"oup';

/** The group of every row. */
export type Groups = readonly (string | null)[] | null;

/** Takes the entries of a column that belong to a group. */
export type Kept = <T>(column: readonly T[]) => T[];

/** What the rows of every group come to, in the order of the JSON text of their keys; of all where there are none. */
export function byGroup<T>(groups: Groups, resultOf: (kept: Kept) => T): T[] {
  if (groups === null) return [resultOf((column) => [...column])];
  return keysOf(groups).map((key) => resultOf((column) => column.filter((_, row) => groups[row] === key)));
}

/** The results of groups as the library gives them. */
export function named<T>(results: readonly T[], groups: Groups, key: string): unknown {
  if (groups === null) return results[0];
  return keysOf(groups).map((group, g) => ({ group: { [GROUP]: group }, [key]: results[g] }));
}

/** The columns of a group. */
export function mapped(
  columns: Readonly<Record<string, readonly (number | null)[]>>,
  kept: Kept,
): Record<string, (number | null)[]> {
  return Object.fromEntries(Object.entries(columns).map(([item, cells]) => [item, kept(cells)]));
}

function keysOf(groups: NonNullable<Groups>): (string | null)[] {
  return [...new Set(groups)].sort((a, b) => (JSON.stringify([a]) < JSON.stringify([b]) ? -1 : 1));
}

/** Lists that have grown in place, or may yet. */
const grown = new WeakSet<object>();

/** A list with an entry at its end. */
export type Append = <T>(list: readonly T[], entry: T) => readonly T[];

/** Copies the list. */
export function appended<T>(list: readonly T[], entry: T): readonly T[] {
  return [...list, entry];
}

/**
 * For a fold over many events, whose states in between nobody sees: lists that it has copied once go on growing in
 * place, so that a long list costs no more for each entry than a short one.
 */
export function growing(): Append {
  const own = new WeakSet<object>();
  return (list, entry) => {
    if (!own.has(list)) {
      const copy = appended(list, entry);
      own.add(copy);
      grown.add(copy);
      return copy;
    }
    (list as (typeof entry)[]).push(entry);
    return list;
  };
}

/** Whether what was found out about a list's entries stays true of them, as it only grows. */
export function onlyGrows(list: object): boolean {
  return grown.has(list);
}

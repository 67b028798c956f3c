import { refuse } from "../errors/refuse.ts";

/** Checks lists of ratings, one number per item, and the importance of the items: finite, of one length, importance of a positive sum. */
export function checkRatings(
  ratings: Readonly<Record<string, readonly number[]>>,
  importance: readonly number[] | undefined,
): void {
  const lists = Object.entries(importance === undefined ? ratings : { ...ratings, importance });
  const items = Math.max(...lists.map(([, list]) => (Array.isArray(list) ? list.length : 0)));
  for (const [name, list] of lists) {
    if (!Array.isArray(list)) refuse("invalid_input", [name], "one number per item", list);
    if (list.length !== items) refuse("invalid_input", [name], `${items} numbers, one per item`, list);
    list.forEach((value, j) => {
      if (!Number.isFinite(value)) refuse("invalid_input", [name, j], "a finite number", value);
    });
  }
  if (items === 0) refuse("insufficient_data", [lists[0]![0]], "at least one item", []);
  importance?.forEach((points, j) => {
    if (points < 0) refuse("invalid_input", ["importance", j], "importance of at least 0", points);
  });
  if (importance?.every((points) => points === 0)) {
    refuse("invalid_input", ["importance"], "importance of a positive sum", 0);
  }
}

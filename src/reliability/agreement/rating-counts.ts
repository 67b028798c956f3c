import { refuse } from "../../errors/refuse.ts";
import { isColumn } from "../../survey/column.ts";

/** Rows of counts, all of one length: whole numbers of at least 0. */
export type RatingCounts = readonly ArrayLike<number>[];

/** The number of columns, which all rows share; refuses what is not a table of counts. */
export function columnsOfCounts(counts: RatingCounts): number {
  if (!Array.isArray(counts)) refuse("invalid_input", [], "a table of counts, a list of rows", counts);
  if (counts.length === 0) refuse("insufficient_data", [], "at least one row of counts", counts);
  let columns = 0;
  for (const [i, row] of (counts as readonly unknown[]).entries()) {
    if (!isColumn(row)) refuse("invalid_input", [i], "a row of counts", row);
    if (i === 0) columns = row.length;
    if (row.length !== columns) {
      refuse("invalid_input", [i], `${columns} counts, as many as the first row has`, row.length);
    }
    for (let j = 0; j < row.length; j++) {
      const count: unknown = row[j];
      if (!Number.isSafeInteger(count) || (count as number) < 0) {
        refuse("invalid_input", [i, j], "a whole number of at least 0", count);
      }
    }
  }
  return columns;
}

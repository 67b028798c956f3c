import { FileFault } from "../file-problem.ts";

/** What the page takes. */
export const LIMITS = { bytes: 200 * 1024 * 1024, rows: 100_000, columns: 300 } as const;

/** Refuses a table of more rows or columns than the page takes. */
export function checkSize(rows: number, columns: number): void {
  if (columns > LIMITS.columns) throw new FileFault({ what: "too-many-columns", columns });
  if (rows > LIMITS.rows) throw new FileFault({ what: "too-many-rows", rows });
}

import type { ChosenRows } from "../drawing/chosen-rows.ts";

/** The last rows of those that follow each other in time, as many as are asked for. */
export function latestRows<Row>(all: readonly Row[], most: number): ChosenRows<Row> {
  if (all.length <= most) return { rows: all, notes: [] };
  return { rows: all.slice(-most), notes: [{ path: ["data"], reason: "rows-left-out" }] };
}

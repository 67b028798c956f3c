import type { LiveTable } from "../live/engine.ts";
import { GROUP, type Groups } from "./groups.ts";
import { TABLE } from "./live.ts";

/** The column of weights. */
export const WEIGHT = "we'ight";

/** Answers by item, with weights and groups where there are any. */
export interface Answered {
  /** What makes the answers whole. */
  readonly factor: number;
  readonly columns: Readonly<Record<string, (number | null)[]>>;
  readonly weights: readonly number[] | null;
  readonly groups: Groups;
}

/** A table of answers; whole ones lie in a column of 64-bit integers where they need it. */
export function tableOf({ factor, columns, weights, groups }: Answered): LiveTable {
  const typeOf = (cells: readonly (number | null)[]) => {
    if (factor !== 1) return "double";
    return cells.some((cell) => Math.abs(cell ?? 0) >= 2 ** 31) ? "long" : "integer";
  };
  return {
    name: TABLE,
    columns: {
      ...Object.fromEntries(
        Object.entries(columns).map(([name, cells]) => [name, { type: typeOf(cells), cells }]),
      ),
      ...(weights && { [WEIGHT]: { type: "double" as const, cells: weights } }),
      ...(groups && { [GROUP]: { type: "text" as const, cells: groups } }),
    },
  };
}

import { refuse } from "../../errors/refuse.ts";
import { limbsText, type SumLists, type WeightLimb } from "../weight-limb.ts";
import { integerIn } from "./cells.ts";
import { checkRespondents } from "./check-row.ts";
import type { GapsRow, SortedRows } from "./sorted-rows.ts";

/** Sums over the respondents who lack an item, each counted m times. */
export interface GapSums extends SumLists {
  /** Σm, one entry. */
  readonly weights: readonly bigint[];
  /** Σmx by item, and Σmx². */
  readonly answers: readonly bigint[];
  readonly squares: readonly bigint[];
  /** Σm of those who lack the other item too, by item. */
  readonly lacking: readonly bigint[];
}

/** Respondents who lack an item. */
export interface Gaps {
  /** Sums for every limb. */
  readonly limbs: readonly GapSums[];
  /** How many of them lack each item. */
  readonly lacking: readonly bigint[];
}

/** The gaps of every item. `lacking` says how many lack each; one that nobody lacks may have no row. */
export function gapsByItem(
  { gaps }: SortedRows,
  limbs: readonly WeightLimb[],
  lacking: readonly number[],
): Gaps[] {
  const items = lacking.length;
  for (const { part, row } of gaps.values()) {
    if (part.item >= items || limbsText(part.limbs) !== limbsText(limbs)) {
      refuse(
        "invalid_input",
        [...row.path, "part"],
        "gaps of an item of the plan, laid out as its sums",
        row.cells.get("part"),
      );
    }
  }
  return lacking.map((count, item) => {
    const given = gaps.get(item);
    if (given !== undefined) return gapsIn(given, limbs, items, count);
    if (count > 0)
      refuse("invalid_input", ["rows"], `the gaps of item ${item}, which ${count} respondents lack`, "none");
    return nobody(limbs, items);
  });
}

function gapsIn({ row }: GapsRow, limbs: readonly WeightLimb[], items: number, count: number): Gaps {
  checkRespondents(row, count);
  let next = 0;
  const take = () => integerIn(row, `c${next++}`);
  const byItem = () => Array.from({ length: items }, take);
  const sums = limbs.map(({ power }) => ({
    weights: [power === 0 ? BigInt(count) : take()],
    answers: byItem(),
    squares: byItem(),
    lacking: byItem(),
  }));
  return { limbs: sums, lacking: limbs[0]!.power === 0 ? sums[0]!.lacking : byItem() };
}

function nobody(limbs: readonly WeightLimb[], items: number): Gaps {
  const none = new Array<bigint>(items).fill(0n);
  return {
    limbs: limbs.map(() => ({ weights: [0n], answers: none, squares: none, lacking: none })),
    lacking: none,
  };
}

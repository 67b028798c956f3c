import { oneOf } from "../../errors/options.ts";
import { refuse } from "../../errors/refuse.ts";
import { defineJointCounts } from "../../factors/polychoric/define-joint-counts.ts";
import { type JointCounts, MOST_CATEGORIES, upperTriangle } from "../../factors/polychoric/joint-counts.ts";
import { type JointCountsPlan, jointCountsPlanAt } from "../plans/joint-counts-plan.ts";
import { countIn, integerIn, type RowCells, rowsAt, textIn } from "./cells.ts";
import { checkedRows, onlyCheck } from "./check-row.ts";
import { byGroup, type RowResult } from "./grouped.ts";

/** Rows by what they count. */
interface CountRows {
  readonly check: RowCells;
  /** By item, how many gave each answer. */
  readonly items: readonly Map<number, number>[];
  /** By pair of items, how many gave each pair of answers. */
  readonly pairs: readonly Map<string, number>[];
}

/**
 * The joint counts of items from the rows that a database gave for their plan, in any order: what `collectJointCounts`
 * makes of the same answers in memory, to the same JSON text, for `estimatePolychoric` and `mergeJointCounts`. With
 * `groupBy` the counts of each group, sorted by the JSON text of the group's values.
 *
 * @throws `missing_answers` at an item that rows lack, under `"reject"`; `insufficient_data` at an item without
 * answers; `invalid_input` at an item with answers off the scale or with more than 50 different ones, at a cell that is
 * no whole number, and at `rows` where a part lacks, comes twice or was computed when the table had changed.
 *
 * @example
 * ```ts
 * import { jointCountsFromRows, jointCountsPlan } from "service-quality/warehouse";
 *
 * const plan = jointCountsPlan(["a", "b"], { scale: { min: 1, max: 2 } });
 * const rows = [
 *   { part: "check", c0: 3, c1: 3, c2: 0, c3: 3, c4: 3, c5: 0, c6: 0 },
 *   { part: "item", i: 0, x: 1, c0: 2 }, { part: "item", i: 0, x: 2, c0: 1 }, { part: "item", i: 1, x: 2, c0: 3 },
 *   { part: "pair", i: 0, j: 1, x: 1, y: 2, c0: 2 }, { part: "pair", i: 0, j: 1, x: 2, y: 2, c0: 1 },
 * ];
 * jointCountsFromRows(plan, rows).pairs[0]?.counts; // => [[2], [1]]
 * ```
 */
export function jointCountsFromRows<Group extends string>(
  plan: JointCountsPlan<Group>,
  rows: readonly object[],
): RowResult<Group, "jointCounts", JointCounts> {
  const planned = jointCountsPlanAt(plan, []) as JointCountsPlan<Group>;
  return byGroup(planned.groupBy, rowsAt(rows, ["rows"]), "jointCounts", (own) =>
    jointCountsOf(planned, own),
  );
}

function jointCountsOf(plan: JointCountsPlan, rows: readonly RowCells[]): JointCounts {
  const { missing } = plan;
  const places = upperTriangle(plan.items.length);
  const sorted = sortedCounts(rows, plan.items.length, places);
  const check = checkedRows({ ...plan, weights: null, rowsAtMost: Number.MAX_SAFE_INTEGER }, sorted.check);
  const items = plan.items.map(({ item }, i) => {
    const categories = [...sorted.items[i]!.keys()].sort((a, b) => a - b);
    const answered = missing === "available" ? check.rows - check.lacking[i]! : check.n;
    if (sumOf(sorted.items[i]!) !== answered) refuseChanged(`${answered} answers to ${item}`);
    if (categories.length === 0) refuse("insufficient_data", [item], "at least one answer to the item", 0);
    if (categories.length > MOST_CATEGORIES) {
      const expected = `an item of at most ${MOST_CATEGORIES} different answers`;
      refuse("invalid_input", [item], expected, categories.length);
    }
    return { item, categories };
  });
  const pairs = places.map(([i, j], p) => {
    const [a, b] = [items[i]!, items[j]!];
    const counted = sorted.pairs[p]!;
    const n = sumOf(counted);
    if (missing !== "available" && n !== check.n)
      refuseChanged(`${check.n} answers to ${a.item} and ${b.item}`);
    const counts = a.categories.map((x) => b.categories.map((y) => counted.get(`${x} ${y}`) ?? 0));
    return { a: a.item, b: b.item, n, effectiveN: n, counts };
  });
  return defineJointCounts({ kind: "joint-counts", version: 1, missing, items, pairs });
}

function sortedCounts(
  rows: readonly RowCells[],
  items: number,
  places: readonly (readonly number[])[],
): CountRows {
  const checks: RowCells[] = [];
  const byItem = Array.from({ length: items }, () => new Map<number, number>());
  const byPair = places.map(() => new Map<string, number>());
  const pairAt = new Map(places.map(([i, j], p) => [`${i} ${j}`, byPair[p]!]));
  for (const row of rows) {
    const part = oneOf("check", "item", "pair")(textIn(row, "part"), [...row.path, "part"]);
    if (part === "check") checks.push(row);
    else if (part === "item") count(byItem[countIn(row, "i")], Number(integerIn(row, "x")), row);
    else {
      const pair = pairAt.get(`${countIn(row, "i")} ${countIn(row, "j")}`);
      count(pair, `${integerIn(row, "x")} ${integerIn(row, "y")}`, row);
    }
  }
  return { check: onlyCheck(checks), items: byItem, pairs: byPair };
}

function count<Key>(counts: Map<Key, number> | undefined, key: Key, row: RowCells): void {
  if (counts === undefined || counts.has(key)) {
    refuse("invalid_input", row.path, "a count of the plan that no row before it has", row.cells.get("part"));
  }
  counts.set(key, countIn(row, "c0"));
}

function sumOf(counts: ReadonlyMap<unknown, number>): number {
  return [...counts.values()].reduce((sum, count) => sum + count, 0);
}

function refuseChanged(expected: string): never {
  refuse(
    "invalid_input",
    ["rows"],
    `${expected}, as the check counted; run the statements in one snapshot`,
    "others",
  );
}

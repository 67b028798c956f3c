import { refuse } from "../../errors/refuse.ts";
import { checkMoments } from "../../moments/define-moments.ts";
import type { MomentSums, Moments } from "../../moments/moments.ts";
import { pairIndex } from "../../moments/triangle.ts";
import { wholeOf } from "../../moments/whole.ts";
import { type MomentsPlan, momentsPlanAt } from "../plans/moments-plan.ts";
import { limbsText, ofPower, type WeightLimb } from "../weight-limb.ts";
import { type RowCells, rowsAt } from "./cells.ts";
import { type CheckedRows, checkedRows } from "./check-row.ts";
import { type GapSums, type Gaps, gapsByItem } from "./gap-sums.ts";
import { byGroup, type RowResult } from "./grouped.ts";
import { joinedSums, noSums, type SortedRows, sortedRows } from "./sorted-rows.ts";
import { unpackedSums, type WholeSums } from "./unpacked-sums.ts";

/**
 * The summary of moments from the rows that a database gave for the statements of a plan, in any order: what
 * `collectMoments` makes of the same answers in memory, to the same JSON text, so that the two merge freely. With
 * `groupBy` a summary for each group, sorted by the JSON text of the group's values.
 *
 * Cells may be numbers, big integers, decimal text or objects that print as such; a number beyond 2^53 − 1 has lost
 * digits and is refused. Names of columns are found whatever their case.
 *
 * @throws `missing_answers` at an item that respondents lack, under `"reject"`; `insufficient_data` for an empty table
 * there; `invalid_input` at an item with answers off the scale, at `weights` for faulty ones, at `rowsAtMost` for more
 * rows than planned, at a cell that is no whole number, and at `rows` where a part lacks, comes twice, is laid out
 * otherwise or was computed when the table had changed.
 *
 * @example
 * ```ts
 * import { momentsFromRows, momentsPlan } from "service-quality/warehouse";
 *
 * const plan = momentsPlan(["q1"], { scale: { min: 1, max: 7 } });
 * const rows = [
 *   { part: "check", c0: 3, c1: 3, c2: 0, c3: 3, c4: 0 },
 *   { part: "sums;fields=1;bits=0;center=0;limbs=0.0;from=0;of=2", n: 3, c0: "18", c1: 110n },
 * ];
 * momentsFromRows(plan, rows).sums.products; // => [110]
 * ```
 */
export function momentsFromRows<Group extends string>(
  plan: MomentsPlan<Group>,
  rows: readonly object[],
): RowResult<Group, "moments", Moments> {
  const planned = momentsPlanAt(plan, []) as MomentsPlan<Group>;
  return byGroup(planned.groupBy, rowsAt(rows, ["rows"]), "moments", (own) => momentsOf(planned, own));
}

function momentsOf(plan: MomentsPlan, rows: readonly RowCells[]): Moments {
  const { missing, factor, weights } = plan;
  const items = plan.items.map(({ item }) => item);
  const sorted = sortedRows(rows);
  const check = checkedRows(plan, sorted.check);
  const isPairwise = missing === "available";
  const respondents = isPairwise ? check.rows : check.n;
  const isNobody = respondents === 0 && sorted.sums.length === 0 && plan.groupBy.length > 0;
  const { layout, sums } = isNobody
    ? noSums(items.length, weights !== null)
    : joinedSums(sorted.sums, items.length, respondents);
  const { limbs } = layout;
  checkPowers(sorted, limbs, weights !== null);
  const whole = unpackedSums(layout, sums, items.length, respondents);
  const gaps = isPairwise ? gapsByItem(sorted, limbs, check.lacking) : null;
  const sumsOf = (power: WeightLimb["power"]) =>
    gaps === null
      ? completeSums(ofPower(power, limbs, whole))
      : pairwiseSums(
          ofPower(power, limbs, whole),
          gaps.map((gap) => ofPower(power, limbs, gap.limbs)),
        );
  const weighted = sumsOf(weights === null ? 0 : 1);
  const moments: Moments = {
    kind: "moments",
    version: 1,
    items,
    missing,
    factor,
    weightFactor: weights?.factor ?? null,
    n: check.n,
    counts: gaps === null ? [check.n] : pairCounts(check, gaps),
    sums: weights === null ? { ...weighted, weights: null } : weighted,
    squaredWeightSums: weights === null ? null : sumsOf(2),
  };
  return checkMoments(moments, ["rows"]);
}

/** Weights have limbs of both powers, and without weights there is one limb. */
function checkPowers({ sums: [first] }: SortedRows, limbs: readonly WeightLimb[], isWeighted: boolean): void {
  const powers = new Set(limbs.map(({ power }) => power));
  if (isWeighted ? powers.has(1) && powers.has(2) : powers.has(0)) return;
  const expected = isWeighted ? "sums by weights and by their squares" : "sums without weights";
  refuse("invalid_input", [...first!.row.path, "part"], `${expected}, as the plan has`, limbsText(limbs));
}

function completeSums({ weights, answers, products }: WholeSums): MomentSums {
  return {
    weights: weights.map(wholeOf),
    answers: answers.map(wholeOf),
    products: products.map(wholeOf),
    squares: null,
  };
}

/** Of those who answered another item too: all, less those who lack it. */
function pairwiseSums(
  { weights: [all], answers, products }: WholeSums,
  gaps: readonly GapSums[],
): MomentSums {
  const items = answers.length;
  const byOther = (total: (i: number) => bigint, key: "answers" | "squares") =>
    answers.flatMap((_, i) => gaps.map((gap) => wholeOf(total(i) - gap[key][i]!)));
  return {
    weights: answeredBoth(all!, gaps).map(wholeOf),
    answers: byOther((i) => answers[i]!, "answers"),
    products: products.map(wholeOf),
    squares: byOther((i) => products[pairIndex(i, i, items)]!, "squares"),
  };
}

/** How many answered both items of a pair. */
function pairCounts({ rows }: CheckedRows, gaps: readonly Gaps[]): number[] {
  const counted = gaps.map(({ lacking }, i) => ({ weights: [lacking[i]!], lacking }));
  return answeredBoth(BigInt(rows), counted).map(Number);
}

/** Σm of those who answered both items of a pair: Σ − Σ without i − Σ without j + Σ without both. */
function answeredBoth(all: bigint, gaps: readonly Pick<GapSums, "weights" | "lacking">[]): bigint[] {
  return gaps.flatMap((first, i) =>
    gaps.slice(i).map((second, k) => {
      const without =
        k === 0 ? first.weights[0]! : first.weights[0]! + second.weights[0]! - first.lacking[i + k]!;
      return all - without;
    }),
  );
}

import { refuse } from "../../errors/refuse.ts";
import {
  type GapsPart,
  gapsPartOf,
  type SumsLayout,
  type SumsPart,
  sumsIn,
  sumsPartOf,
  sumsPartText,
} from "../sums-layout.ts";
import { ONCE, type WeightLimb } from "../weight-limb.ts";
import { integerIn, type RowCells, textIn } from "./cells.ts";
import { checkRespondents, onlyCheck } from "./check-row.ts";

/** A row of sums over respondents who lack an item. */
export interface GapsRow {
  readonly part: GapsPart;
  readonly row: RowCells;
}

/** The rows of one group by what they hold. */
export interface SortedRows {
  readonly check: RowCells;
  readonly sums: readonly { readonly part: SumsPart; readonly row: RowCells }[];
  /** By the place of the item that is lacking. */
  readonly gaps: ReadonlyMap<number, GapsRow>;
}

/** Every sum of a layout, in its order. */
export interface JoinedSums {
  readonly layout: SumsLayout;
  readonly sums: readonly bigint[];
}

/** Sorts the rows of a group; none may be there twice. */
export function sortedRows(rows: readonly RowCells[]): SortedRows {
  const checks: RowCells[] = [];
  const sums: { part: SumsPart; row: RowCells }[] = [];
  const gaps = new Map<number, GapsRow>();
  for (const row of rows) {
    const text = textIn(row, "part");
    const sumsPart = sumsPartOf(text);
    const gapsPart = gapsPartOf(text);
    if (text === "check") checks.push(row);
    else if (sumsPart !== null) sums.push({ part: sumsPart, row });
    else if (gapsPart !== null && !gaps.has(gapsPart.item)) gaps.set(gapsPart.item, { part: gapsPart, row });
    else refuse("invalid_input", [...row.path, "part"], "a part of the plan that no row before it has", text);
  }
  return { check: onlyCheck(checks), sums, gaps };
}

/** The sums of a group in which nobody counts: a database gives no row for it. */
export function noSums(items: number, isWeighted: boolean): JoinedSums {
  const limbs: WeightLimb[] = isWeighted
    ? [
        { power: 1, shift: 0 },
        { power: 2, shift: 0 },
      ]
    : [ONCE];
  const layout: SumsLayout = { fields: 1, bits: 0, center: 0, limbs };
  return { layout, sums: new Array<bigint>(sumsIn(layout, items)).fill(0n) };
}

/** The sums of all rows in the order of their layout, which must be one, whole, and over n respondents. */
export function joinedSums(rows: SortedRows["sums"], items: number, n: number): JoinedSums {
  const [first] = rows;
  if (first === undefined) return refuse("invalid_input", ["rows"], "the sums of the plan", "none");
  const layout = first.part;
  const size = sumsIn(layout, items);
  const sums: (bigint | undefined)[] = new Array(size).fill(undefined);
  for (const { part, row } of rows) {
    if (sumsPartText(part, 0, part.of) !== sumsPartText(layout, 0, size)) {
      refuse(
        "invalid_input",
        [...row.path, "part"],
        `a part of ${size} sums laid out as the others`,
        row.cells.get("part"),
      );
    }
    checkRespondents(row, n);
    for (let c = 0; row.cells.has(`c${c}`); c++) {
      const place = part.from + c;
      if (place >= size || sums[place] !== undefined) {
        refuse(
          "invalid_input",
          [...row.path, `c${c}`],
          "a sum of the plan that no row before it has",
          row.cells.get(`c${c}`),
        );
      }
      sums[place] = integerIn(row, `c${c}`);
    }
  }
  const lackingAt = (place: number) =>
    refuse("invalid_input", ["rows"], `${size} sums`, `none at place ${place}`);
  return { layout, sums: sums.map((sum, place) => sum ?? lackingAt(place)) };
}

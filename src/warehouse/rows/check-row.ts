import type { ErrorPath } from "../../errors/error.ts";
import { refuse } from "../../errors/refuse.ts";
import type { MomentsPlan } from "../plans/moments-plan.ts";
import { countIn, type RowCells } from "./cells.ts";

/** What the check of a table says. */
export interface CheckedRows {
  /** Rows of a weight above 0. */
  readonly rows: number;
  /** Respondents that count. */
  readonly n: number;
  /** By item, the rows of a weight above 0 without an answer. */
  readonly lacking: readonly number[];
}

/** The one row of the check that a group has. */
export function onlyCheck(checks: readonly RowCells[]): RowCells {
  const [check] = checks;
  if (check !== undefined && checks.length === 1) return check;
  return refuse("invalid_input", ["rows"], "one row of the check in each group", `${checks.length} of them`);
}

/** Refuses a row that is over other respondents than the check: the table changed between the statements. */
export function checkRespondents(row: RowCells, n: number): void {
  const counted = countIn(row, "n");
  if (counted === n) return;
  const expected = `${n} respondents, as the check counted; run the statements in one snapshot`;
  refuse("invalid_input", [...row.path, "n"], expected, counted);
}

/** Reads the row of the check, and refuses what `collectMoments` would refuse of these answers. */
export function checkedRows(
  plan: Pick<MomentsPlan, "items" | "missing" | "weights" | "rowsAtMost">,
  row: RowCells,
): CheckedRows {
  const { items, missing, weights, rowsAtMost } = plan;
  // In the order in which the statement has them.
  const cell = (c: number) => countIn(row, `c${c}`);
  const byItem = (first: number) => items.map((_, i) => cell(first + i));
  const [all, n, faulty] = [cell(0), cell(1), cell(2)];
  const answered = byItem(3);
  const strange = byItem(3 + items.length);
  const last = 3 + 2 * items.length;
  const weightless = row.cells.has(`c${last}`) ? cell(last) : 0;
  const rows = all - weightless;
  if (all > rowsAtMost) {
    refuse("invalid_input", ["rowsAtMost"], `at most ${rowsAtMost} rows, which the plan allows`, all);
  }
  if (faulty > 0) {
    refuseCount(
      ["weights"],
      `weights from 0 to ${weights?.largest}, none of which rounds to 0`,
      faulty,
      "faulty weights",
    );
  }
  const lacking = answered.map((count) => rows - count);
  items.forEach(({ item }, i) => {
    if (missing === "reject" && lacking[i]! > 0) {
      const expected = 'an answer of every respondent, or another policy than "reject"';
      refuse("missing_answers", [item], expected, `${lacking[i]} missing answers`);
    }
    if (strange[i]! > 0) refuseCount([item], "answers on the scale of the plan", strange[i]!, "others");
  });
  if (missing === "reject" && all === 0)
    refuse("insufficient_data", ["rows"], "a table with at least one row", 0);
  return { rows, n, lacking };
}

function refuseCount(path: ErrorPath, expected: string, count: number, of: string): never {
  refuse("invalid_input", path, expected, `${count} ${of}`);
}

import { oneOf, type Readers, readOptions } from "../../errors/options.ts";
import { refuse } from "../../errors/refuse.ts";
import {
  categoryIn,
  isAnswer,
  KANO_TABLE,
  type KanoCategoryOptions,
  type KanoTable,
} from "../../priorities/kano/kano-category.ts";
import type { KanoCounts } from "../../priorities/kano/kano-rule.ts";
import { type KanoPlan, kanoPlanAt } from "../plans/kano-plan.ts";
import { countIn, integerIn, type RowCells, rowsAt, textIn } from "./cells.ts";
import { byGroup, type RowResult } from "./grouped.ts";

/** The answers to the two questions of a feature. */
export interface AttributeCounts {
  attribute: string;
  /** Rows with both answers. */
  n: number;
  /** Rows that lack one or both. */
  missing: number;
  /** Answers by category, of Kano's table. */
  counts: KanoCounts;
}

const OPTIONS = { table: KANO_TABLE } satisfies Readers<KanoCategoryOptions>;

/**
 * The counts by category of Kano's questions from the rows that a database gave for their plan, as `summarizeKano`
 * takes them, in the order of the plan. With `groupBy` the counts of each group, sorted by the JSON text of the group's
 * values.
 *
 * @throws `invalid_input` at a feature with answers that are no whole numbers from 1 to 5, at a cell that is no whole
 * number, and at a row that comes twice or belongs to no feature.
 *
 * @example
 * ```ts
 * import { summarizeKano } from "service-quality/priorities";
 * import { kanoFromRows, kanoPlan } from "service-quality/warehouse";
 *
 * const plan = kanoPlan([{ attribute: "wifi", functional: "f1", dysfunctional: "d1" }]);
 * const rows = [
 *   { part: "kano", k: 0, f: 1, d: 5, c0: 40 },
 *   { part: "kano", k: 0, f: 2, d: 5, c0: 60 },
 *   { part: "kano", k: 0, f: 0, d: 5, c0: 3 },
 * ];
 * const [wifi] = kanoFromRows(plan, rows);
 * [wifi!.n, wifi!.missing, summarizeKano(wifi!.counts).category]; // => [100, 3, "M"]
 * ```
 */
export function kanoFromRows<Group extends string>(
  plan: KanoPlan<Group>,
  rows: readonly object[],
  options: KanoCategoryOptions = {},
): RowResult<Group, "attributes", AttributeCounts[]> {
  const planned = kanoPlanAt(plan, []) as KanoPlan<Group>;
  const { table } = readOptions(options, OPTIONS);
  return byGroup(planned.groupBy, rowsAt(rows, ["rows"]), "attributes", (own) =>
    countsOf(planned, own, table),
  );
}

function countsOf({ attributes }: KanoPlan, rows: readonly RowCells[], table: KanoTable): AttributeCounts[] {
  const results = attributes.map(({ attribute }) => ({
    attribute,
    n: 0,
    missing: 0,
    counts: { A: 0, O: 0, M: 0, I: 0, R: 0, Q: 0 },
  }));
  const seen = new Set<string>();
  for (const row of rows) {
    oneOf("kano")(textIn(row, "part"), [...row.path, "part"]);
    const k = countIn(row, "k");
    const result = results[k];
    if (result === undefined) return refuse("invalid_input", [...row.path, "k"], "the place of a feature", k);
    const [f, d] = [Number(integerIn(row, "f")), Number(integerIn(row, "d"))];
    const cell = `${k} ${f} ${d}`;
    if (seen.has(cell)) refuse("invalid_input", row.path, "answers that no row before it has", cell);
    seen.add(cell);
    const count = countIn(row, "c0");
    if (isAnswer(f) && isAnswer(d)) {
      result.n += count;
      result.counts[categoryIn(table, f, d)] += count;
    } else if (f >= 0 && d >= 0) {
      result.missing += count;
    } else {
      refuse("invalid_input", [result.attribute], "whole numbers from 1 to 5", `${count} other answers`);
    }
  }
  return results;
}

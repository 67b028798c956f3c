import { oneOf, type Readers, readFields, readOptions } from "../../errors/options.ts";
import { type JointCountsPlan, jointCountsPlanAt } from "../plans/joint-counts-plan.ts";
import { type KanoPlan, kanoPlanAt } from "../plans/kano-plan.ts";
import { type MomentsPlan, momentsPlanAt } from "../plans/moments-plan.ts";
import { type TallyPlan, tallyPlanAt } from "../plans/tally-plan.ts";
import { jointCountsSql } from "./joint-counts-sql.ts";
import { kanoSql } from "./kano-sql.ts";
import { momentsSql } from "./moments-sql.ts";
import { sourceAt, TABLE_OPTIONS, type TableOptions } from "./source.ts";
import { tallySql } from "./tally-sql.ts";

/** What `toSql` writes statements for. */
export type WarehousePlan = MomentsPlan | TallyPlan | KanoPlan | JointCountsPlan;

/** Options of `toSql`. */
export type ToSqlOptions = TableOptions;

const PLAN = {
  kind: oneOf("moments-plan", "tally-plan", "kano-plan", "joint-counts-plan"),
} satisfies Partial<Readers<WarehousePlan>>;

/**
 * The statements that compute a plan inside a database. Run all of them, in one snapshot where the table may change,
 * put the rows of all together in any order, and give them to the function that made the plan's kind come back
 * (`momentsFromRows`, `tallyFromRows`, `kanoFromRows`, `jointCountsFromRows`).
 *
 * Statements hold nothing but counts and sums of whole numbers, so that engines cannot differ; names and values are
 * quoted whatever is in them. Sums are packed as the dialect takes them fastest, and never so that one could overflow.
 *
 * @throws `invalid_input` for a dialect that is unknown, a name that is empty, holds U+0000 or is longer than the
 * database keeps, a condition of no or of two kinds, a list or a value that it cannot have; at `rowsAtMost` where sums
 * of so many rows could overflow.
 *
 * @example
 * ```ts
 * import { momentsPlan, toSql } from "service-quality/warehouse";
 *
 * const plan = momentsPlan(["q1", "q2"], { scale: { min: 1, max: 7 }, missing: "listwise", groupBy: ["branch"] });
 * const where = [{ column: "year", equals: 2026 }, { column: "country", in: ["BG", "RU"] }];
 * const [check, sums] = toSql(plan, { dialect: "duckdb", table: "answers", where });
 * sums!.startsWith("SELECT 'sums;fields=1;bits=0;center=0;limbs=0.0;from=0;of=5' AS \"part\""); // => true
 * ```
 */
export function toSql(plan: WarehousePlan, options: ToSqlOptions): string[] {
  const { kind } = readFields(plan, PLAN, [], "a plan");
  const source = sourceAt(readOptions(options, TABLE_OPTIONS));
  switch (kind) {
    case "moments-plan":
      return momentsSql(momentsPlanAt(plan, []), source);
    case "tally-plan":
      return tallySql(tallyPlanAt(plan, []), source);
    case "kano-plan":
      return kanoSql(kanoPlanAt(plan, []), source);
    case "joint-counts-plan":
      return jointCountsSql(jointCountsPlanAt(plan, []), source);
  }
}

import type { ToSqlOptions, WarehousePlan } from "../../../src/warehouse/sql/to-sql.ts";
import type { Engine } from "../live/engine.ts";
import { planRows } from "../live/plan-rows.ts";

/** A table's name that is hard to quote. */
export const TABLE = 'ta"ble`; drop';

/** An engine that has been started, and how its answers are asked for. */
export interface Live {
  readonly engine: Engine;
  /** The rows of a plan on the table. */
  readonly rowsOf: (plan: WarehousePlan, where?: ToSqlOptions["where"]) => Promise<object[]>;
}

export function liveOf(engine: Engine): Live {
  return { engine, rowsOf: (plan, where) => planRows(engine, plan, { table: TABLE, where }) };
}

import { toSql, type WarehousePlan } from "../../../src/warehouse/sql/to-sql.ts";
import type { Engine } from "../live/engine.ts";

/** A table's name that is hard to quote. */
export const TABLE = 'ta"ble`; drop';

/** An engine that has been started, and how its answers are asked for. */
export interface Live {
  readonly engine: Engine;
  /** The rows of a plan on the table, the last first. */
  readonly rowsOf: (plan: WarehousePlan, where?: Parameters<typeof toSql>[1]["where"]) => Promise<object[]>;
}

export function liveOf(engine: Engine): Live {
  return {
    engine,
    rowsOf: async (plan, where = []) => {
      const rows: object[] = [];
      for (const statement of toSql(plan, { dialect: engine.dialect, table: TABLE, where })) {
        rows.push(...(await engine.rows(statement)));
      }
      return rows.reverse();
    },
  };
}

import { type ToSqlOptions, toSql, type WarehousePlan } from "../../../src/warehouse/sql/to-sql.ts";
import type { Engine } from "./engine.ts";

/** The rows that an engine gives for the statements of a plan, the last first: any order will do. */
export async function planRows(
  engine: Engine,
  plan: WarehousePlan,
  asked: Pick<ToSqlOptions, "table" | "where">,
): Promise<object[]> {
  const rows: object[] = [];
  for (const statement of toSql(plan, { dialect: engine.dialect, ...asked })) {
    rows.push(...(await engine.rows(statement)));
  }
  return rows.reverse();
}

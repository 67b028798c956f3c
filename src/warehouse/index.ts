export type { MomentsPlan, MomentsPlanOptions, PlannedItem, PlannedWeights } from "./plans/moments-plan.ts";
export { momentsPlan } from "./plans/moments-plan.ts";
export type { GroupValue } from "./rows/groups.ts";
export type { GroupMoments, RowMoments } from "./rows/moments-from-rows.ts";
export { momentsFromRows } from "./rows/moments-from-rows.ts";
export type { WarehouseCondition } from "./sql/conditions.ts";
export type { Dialect } from "./sql/dialect.ts";
export type { ToSqlOptions, WarehousePlan } from "./sql/to-sql.ts";
export { toSql } from "./sql/to-sql.ts";

export type { CategorizedItem, JointCounts, PairCounts } from "../factors/polychoric/joint-counts.ts";
export type {
  DimensionSpec,
  Form,
  InstrumentSpec,
  ItemSpec,
  Labels,
  Scale,
} from "../instruments/instrument.ts";
export type { MomentSums, Moments } from "../moments/moments.ts";
export type { MomentInteger } from "../moments/whole.ts";
export type { PathIndicator } from "../paths/tables/path-estimate.ts";
export type { KanoCategory, KanoCategoryOptions, KanoTable } from "../priorities/kano/kano-category.ts";
export type { KanoCounts } from "../priorities/kano/kano-rule.ts";
export type { RatingCount } from "../satisfaction/measures/rating-tally.ts";
export type { Missing } from "../survey/estimation.ts";
export type { JointCountsPlan, JointCountsPlanOptions } from "./plans/joint-counts-plan.ts";
export { jointCountsPlan } from "./plans/joint-counts-plan.ts";
export type { KanoPlan, KanoPlanOptions, PlannedAttribute } from "./plans/kano-plan.ts";
export { kanoPlan } from "./plans/kano-plan.ts";
export type { MomentsPlan, MomentsPlanOptions, PlannedWeights } from "./plans/moments-plan.ts";
export { momentsPlan } from "./plans/moments-plan.ts";
export type { PlannedItem } from "./plans/planned-items.ts";
export type { TallyPlan, TallyPlanOptions } from "./plans/tally-plan.ts";
export { tallyPlan } from "./plans/tally-plan.ts";
export type { Grouped, RowResult } from "./rows/grouped.ts";
export type { GroupValue } from "./rows/groups.ts";
export { jointCountsFromRows } from "./rows/joint-counts-from-rows.ts";
export { type AttributeCounts, kanoFromRows } from "./rows/kano-from-rows.ts";
export { momentsFromRows } from "./rows/moments-from-rows.ts";
export { tallyFromRows } from "./rows/tally-from-rows.ts";
export type { ComplaintLogColumns, ComplaintLogSqlOptions } from "./sql/complaint-log-sql.ts";
export { complaintLogSql } from "./sql/complaint-log-sql.ts";
export type { WarehouseCondition } from "./sql/conditions.ts";
export type { Dialect } from "./sql/dialect.ts";
export type { ScoredIndicator } from "./sql/scoring/composite-scores-sql.ts";
export type { CompositeModel, ScoringModel, ScoringSqlOptions } from "./sql/scoring/scoring-sql.ts";
export { scoringSql } from "./sql/scoring/scoring-sql.ts";
export type { TableOptions } from "./sql/source.ts";
export type { ToSqlOptions, WarehousePlan } from "./sql/to-sql.ts";
export { toSql } from "./sql/to-sql.ts";

import type { ErrorPath } from "../../errors/error.ts";
import { oneOf, otherwise, type Readers, readComplete, readOptions } from "../../errors/options.ts";
import { deepFrozen, namesAt } from "../../errors/read-argument.ts";
import { refuse } from "../../errors/refuse.ts";
import type { Scale } from "../../instruments/instrument.ts";
import { scaleAt } from "../../instruments/scale.ts";
import { type Missing, missingAt } from "../../survey/estimation.ts";
import { columnsByItemAt, NO_COLUMNS } from "../columns-by-item.ts";
import { type PlannedItem, plannedItems, plannedItemsAt } from "./planned-items.ts";

/** How often each pair of answers to every two items stands in a table: plain JSON, to be stored beside the rows. */
export interface JointCountsPlan<Group extends string = string> {
  kind: "joint-counts-plan";
  version: 1;
  items: PlannedItem[];
  /** The lowest and the highest answer; answers are whole numbers. */
  scale: Scale;
  missing: Missing;
  groupBy: Group[];
}

/** Options of `jointCountsPlan`. */
export interface JointCountsPlanOptions<Group extends string = string> {
  scale: Scale;
  /** `"reject"` by default, as in `collectJointCounts`. */
  missing?: Missing | undefined;
  /** Columns by item, where they are not named as their items. */
  columns?: Readonly<Record<string, string>> | undefined;
  groupBy?: readonly Group[] | undefined;
}

const OPTIONS = {
  scale: scaleAt,
  missing: otherwise(missingAt, "reject"),
  columns: otherwise(columnsByItemAt, NO_COLUMNS),
  groupBy: otherwise(namesAt, []),
} satisfies Readers<JointCountsPlanOptions>;

const PLAN = {
  kind: oneOf("joint-counts-plan"),
  version: oneOf(1),
  items: plannedItemsAt,
  scale: scaleAt,
  missing: missingAt,
  groupBy: namesAt,
} satisfies Readers<JointCountsPlan>;

/**
 * Plans the joint counts of items in a table: `toSql` writes the statements, `jointCountsFromRows` makes of their rows
 * what `collectJointCounts` makes of the same answers in memory, for `estimatePolychoric`.
 *
 * @throws `unknown_item` for a column of an item that is not planned; `insufficient_data` without an item;
 * `invalid_input` for one item alone, an item or a group listed twice, a scale that is upside down, and anything
 * malformed.
 *
 * @example
 * ```ts
 * import { jointCountsPlan, toSql } from "service-quality/warehouse";
 *
 * const plan = jointCountsPlan(["q1", "q2", "q3"], { scale: { min: 1, max: 5 } });
 * toSql(plan, { dialect: "duckdb", table: "answers" }).length; // => 3
 * ```
 */
export function jointCountsPlan<const Group extends string = never>(
  items: readonly string[],
  options: JointCountsPlanOptions<Group>,
): JointCountsPlan<Group> {
  const { columns, scale, missing, groupBy } = readOptions(options, OPTIONS);
  const planned = plannedItems(items, columns);
  if (planned.length < 2) refuse("invalid_input", [], "at least two items", planned.length);
  const plan = { kind: "joint-counts-plan", version: 1, items: planned, scale, missing, groupBy };
  return deepFrozen(plan) as JointCountsPlan<Group>;
}

/** Reads a plan of joint counts, which may have been stored. */
export function jointCountsPlanAt(value: unknown, path: ErrorPath): JointCountsPlan {
  return readComplete(value, PLAN, path, "a plan that jointCountsPlan made");
}

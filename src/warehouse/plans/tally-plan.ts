import type { ErrorPath } from "../../errors/error.ts";
import { oneOf, optional, otherwise, type Readers, readComplete, readOptions } from "../../errors/options.ts";
import { deepFrozen, nameAt, namesAt } from "../../errors/read-argument.ts";
import type { Scale } from "../../instruments/instrument.ts";
import { scaleAt } from "../../instruments/scale.ts";
import type { Missing } from "../../survey/estimation.ts";

/** How often each answer to an item stands in a table: plain JSON, which can be stored beside the rows. */
export interface TallyPlan<Group extends string = string> {
  kind: "tally-plan";
  version: 1;
  item: string;
  column: string;
  /** The lowest and the highest answer; answers are whole numbers. */
  scale: Scale;
  missing: Exclude<Missing, "available">;
  groupBy: Group[];
}

/** Options of `tallyPlan`. */
export interface TallyPlanOptions<Group extends string = string> {
  scale: Scale;
  /** The column, where it is not named as the item. */
  column?: string | undefined;
  /** `"reject"` by default; `"listwise"` leaves rows without an answer out. */
  missing?: Exclude<Missing, "available"> | undefined;
  groupBy?: readonly Group[] | undefined;
}

const OPTIONS = {
  scale: scaleAt,
  missing: otherwise(oneOf("reject", "listwise"), "reject"),
  groupBy: otherwise(namesAt, []),
  column: optional(nameAt),
} satisfies Readers<TallyPlanOptions>;

const PLAN = {
  kind: oneOf("tally-plan"),
  version: oneOf(1),
  item: nameAt,
  column: nameAt,
  scale: scaleAt,
  missing: oneOf("reject", "listwise"),
  groupBy: namesAt,
} satisfies Readers<TallyPlan>;

/**
 * Plans the tally of a rating in a table: `toSql` writes the statement, `tallyFromRows` makes of its rows the counts
 * that `estimateNps`, `estimateCsat` and `estimateCes` take.
 *
 * @throws `invalid_input` for a scale that is upside down, a group listed twice, and anything malformed.
 *
 * @example
 * ```ts
 * import { tallyPlan, toSql } from "service-quality/warehouse";
 *
 * const plan = tallyPlan("recommend", { scale: { min: 0, max: 10 }, column: "q9" });
 * toSql(plan, { dialect: "postgres", table: "answers" }).length; // => 1
 * ```
 */
export function tallyPlan<const Group extends string = never>(
  item: string,
  options: TallyPlanOptions<Group>,
): TallyPlan<Group> {
  const name = nameAt(item, []);
  const { column, scale, missing, groupBy } = readOptions(options, OPTIONS);
  const plan = {
    kind: "tally-plan",
    version: 1,
    item: name,
    column: column ?? name,
    scale,
    missing,
    groupBy,
  };
  return deepFrozen(plan) as TallyPlan<Group>;
}

/** Reads a plan of a tally, which may have been stored. */
export function tallyPlanAt(value: unknown, path: ErrorPath): TallyPlan {
  return readComplete(value, PLAN, path, "a plan that tallyPlan made");
}

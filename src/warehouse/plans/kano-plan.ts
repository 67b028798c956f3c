import type { ErrorPath } from "../../errors/error.ts";
import {
  namedListOf,
  oneOf,
  otherwise,
  type Readers,
  readComplete,
  readOptions,
  record,
} from "../../errors/options.ts";
import { deepFrozen, nameAt, namesAt } from "../../errors/read-argument.ts";

/** A feature and the columns of its two questions. */
export interface PlannedAttribute {
  attribute: string;
  /** The column of the question with the feature; answers 1..5. */
  functional: string;
  /** The column of the question without it. */
  dysfunctional: string;
}

/** How often each pair of answers to Kano questions stands in a table: plain JSON, to be stored beside the rows. */
export interface KanoPlan<Group extends string = string> {
  kind: "kano-plan";
  version: 1;
  attributes: PlannedAttribute[];
  groupBy: Group[];
}

/** Options of `kanoPlan`. */
export interface KanoPlanOptions<Group extends string = string> {
  groupBy?: readonly Group[] | undefined;
}

const OPTIONS = { groupBy: otherwise(namesAt, []) } satisfies Readers<KanoPlanOptions>;

const ATTRIBUTE = {
  attribute: nameAt,
  functional: nameAt,
  dysfunctional: nameAt,
} satisfies Readers<PlannedAttribute>;

const attributesAt = namedListOf("attribute", record(ATTRIBUTE, "a feature and its two columns"));

const PLAN = {
  kind: oneOf("kano-plan"),
  version: oneOf(1),
  attributes: attributesAt,
  groupBy: namesAt,
} satisfies Readers<KanoPlan>;

/**
 * Plans the counts of Kano questions in a table: `toSql` writes the statements, `kanoFromRows` makes of their rows the
 * counts by category that `summarizeKano` takes.
 *
 * @throws `insufficient_data` without a feature; `invalid_input` for a feature or a group listed twice, and anything
 * malformed.
 *
 * @example
 * ```ts
 * import { kanoPlan, toSql } from "service-quality/warehouse";
 *
 * const plan = kanoPlan([{ attribute: "wifi", functional: "f1", dysfunctional: "d1" }]);
 * toSql(plan, { dialect: "snowflake", table: ["LAKE", "PUBLIC", "KANO"] }).length; // => 1
 * ```
 */
export function kanoPlan<const Group extends string = never>(
  attributes: readonly Readonly<PlannedAttribute>[],
  options: KanoPlanOptions<Group> = {},
): KanoPlan<Group> {
  const { groupBy } = readOptions(options, OPTIONS);
  const plan = { kind: "kano-plan", version: 1, attributes: attributesAt(attributes, []), groupBy };
  return deepFrozen(plan) as KanoPlan<Group>;
}

/** Reads a plan of Kano questions, which may have been stored. */
export function kanoPlanAt(value: unknown, path: ErrorPath): KanoPlan {
  return readComplete(value, PLAN, path, "a plan that kanoPlan made");
}

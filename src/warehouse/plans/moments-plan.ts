import type { ErrorPath } from "../../errors/error.ts";
import {
  nullable,
  oneOf,
  optional,
  otherwise,
  type Readers,
  readComplete,
  readOptions,
  readRecord,
  whole,
} from "../../errors/options.ts";
import { deepFrozen, nameAt, namesAt, positiveAt } from "../../errors/read-argument.ts";
import { refuse } from "../../errors/refuse.ts";
import type { Scale } from "../../instruments/instrument.ts";
import { scaleAt } from "../../instruments/scale.ts";
import { type Missing, missingAt } from "../../survey/estimation.ts";
import { columnsByItemAt, NO_COLUMNS } from "../columns-by-item.ts";
import { type PlannedItem, plannedItems, plannedItemsAt } from "./planned-items.ts";

/** Weights of respondents in a table. */
export interface PlannedWeights {
  column: string;
  /** What weights are multiplied by before they are rounded to integers. */
  factor: number;
  /** No weight is larger; a row with one is refused. */
  largest: number;
}

/**
 * What is to be summed of a table for the summary of moments: plain JSON, which can be stored beside the rows that a
 * database gave for it.
 */
export interface MomentsPlan<Group extends string = string> {
  kind: "moments-plan";
  version: 1;
  items: PlannedItem[];
  /** The lowest and the highest answer. */
  scale: Scale;
  missing: Missing;
  /** What answers are multiplied by to be integers. */
  factor: number;
  weights: PlannedWeights | null;
  /** Columns whose values make the groups; each has a summary of its own. */
  groupBy: Group[];
  /** The table has no more rows than this; more are refused when they come back. */
  rowsAtMost: number;
}

/** Options of `momentsPlan`. */
export interface MomentsPlanOptions<Group extends string = string> {
  /** The lowest and the highest answer: types, checks and how much fits into a sum follow from it. */
  scale: Scale;
  /** `"reject"` by default, as in `collectMoments`. */
  missing?: Missing | undefined;
  /** What answers have to be multiplied by to be integers; 1 by default. */
  factor?: number | undefined;
  /** Columns by item, where they are not named as their items. */
  columns?: Readonly<Record<string, string>> | undefined;
  /** The column of weights; `factor` is 1,000,000 and `largest` 100 by default. */
  weights?:
    | {
        readonly column: string;
        readonly factor?: number | undefined;
        readonly largest?: number | undefined;
      }
    | undefined;
  groupBy?: readonly Group[] | undefined;
  /** Most rows that the table can have; 10,000,000 by default. */
  rowsAtMost?: number | undefined;
}

/** Squares of answers stay below this: a row's product then fits into 64 bits with room to spare. */
const LARGEST_SQUARE = 2 ** 62;

/** Weights as integers stay below this, so that rounding is the same in every engine. */
const LARGEST_WEIGHT = 2 ** 51;

const WEIGHTS = {
  column: nameAt,
  factor: otherwise(whole(1), 1e6),
  largest: otherwise(positiveAt, 100),
} satisfies Readers<PlannedWeights>;

const OPTIONS = {
  scale: scaleAt,
  missing: otherwise(missingAt, "reject"),
  factor: otherwise(whole(1), 1),
  weights: optional(weightsAt),
  groupBy: otherwise(namesAt, [] as string[]),
  rowsAtMost: otherwise(whole(1), 1e7),
  columns: otherwise(columnsByItemAt, NO_COLUMNS),
} satisfies Readers<MomentsPlanOptions>;

const PLAN = {
  kind: oneOf("moments-plan"),
  version: oneOf(1),
  items: plannedItemsAt,
  scale: scaleAt,
  missing: missingAt,
  factor: whole(1),
  weights: nullable(weightsAt),
  groupBy: namesAt,
  rowsAtMost: whole(1),
} satisfies Readers<MomentsPlan>;

/**
 * Plans the summary of moments of a table in a database: `toSql` writes the statements, `momentsFromRows` makes of
 * their rows what `collectMoments` makes of the same answers in memory, to the same text.
 *
 * @throws `insufficient_data` without an item; `unknown_item` for a column of an item that is not planned;
 * `invalid_input` for an item or a group listed twice, a scale that is upside down, off the grid of the factor or so
 * wide that squares of answers pass 2^62, weights whose largest passes 2^51 once multiplied, and anything malformed.
 *
 * @example
 * ```ts
 * import { momentsPlan, toSql } from "service-quality/warehouse";
 *
 * const plan = momentsPlan(["polite", "skilled"], { scale: { min: 1, max: 7 }, columns: { polite: "q1", skilled: "q2" } });
 * plan.items[0]; // => { item: "polite", column: "q1" }
 * toSql(plan, { dialect: "duckdb", table: ["lake", "answers"] }).length; // => 2
 * ```
 */
export function momentsPlan<const Group extends string = never>(
  items: readonly string[],
  options: MomentsPlanOptions<Group>,
): MomentsPlan<Group> {
  const { columns, ...settings } = readOptions(options, OPTIONS);
  return checked({ items: plannedItems(items, columns), ...settings }, []) as MomentsPlan<Group>;
}

/** Reads a plan of moments, which may have been stored. */
export function momentsPlanAt(value: unknown, path: ErrorPath): MomentsPlan {
  return checked(readComplete(value, PLAN, path, "a plan that momentsPlan made"), path);
}

/** A plan in the order of its keys, frozen. */
function checked(plan: Omit<MomentsPlan, "kind" | "version">, path: ErrorPath): MomentsPlan {
  const { items, scale, missing, factor, weights, groupBy, rowsAtMost } = plan;
  checkAnswer(scale.min, factor, [...path, "scale", "min"]);
  checkAnswer(scale.max, factor, [...path, "scale", "max"]);
  return deepFrozen({
    kind: "moments-plan",
    version: 1,
    items,
    scale,
    missing,
    factor,
    weights,
    groupBy,
    rowsAtMost,
  });
}

/** Refuses an answer that the factor does not make an integer, or too large a one. */
function checkAnswer(answer: number, factor: number, path: ErrorPath): void {
  const integer = Math.round(answer * factor);
  if (integer / factor !== answer || !Number.isSafeInteger(integer)) {
    refuse("invalid_input", path, `a whole number of 1/${factor}, the factor`, answer);
  }
  if (integer ** 2 > LARGEST_SQUARE) {
    refuse("invalid_input", path, "answers whose squares, by the factor, stay below 2^62", answer);
  }
}

function weightsAt(value: unknown, path: ErrorPath): PlannedWeights {
  const weights = readRecord(value, WEIGHTS, path, "the column of weights, { column }");
  if (weights.largest * weights.factor < LARGEST_WEIGHT) return weights;
  return refuse(
    "invalid_input",
    [...path, "largest"],
    "a largest weight below 2^51 over its factor",
    weights.largest,
  );
}

import type { ErrorPath } from "../../errors/error.ts";
import { optional, otherwise, type Readers, readOptions, readRecord, whole } from "../../errors/options.ts";
import { namesAt, textAt } from "../../errors/read-argument.ts";
import { refuse } from "../../errors/refuse.ts";
import type { DialectTraits } from "./dialect.ts";
import { quotedText } from "./names.ts";
import { sourceAt, TABLE_OPTIONS, type TableOptions } from "./source.ts";
import { type Named, select } from "./statement.ts";

/** The columns of a table that holds the events of complaints. */
export interface ComplaintLogColumns {
  readonly case: string;
  readonly activity: string;
  readonly at: string;
  readonly resource?: string | undefined;
  readonly customer?: string | undefined;
  /** Further columns, which keep their names: attributes to group by, data of events. */
  readonly others?: readonly string[] | undefined;
}

/** Options of `complaintLogSql`. */
export interface ComplaintLogSqlOptions extends TableOptions {
  /** Rows after this instant are left out, which is written as the column's type understands it. */
  asOf?: string | undefined;
  /** How many shards the cases are dealt to; all rows come at once by default. */
  shards?: number | undefined;
  /** Which shard is asked for, from 0; needed with `shards`. */
  shard?: number | undefined;
}

const COLUMNS = {
  case: textAt,
  activity: textAt,
  at: textAt,
  resource: optional(textAt),
  customer: optional(textAt),
  others: otherwise(othersAt, []),
} satisfies Readers<ComplaintLogColumns>;

const OPTIONS = {
  ...TABLE_OPTIONS,
  asOf: optional(textAt),
  shards: optional(whole(1)),
  shard: optional(whole(0)),
} satisfies Readers<ComplaintLogSqlOptions>;

/**
 * The statement that reads a log of complaints, its columns named as `collectComplaints` takes them. Calendars, clocks
 * and reopenings are not for SQL: stream the rows into `collectComplaints`, shard by shard, and merge the summaries by
 * `mergeComplaints`; they are exact whatever the shards.
 *
 * A case is whole in one shard, by a hash of it that is the database's own: the same shards in one database, others in
 * another. Rows without a case are all in shard 0, where the reader refuses them.
 *
 * @throws `invalid_input` for columns that are not named, a dialect, a name or a condition that cannot be, `shards`
 * without `shard`, and a shard that there is not.
 *
 * @example
 * ```ts
 * import { complaintLogSql } from "service-quality/warehouse";
 *
 * const columns = { case: "ticket", activity: "event", at: "happened" };
 * complaintLogSql(columns, { dialect: "sqlite", table: "log" });
 * // => 'SELECT "s"."ticket" AS "case", "s"."event" AS "activity", "s"."happened" AS "at" FROM "log" AS "s"'
 * ```
 */
export function complaintLogSql(columns: ComplaintLogColumns, options: ComplaintLogSqlOptions): string {
  const { others, ...known } = readRecord(columns, COLUMNS, [], "the columns of a log");
  const { asOf, shards, shard, ...asked } = readOptions(options, OPTIONS);
  const source = sourceAt(asked);
  const { dialect } = source;
  const own = Object.entries(known).flatMap(([key, column]): Named[] =>
    column === null ? [] : [{ name: key, of: source.column(column, [key]) }],
  );
  const further = others.map((column, i) => ({ name: column, of: source.column(column, ["others", i]) }));
  const conditions = [
    ...source.where,
    ...(asOf === null
      ? []
      : [`${source.column(known.at, ["at"])} <= ${quotedText(asOf, dialect, ["asOf"])}`]),
    ...shardCondition(source.column(known.case, ["case"]), shards, shard, dialect),
  ];
  return select(dialect, [...own, ...further], source.table, { where: conditions });
}

/** The rows of one shard. */
function shardCondition(
  column: string,
  shards: number | null,
  shard: number | null,
  dialect: DialectTraits,
): string[] {
  if (shards === null && shard === null) return [];
  if (shards === null) return refuse("invalid_input", ["shards"], "how many shards there are", shards);
  if (shard === null || shard >= shards) {
    return refuse("invalid_input", ["shard"], `the number of a shard, from 0 to ${shards - 1}`, shard);
  }
  return [`CASE WHEN ${column} IS NULL THEN 0 ELSE ${dialect.shardOf(column, shards)} END = ${shard}`];
}

/** Further columns, none of which is named as a column of the log. */
function othersAt(value: unknown, path: ErrorPath): string[] {
  return namesAt(value, path).map((name, i) =>
    Object.hasOwn(COLUMNS, name)
      ? refuse(
          "invalid_input",
          [...path, i],
          `a name that is none of ${Object.keys(COLUMNS).join(", ")}`,
          name,
        )
      : name,
  );
}

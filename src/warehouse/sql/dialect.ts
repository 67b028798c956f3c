/** A database's way of writing SQL. */
export type Dialect =
  | "duckdb"
  | "postgres"
  | "clickhouse"
  | "sqlite"
  | "spark"
  | "databricks"
  | "bigquery"
  | "snowflake"
  | "trino"
  | "redshift";

/** What a plan's statements need to know of a database. */
export interface DialectTraits {
  /** What encloses a name; inside it the mark is escaped by itself, or by a backslash where that escapes. */
  readonly quote: '"' | "`";
  /** What a backslash does: escapes in texts, in names too, or nothing. */
  readonly backslash: "plain" | "in-texts" | "in-both";
  /** How a quotation mark stands inside a text. */
  readonly apostrophe: "''" | "\\'";
  /** Bytes of a name that the database keeps whole; `null` where it refuses longer ones itself. */
  readonly longestName: number | null;
  /** Whether the sum of 64-bit integers is wider than they are. */
  readonly hasWideSums: boolean;
  /** Most products that are packed into one 64-bit integer; 1 where plain sums are fastest. */
  readonly fields: 1 | 2 | 3;
  /** The same where respondents may lack answers one by one. */
  readonly fieldsWithGaps: 1 | 2 | 3;
  /** What keeps the planner from writing packed products into every sum anew. */
  readonly barrier: string;
  /** Most columns of figures in a statement. */
  readonly columns: number;
  /** Names of integer types by their bits, the narrow ones where they pay. */
  readonly integers: readonly { readonly bits: number; readonly name: string }[];
  /** The whole quotient of two integers above or at 0. */
  readonly quotient: (dividend: string, divisor: string) => string;
  /** What is left of an integer at or above 0 after whole division. */
  readonly remainder: (dividend: string, divisor: string) => string;
  /** The whole part of a number of double precision above 0. */
  readonly floor: (number: string) => string;
  /** A column without the mark that it may hold nulls; it holds none here. */
  readonly known: (column: string) => string;
  /** A column as a number of double precision, and null where it holds none. */
  readonly asDouble: (column: string) => string;
  /** Whether a column, on the scale, holds a whole number; the same column as double precision. */
  readonly isWhole: (column: string, number: string, integer: string) => string;
  /** What multiplies a row by the items that it lacks, given a condition for each. */
  readonly missed: (lacks: readonly string[]) => Missed;
  /** A number from 0 for each of so many shards, the same wherever the column holds the same. */
  readonly shardOf: (column: string, shards: number) => string;
}

/** Rows multiplied by the items that they lack. */
export interface Missed {
  /** What stands after the table. */
  readonly join: string;
  /** The place of the missed item in the plan; rows where it is null are to be left out. */
  readonly item: string;
}

const BIGINT = [{ bits: 63, name: "BIGINT" }] as const;

const infix = (operator: string) => (dividend: string, divisor: string) =>
  `(${dividend} ${operator} ${divisor})`;
const call = (name: string) => (dividend: string, divisor: string) => `${name}(${dividend}, ${divisor})`;
const castTo = (type: string) => (column: string) => `CAST(${column} AS ${type})`;
const asIs = (column: string) => column;
/** Casting what the type has no room for is an error: this is asked of answers on the scale only. */
const equalsItsCast = (column: string, _: string, integer: string) =>
  `CAST(${column} AS ${integer}) = ${column}`;

/** The places of items, each null in rows that have the item. */
const places = (lacks: readonly string[]) =>
  lacks.map((lack, j) => `CASE WHEN ${lack} THEN ${j} END`).join(", ");

/** A join with a list that is laid out in rows. */
const unnested = (list: (places: string) => string) => (lacks: readonly string[]) => ({
  join: `CROSS JOIN ${list(places(lacks))} AS "missed"("item")`,
  item: `"missed"."item"`,
});

/** A join with the numbers of all items, which needs no lists. */
const joinedNumbers = (lacks: readonly string[]) => {
  const numbers = lacks.map((_, j) => (j === 0 ? `SELECT 0 AS "item"` : `SELECT ${j}`)).join(" UNION ALL ");
  const missed = lacks.map((lack, j) => `WHEN ${j} THEN CASE WHEN ${lack} THEN 1 ELSE 0 END`).join(" ");
  return {
    join: `INNER JOIN (${numbers}) AS "missed" ON CASE "missed"."item" ${missed} END = 1`,
    item: `"missed"."item"`,
  };
};

/** The last characters of a text as a number, where there is no hash: what tells cases apart stands at their end. */
const lastCodes = (column: string) =>
  `(${[1, 2, 3, 4].map((n) => `${37 ** (n - 1)} * COALESCE(UNICODE(SUBSTR(CAST(${column} AS TEXT), -${n}, 1)), 0)`).join(" + ")})`;

const STANDARD = {
  quote: '"',
  backslash: "plain",
  apostrophe: "''",
  longestName: null,
  hasWideSums: true,
  fields: 3,
  fieldsWithGaps: 3,
  barrier: "",
  columns: 1500,
  integers: BIGINT,
  quotient: infix("/"),
  remainder: infix("%"),
  floor: (number) => `FLOOR(${number})`,
  known: asIs,
  asDouble: castTo("DOUBLE"),
  isWhole: (_, number) => `ROUND(${number}) = ${number}`,
  missed: joinedNumbers,
  shardOf: (column, shards) => `MOD(STRTOL(SUBSTRING(MD5(CAST(${column} AS VARCHAR)), 1, 8), 16), ${shards})`,
} as const satisfies DialectTraits;

const SPARK = {
  ...STANDARD,
  quote: "`",
  backslash: "in-texts",
  apostrophe: "\\'",
  hasWideSums: false,
  fields: 2,
  fieldsWithGaps: 2,
  columns: 128,
  quotient: infix("div"),
  missed: (lacks) => ({
    join: `LATERAL VIEW EXPLODE(FILTER(ARRAY(${places(lacks)}), i -> i IS NOT NULL)) \`missed\` AS \`item\``,
    item: "`missed`.`item`",
  }),
  isWhole: equalsItsCast,
  shardOf: (column, shards) => `PMOD(XXHASH64(CAST(${column} AS STRING)), ${shards})`,
} as const satisfies DialectTraits;

/** Every dialect, with the form of its sums that was measured to be fastest, or is expected to be by its kin. */
export const DIALECTS: Readonly<Record<Dialect, DialectTraits>> = {
  duckdb: {
    ...STANDARD,
    fields: 1,
    integers: [
      { bits: 15, name: "SMALLINT" },
      { bits: 31, name: "INTEGER" },
      { bits: 63, name: "BIGINT" },
    ],
    quotient: infix("//"),
    isWhole: (column, _, integer) => `TRY_CAST(${column} AS ${integer}) = ${column}`,
    missed: unnested((list) => `UNNEST(LIST_FILTER([${list}], i -> i IS NOT NULL))`),
    shardOf: (column, shards) => `HASH(CAST(${column} AS VARCHAR)) % ${shards}`,
  },
  postgres: {
    ...STANDARD,
    longestName: 63,
    barrier: " OFFSET 0",
    asDouble: castTo("DOUBLE PRECISION"),
    isWhole: equalsItsCast,
    missed: unnested((list) => `LATERAL UNNEST(ARRAY_REMOVE(ARRAY[${list}], NULL))`),
    shardOf: (column, shards) => `ABS(HASHTEXT(CAST(${column} AS TEXT)) % ${shards})`,
  },
  clickhouse: {
    ...STANDARD,
    quote: "`",
    backslash: "in-both",
    apostrophe: "\\'",
    hasWideSums: false,
    fields: 1,
    fieldsWithGaps: 1,
    integers: [
      { bits: 7, name: "Int8" },
      { bits: 15, name: "Int16" },
      { bits: 31, name: "Int32" },
      { bits: 63, name: "Int64" },
    ],
    quotient: call("intDiv"),
    known: (column) => `assumeNotNull(${column})`,
    asDouble: (column) => `CAST(${column} AS Nullable(Float64))`,
    isWhole: (column, _, integer) => `accurateCastOrNull(${column}, '${integer}') = ${column}`,
    missed: (lacks) => ({
      join: `ARRAY JOIN arrayFilter(i -> i IS NOT NULL, [${places(lacks)}]) AS \`missed item\``,
      item: "`missed item`",
    }),
    shardOf: (column, shards) => `cityHash64(toString(${column})) % ${shards}`,
  },
  sqlite: {
    ...STANDARD,
    hasWideSums: false,
    barrier: " LIMIT -1 OFFSET 0",
    integers: [{ bits: 63, name: "INTEGER" }],
    floor: castTo("INTEGER"),
    asDouble: (column) =>
      `CASE WHEN typeof(${column}) IN ('integer', 'real') THEN CAST(${column} AS REAL) END`,
    isWhole: (column, number) => `(typeof(${column}) = 'integer' OR ROUND(${number}) = ${number})`,
    shardOf: (column, shards) => `${lastCodes(column)} % ${shards}`,
  },
  spark: SPARK,
  databricks: SPARK,
  bigquery: {
    ...STANDARD,
    quote: "`",
    backslash: "in-both",
    apostrophe: "\\'",
    longestName: 300,
    hasWideSums: false,
    fields: 2,
    fieldsWithGaps: 2,
    integers: [{ bits: 63, name: "INT64" }],
    quotient: call("DIV"),
    remainder: call("MOD"),
    asDouble: castTo("FLOAT64"),
    missed: (lacks) => ({ join: `CROSS JOIN UNNEST([${places(lacks)}]) AS \`missed\``, item: "`missed`" }),
    shardOf: (column, shards) => `ABS(MOD(FARM_FINGERPRINT(CAST(${column} AS STRING)), ${shards}))`,
  },
  snowflake: {
    ...STANDARD,
    backslash: "in-texts",
    longestName: 255,
    integers: [{ bits: 63, name: "NUMBER(38, 0)" }],
    quotient: (dividend, divisor) =>
      `CAST((${dividend} - MOD(${dividend}, ${divisor})) / ${divisor} AS NUMBER(38, 0))`,
    remainder: call("MOD"),
    missed: (lacks) => ({
      join: `CROSS JOIN LATERAL FLATTEN(INPUT => ARRAY_CONSTRUCT_COMPACT(${places(lacks)})) AS "missed"`,
      item: `CAST("missed"."VALUE" AS INTEGER)`,
    }),
    shardOf: (column, shards) => `ABS(MOD(HASH(CAST(${column} AS VARCHAR)), ${shards}))`,
  },
  trino: {
    ...STANDARD,
    hasWideSums: false,
    fields: 2,
    fieldsWithGaps: 2,
    missed: unnested((list) => `UNNEST(FILTER(ARRAY[${list}], i -> i IS NOT NULL))`),
    shardOf: (column, shards) =>
      `ABS(FROM_BIG_ENDIAN_64(XXHASH64(TO_UTF8(CAST(${column} AS VARCHAR)))) % ${shards})`,
  },
  redshift: {
    ...STANDARD,
    backslash: "in-texts",
    longestName: 127,
    asDouble: castTo("DOUBLE PRECISION"),
  },
};

/** The type of the widest integers. */
export function widestInteger({ integers }: DialectTraits): string {
  return integers.at(-1)!.name;
}

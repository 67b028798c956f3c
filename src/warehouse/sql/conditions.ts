import type { ErrorPath } from "../../errors/error.ts";
import { asGiven, distinctNull, type Readers, readRecord } from "../../errors/options.ts";
import { entriesAt, textAt } from "../../errors/read-argument.ts";
import { refuse } from "../../errors/refuse.ts";
import type { DialectTraits } from "./dialect.ts";
import { quotedName, quotedText } from "./names.ts";

/** A condition on a column; a row counts where all conditions hold. */
export type WarehouseCondition = { column: string } & (
  | { equals: string | number | null }
  | { in: (string | number)[] }
  | { atLeast: string | number }
  | { below: string | number }
);

const COMPARISON_NAMES = ["equals", "in", "atLeast", "below"] as const;

const given = distinctNull(asGiven);

const CONDITION = {
  column: textAt,
  equals: given,
  in: given,
  atLeast: given,
  below: given,
} satisfies Readers<Record<"column" | keyof typeof COMPARISONS, unknown>>;

/** What is written after the column. */
const COMPARISONS = {
  equals: (value: unknown, dialect: DialectTraits, path: ErrorPath) =>
    value === null ? "IS NULL" : `= ${literalAt(value, dialect, path)}`,
  in: (value: unknown, dialect: DialectTraits, path: ErrorPath) => {
    const values = entriesAt(value, path, "a list of values", (entry, here) =>
      literalAt(entry, dialect, here),
    );
    if (values.length === 0) refuse("invalid_input", path, "a list of at least one value", value);
    return `IN (${values.join(", ")})`;
  },
  atLeast: (value: unknown, dialect: DialectTraits, path: ErrorPath) =>
    `>= ${literalAt(value, dialect, path)}`,
  below: (value: unknown, dialect: DialectTraits, path: ErrorPath) => `< ${literalAt(value, dialect, path)}`,
} satisfies Record<(typeof COMPARISON_NAMES)[number], unknown>;

/** Every condition as SQL, on columns as `columnOf` writes them. */
export function conditionsAt(
  value: unknown,
  dialect: DialectTraits,
  columnOf: (name: string) => string,
  path: ErrorPath,
): string[] {
  return entriesAt(value, path, "a list of conditions", (condition, here) => {
    const { column, ...values } = readRecord(condition, CONDITION, here, "a condition on a column");
    const [name, ...others] = COMPARISON_NAMES.filter((known) => values[known] !== undefined);
    if (name === undefined || others.length > 0) {
      return refuse("invalid_input", here, `one of ${COMPARISON_NAMES.join(", ")}`, condition);
    }
    const comparison = COMPARISONS[name](values[name], dialect, [...here, name]);
    return `${columnOf(quotedName(column, dialect, [...here, "column"]))} ${comparison}`;
  });
}

function literalAt(value: unknown, dialect: DialectTraits, path: ErrorPath): string {
  if (typeof value === "string") return quotedText(value, dialect, path);
  if (typeof value === "number" && Number.isFinite(value)) return String(value + 0);
  return refuse("invalid_input", path, "text or a finite number", value);
}

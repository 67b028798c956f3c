import type { ErrorPath } from "../../errors/error.ts";
import {
  entriesOf,
  fields,
  oneOf,
  optional,
  type Read,
  type Readers,
  readFields,
  whole,
} from "../../errors/options.ts";
import { numberAt, rateAt, textAt } from "../../errors/read-argument.ts";
import { limitsAt } from "../../errors/read-limits.ts";
import type { Gap } from "../../gaps/gap.ts";
import type { ServqualScores } from "../../gaps/servqual.ts";
import type { Missing } from "../../survey/estimation.ts";
import type { ColumnSpec } from "../drawing/chart-columns.ts";

const GAP = {
  n: whole(0),
  expectation: optional(numberAt),
  perception: optional(numberAt),
  gap: optional(numberAt),
  interval: optional(limitsAt),
  holmP: optional(rateAt),
} satisfies Partial<Readers<Gap<Missing>>>;

/** What charts need of the scores. */
const SCORES = {
  model: oneOf("servqual"),
  confidence: rateAt,
  n: whole(0),
  items: entriesOf(fields({ ...GAP, item: textAt }, "an item's row"), "rows of items"),
  dimensions: entriesOf(fields({ ...GAP, dimension: textAt }, "a dimension's row"), "rows of dimensions"),
} satisfies Partial<Readers<ServqualScores<Missing>>>;

/** A row of either level with its id. */
export type ServqualRow = Read<typeof GAP> & { readonly id: string };

/** Whether items or dimensions are drawn. */
export type ServqualLevel = "dimensions" | "items";

/** Reads the scores of a SERVQUAL survey, and the rows of one level. */
export function servqualRowsAt(
  value: unknown,
  path: ErrorPath,
  level: ServqualLevel,
): { readonly n: number; readonly confidence: number; readonly rows: ServqualRow[] } {
  const { n, confidence, items, dimensions } = readFields(value, SCORES, path, "the result of scoreServqual");
  return { n, confidence, rows: rowsOfLevel(level, items, dimensions) };
}

/** The rows of items or of dimensions, each by its id. */
export function rowsOfLevel<
  Item extends { readonly item: string },
  Dimension extends { readonly dimension: string },
>(
  level: ServqualLevel,
  items: readonly Item[],
  dimensions: readonly Dimension[],
): ((Item | Dimension) & { readonly id: string })[] {
  return level === "items"
    ? items.map((row) => ({ ...row, id: row.item }))
    : dimensions.map((row) => ({ ...row, id: row.dimension }));
}

/** The columns of what was expected and perceived, and of the gap between. */
export const GAP_COLUMNS = {
  expectation: { title: ["expectation", "ожидание", "очакване"], type: "number" },
  perception: { title: ["perception", "восприятие", "възприятие"], type: "number" },
  gap: { title: ["gap", "разрыв", "разлика"], type: "number", isSigned: true },
} as const satisfies Readonly<Record<string, ColumnSpec>>;

import type { ErrorPath } from "../errors/error.ts";
import type { Note } from "../errors/note.ts";
import { fields, namedListOf, type Read, type Readers } from "../errors/options.ts";
import { numberAt, objectAt, textAt } from "../errors/read-argument.ts";
import { refuse } from "../errors/refuse.ts";
import { quotient } from "../numeric/quotient.ts";
import { compareFigures } from "../numeric/ties.ts";

/** An attribute with the part-worths of its levels. */
export interface AttributePartWorths {
  readonly attribute: string;
  /** Utility of every level, such as a conjoint analysis estimates; any numbers. */
  readonly partWorths: Readonly<Record<string, number>>;
}

/** How much an attribute decides. */
export interface PartWorthImportance {
  attribute: string;
  /** The level with the largest part-worth, the first of equal ones. */
  best: string;
  /** The level with the least. */
  worst: string;
  /** Largest − least part-worth. */
  range: number;
  /** Range / sum of ranges, 0..1; `null` where no attribute makes a difference. */
  importance: number | null;
}

/** The result of `partWorthImportances`. */
export interface PartWorthImportances {
  model: "part-worth-ranges";
  /** In the order given. */
  attributes: PartWorthImportance[];
  notes: Note[];
}

interface Level {
  readonly level: string;
  readonly worth: number;
}

const ATTRIBUTE = { attribute: textAt, partWorths: levelsAt } satisfies Readers<AttributePartWorths>;

const attributesAt = namedListOf("attribute", fields(ATTRIBUTE, "an attribute with its part-worths"));

/**
 * The importance of attributes from the part-worths of their levels: each attribute's range as a share of all.
 *
 * It depends on the levels that were offered: a wider choice of prices makes price more important.
 *
 * @throws `insufficient_data` without attributes or levels; `invalid_input` for two attributes of one name and
 * part-worths that are not finite.
 *
 * Source: Green & Srinivasan (1978), Conjoint analysis in consumer research: issues and outlook, Journal of Consumer
 * Research 5(2), 103–123.
 *
 * @example
 * ```ts
 * import { partWorthImportances } from "service-quality/value";
 *
 * const { attributes } = partWorthImportances([
 *   { attribute: "wait", partWorths: { "5 min": 1.5, "15 min": 0.5, "30 min": -1.5 } },
 *   { attribute: "fee", partWorths: { none: 0.5, "2 EUR": -0.5 } },
 * ]);
 * attributes.map(({ attribute, importance }) => [attribute, importance]); // => [["wait", 0.75], ["fee", 0.25]]
 * ```
 */
export function partWorthImportances(attributes: readonly AttributePartWorths[]): PartWorthImportances {
  const rows = attributesAt(attributes, []).map(rangeOf);
  const total = rows.reduce((sum, { range }) => sum + range, 0);
  return {
    model: "part-worth-ranges",
    attributes: rows.map((row) => ({ ...row, importance: quotient(row.range, total) })),
    notes: total === 0 ? [{ path: ["attributes"], reason: "no-variance" }] : [],
  };
}

function levelsAt(value: unknown, path: ErrorPath): Level[] {
  const worths = objectAt(value, path, "part-worths by level");
  const levels = Object.entries(worths).map(([level, worth]) => ({
    level,
    worth: numberAt(worth, [...path, level]),
  }));
  return levels.length > 0 ? levels : refuse("insufficient_data", path, "at least one level", worths);
}

function rangeOf({ attribute, partWorths }: Read<typeof ATTRIBUTE>): Omit<PartWorthImportance, "importance"> {
  const best = partWorths.reduce((a, b) => (compareFigures(b.worth, a.worth) > 0 ? b : a));
  const worst = partWorths.reduce((a, b) => (compareFigures(b.worth, a.worth) < 0 ? b : a));
  return { attribute, best: best.level, worst: worst.level, range: compareFigures(best.worth, worst.worth) };
}

import {
  asGiven,
  optional,
  otherwise,
  type Readers,
  readOptions,
  readRecord,
} from "../../../errors/options.ts";
import { isPlainObject, textAt } from "../../../errors/read-argument.ts";
import { refuse } from "../../../errors/refuse.ts";
import { underPath } from "../../../errors/under-path.ts";
import { defineInstrument } from "../../../instruments/define-instrument.ts";
import type { InstrumentSpec } from "../../../instruments/instrument.ts";
import { columnsByItemAt, NO_COLUMNS, refuseOtherItems } from "../../columns-by-item.ts";
import { sourceAt, TABLE_OPTIONS, type TableOptions } from "../source.ts";
import { compositeScoresSql, indicatorsAt, type ScoredIndicator } from "./composite-scores-sql.ts";
import { dimensionScoresSql } from "./dimension-scores-sql.ts";

/** What is scored: an instrument, and the columns in which its items were answered. */
export interface ScoringModel {
  instrument: InstrumentSpec;
  /** The column that tells respondents apart. */
  respondent: string;
  /** Columns of perceptions by item. */
  perceptions: Readonly<Record<string, string>>;
  /** Columns of expectations by item; perceptions alone are scored by default. */
  expectations?: Readonly<Record<string, string>> | undefined;
}

/** The constructs of a path model, which are scored by its weights. */
export interface CompositeModel {
  /** `indicators` of what `estimatePathModel` gave. */
  indicators: readonly Readonly<ScoredIndicator>[];
  /** The column that tells respondents apart. */
  respondent: string;
  /** Columns by item, where they are not named as their items. */
  columns?: Readonly<Record<string, string>> | undefined;
}

/** Options of `scoringSql`. */
export type ScoringSqlOptions = TableOptions;

const MODEL = {
  instrument: asGiven,
  respondent: textAt,
  perceptions: columnsByItemAt,
  expectations: optional(columnsByItemAt),
} satisfies Readers<ScoringModel>;

const COMPOSITES = {
  indicators: indicatorsAt,
  respondent: textAt,
  columns: otherwise(columnsByItemAt, NO_COLUMNS),
} satisfies Readers<CompositeModel>;

/**
 * The statement that scores respondents inside a database, for those who keep scores there: a row for each respondent
 * and dimension, with the sum of its gaps as `gap_sum` (or of its perceptions as `perception_sum`) and the number of
 * items that were `answered`. Both are whole numbers; the mean is their quotient, `gap_sum * 1.0 / answered`, and not
 * written, since engines divide whole numbers differently.
 *
 * A gap is perception − expectation, turned for items in reverse; an item counts where both answers are there and on
 * the scale. Answers off the scale do not count: a plan of moments of the same columns finds them.
 *
 * The constructs of a path model are scored by the means, deviations and weights of its `indicators`: a row for each
 * respondent and construct, with the `score` of `estimatePathModel`, null where one of the answers is missing. Weights
 * are written in 17 digits, and the score is a number of double precision: close to memory's, not equal to it.
 *
 * @throws `invalid_input` for an instrument, indicators, columns, a dialect, a name or a condition that cannot be, and
 * for a scale whose ends are no whole numbers; `unknown_item` for an item without a column, or a column of no item.
 *
 * @example
 * ```ts
 * import { scoringSql } from "service-quality/warehouse";
 *
 * const instrument = {
 *   id: "clinic", title: "Clinic", citation: "own", scale: { min: 1, max: 7 },
 *   dimensions: [{ id: "staff", label: "Staff", items: [{ id: "polite", label: "Polite" }] }],
 * };
 * const model = { instrument, respondent: "id", perceptions: { polite: "p1" }, expectations: { polite: "e1" } };
 * const sql = scoringSql(model, { dialect: "duckdb", table: "answers" });
 * sql.startsWith(`SELECT "s"."id" AS "respondent", 'staff' AS "dimension", `); // => true
 * ```
 */
export function scoringSql(model: ScoringModel | CompositeModel, options: ScoringSqlOptions): string {
  if (isPlainObject(model) && "indicators" in model) {
    const { indicators, respondent, columns } = readRecord(model, COMPOSITES, [], "what is scored");
    const items = indicators.map(({ item }) => item);
    refuseOtherItems(columns, items, ["columns"], "an item of the indicators");
    return compositeScoresSql(indicators, respondent, columns, sourceAt(readOptions(options, TABLE_OPTIONS)));
  }
  const {
    instrument: given,
    respondent,
    perceptions,
    expectations,
  } = readRecord(model, MODEL, [], "what is scored");
  const { dimensions, scale } = underPath(["instrument"], () => defineInstrument(given as InstrumentSpec));
  for (const end of ["min", "max"] as const) {
    if (!Number.isSafeInteger(scale[end])) {
      refuse("invalid_input", ["instrument", "scale", end], "a whole number", scale[end]);
    }
  }
  const source = sourceAt(readOptions(options, TABLE_OPTIONS));
  return dimensionScoresSql({ dimensions, scale, respondent, perceptions, expectations }, source);
}

import type { ErrorPath } from "../../errors/error.ts";
import { asGiven, optional, type Readers, readOptions, readRecord } from "../../errors/options.ts";
import { textAt } from "../../errors/read-argument.ts";
import { refuse } from "../../errors/refuse.ts";
import { underPath } from "../../errors/under-path.ts";
import { defineInstrument } from "../../instruments/define-instrument.ts";
import type { InstrumentSpec, Item, Scale } from "../../instruments/instrument.ts";
import { columnsByItemAt } from "../plans/planned-items.ts";
import { type AnswerColumn, answerColumn } from "./answer-columns.ts";
import { united } from "./counted.ts";
import { widestInteger } from "./dialect.ts";
import { quotedText } from "./names.ts";
import { type Source, sourceAt, TABLE_OPTIONS, type TableOptions } from "./source.ts";
import { select } from "./statement.ts";

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

/** Options of `scoringSql`. */
export type ScoringSqlOptions = TableOptions;

const MODEL = {
  instrument: asGiven,
  respondent: textAt,
  perceptions: columnsByItemAt,
  expectations: optional(columnsByItemAt),
} satisfies Readers<ScoringModel>;

/**
 * The statement that scores respondents inside a database, for those who keep scores there: a row for each respondent
 * and dimension, with the sum of its gaps as `gap_sum` (or of its perceptions as `perception_sum`) and the number of
 * items that were `answered`. Both are whole numbers; the mean is their quotient, `gap_sum * 1.0 / answered`, and not
 * written, since engines divide whole numbers differently.
 *
 * A gap is perception − expectation, turned for items in reverse; an item counts where both answers are there and on
 * the scale. Answers off the scale do not count: a plan of moments of the same columns finds them.
 *
 * @throws `invalid_input` for an instrument, columns, a dialect, a name or a condition that cannot be, and for a scale
 * whose ends are no whole numbers; `unknown_item` for an item without a column, or a column of no item.
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
export function scoringSql(model: ScoringModel, options: ScoringSqlOptions): string {
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
  const items = dimensions.flatMap((dimension) => dimension.items);
  const perceived = answersOf(items, perceptions, scale, source, ["perceptions"]);
  const expected = expectations && answersOf(items, expectations, scale, source, ["expectations"]);
  const name = expected === null ? "perception_sum" : "gap_sum";
  const scored = dimensions.map((dimension) => {
    const scores = dimension.items.map((item) =>
      scoreOf(item, scale, perceived.get(item.id)!, expected?.get(item.id)),
    );
    return select(
      source.dialect,
      [
        { name: "respondent", of: source.column(respondent, ["respondent"]) },
        { name: "dimension", of: quotedText(dimension.id, source.dialect, ["instrument", "dimensions"]) },
        {
          name,
          of: sumOf(scores.map(({ counts, score }) => `CASE WHEN ${counts} THEN ${score} ELSE 0 END`)),
        },
        { name: "answered", of: sumOf(scores.map(({ counts }) => `CASE WHEN ${counts} THEN 1 ELSE 0 END`)) },
      ],
      source.table,
      { where: source.where },
    );
  });
  return united(scored);
}

/** The answers to every item. */
function answersOf(
  items: readonly Item[],
  columns: Readonly<Record<string, string>>,
  scale: Scale,
  source: Source,
  path: ErrorPath,
): ReadonlyMap<string, AnswerColumn> {
  for (const item of Object.keys(columns)) {
    if (!items.some(({ id }) => id === item))
      refuse("unknown_item", [...path, item], "an item of the instrument", item);
  }
  const grid = { scale, factor: 1 };
  return new Map(
    items.map(({ id }) => {
      const here = [...path, id];
      const column = Object.hasOwn(columns, id)
        ? columns[id]!
        : refuse("unknown_item", here, "a column", undefined);
      return [
        id,
        answerColumn(source.column(column, here), grid, source.dialect, widestInteger(source.dialect)),
      ];
    }),
  );
}

/** When an item counts, and what it then adds to the sum of its dimension. */
function scoreOf(
  { reverse }: Item,
  { min, max }: Scale,
  perceived: AnswerColumn,
  expected: AnswerColumn | undefined,
): { readonly counts: string; readonly score: string } {
  if (expected === undefined) {
    const score = reverse ? `${min + max} - ${perceived.whole}` : perceived.whole;
    return { counts: perceived.isOnScale, score };
  }
  const [above, below] = reverse ? [expected, perceived] : [perceived, expected];
  return {
    counts: `${perceived.isOnScale} AND ${expected.isOnScale}`,
    score: `${above.whole} - ${below.whole}`,
  };
}

function sumOf(terms: readonly string[]): string {
  return terms.join(" + ");
}

import type { ErrorPath } from "../../../errors/error.ts";
import { refuse } from "../../../errors/refuse.ts";
import type { Instrument, Item, Scale } from "../../../instruments/instrument.ts";
import { type ColumnsByItem, refuseOtherItems } from "../../columns-by-item.ts";
import { type AnswerColumn, answerColumn } from "../answer-columns.ts";
import { united } from "../counted.ts";
import { quotedText } from "../names.ts";
import type { Source } from "../source.ts";
import { select } from "../statement.ts";

/** Dimensions to be scored, and the columns of their items. */
export interface ScoredDimensions extends Pick<Instrument, "dimensions" | "scale"> {
  readonly respondent: string;
  readonly perceptions: ColumnsByItem;
  readonly expectations: ColumnsByItem | null;
}

/** A row for each respondent and dimension: the sum of its gaps or perceptions, and how many items count. */
export function dimensionScoresSql(
  { dimensions, scale, respondent, perceptions, expectations }: ScoredDimensions,
  source: Source,
): string {
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
  columns: ColumnsByItem,
  scale: Scale,
  source: Source,
  path: ErrorPath,
): ReadonlyMap<string, AnswerColumn> {
  const known = items.map(({ id }) => id);
  refuseOtherItems(columns, known, path, "an item of the instrument");
  const grid = { scale, factor: 1 };
  return new Map(
    items.map(({ id }) => {
      const here = [...path, id];
      const column = columns.get(id) ?? refuse("unknown_item", here, "a column", undefined);
      return [id, answerColumn(source.column(column, here), grid, source.dialect)];
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

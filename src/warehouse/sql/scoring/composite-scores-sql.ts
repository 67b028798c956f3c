import { fields, listOf, type Readers } from "../../../errors/options.ts";
import { finiteAt, nameAt, positiveAt } from "../../../errors/read-argument.ts";
import type { PathIndicator } from "../../../paths/tables/path-estimate.ts";
import type { ColumnsByItem } from "../../columns-by-item.ts";
import { united } from "../counted.ts";
import { quotedText } from "../names.ts";
import type { Source } from "../source.ts";
import { select } from "../statement.ts";

/** What is needed of an indicator to score its construct. */
export type ScoredIndicator = Pick<
  PathIndicator,
  "construct" | "item" | "mean" | "standardDeviation" | "weight"
>;

/** Reads the indicators of a path model's estimate; what else they have is not looked at. */
export const indicatorsAt = listOf(
  fields(
    {
      construct: nameAt,
      item: nameAt,
      mean: finiteAt,
      standardDeviation: positiveAt,
      weight: finiteAt,
    } satisfies Readers<ScoredIndicator>,
    "an indicator of a path model's estimate",
  ),
  "indicator",
);

/** A row for each respondent and construct: Σ weight · (x − mean) / deviation, null where an answer is missing. */
export function compositeScoresSql(
  indicators: readonly ScoredIndicator[],
  respondent: string,
  columns: ColumnsByItem,
  source: Source,
): string {
  const { dialect } = source;
  const constructs = [...new Set(indicators.map(({ construct }) => construct))];
  const scored = constructs.map((construct) => {
    const own = indicators.flatMap((indicator, i) =>
      indicator.construct === construct ? [{ ...indicator, i }] : [],
    );
    const terms = own.map(({ item, mean, standardDeviation, weight, i }) => {
      const column = columns.get(item);
      const path = column === undefined ? ["indicators", i, "item"] : ["columns", item];
      const answer = dialect.asDouble(source.column(column ?? item, path));
      return `(${answer} - ${doubleLiteral(mean)}) * ${doubleLiteral(weight / standardDeviation)}`;
    });
    return select(
      dialect,
      [
        { name: "respondent", of: source.column(respondent, ["respondent"]) },
        { name: "construct", of: quotedText(construct, dialect, ["indicators", own[0]!.i, "construct"]) },
        { name: "score", of: terms.join(" + ") },
      ],
      source.table,
      { where: source.where },
    );
  });
  return united(scored);
}

/** A number of double precision in all of its 17 digits; its exponent says that it is no exact decimal. */
function doubleLiteral(value: number): string {
  return `(${value.toExponential(16)})`;
}

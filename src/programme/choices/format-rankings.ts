import {
  fields,
  listOf,
  oneOf,
  optional,
  type Read,
  type Readers,
  readFields,
  whole,
} from "../../errors/options.ts";
import { finiteAt, textAt } from "../../errors/read-argument.ts";
import { numberTable } from "../../text/number-table.ts";
import { bounded, decimals, pStatement } from "../../text/number-text.ts";
import type { ConcordanceTest } from "./concordance.ts";
import type { RankedItem, RankingSummary } from "./summarize-rankings.ts";

const ITEM = {
  item: textAt,
  rank: whole(1),
  meanRank: finiteAt,
  borda: finiteAt,
  firsts: whole(0),
  lasts: whole(0),
} satisfies Readers<RankedItem>;

const TEST = {
  statistic: finiteAt,
  df1: finiteAt,
  df2: finiteAt,
  p: finiteAt,
} satisfies Readers<ConcordanceTest>;

const SUMMARY = {
  model: oneOf("rankings"),
  n: whole(2),
  items: listOf(fields(ITEM, "an item"), "item"),
  w: optional(finiteAt),
  chiSquared: optional(finiteAt),
  df: whole(1),
  p: optional(finiteAt),
  f: optional(fields(TEST, "a test on the F distribution")),
  meanSpearman: optional(finiteAt),
} satisfies Partial<Readers<RankingSummary>>;

/**
 * Rankings for people: the items in their order, and how far those who ranked them agree.
 *
 * @throws `invalid_input` for what is no result of `summarizeRankings`.
 *
 * @example
 * ```ts
 * import { formatRankings, summarizeRankings } from "service-quality/programme";
 *
 * console.log(
 *   formatRankings(
 *     summarizeRankings([
 *       ["attention", "training", "product"],
 *       ["attention", ["training", "product"]],
 *       ["product", "attention", "training"],
 *     ]),
 *   ),
 * );
 * ```
 * ```text output
 * Rankings of 3 items, n 3
 *
 * item       rank  mean rank  Borda  first  last
 * ─────────  ────  ─────────  ─────  ─────  ────
 * attention     1       1.33    5.0      2     0
 * product       2       2.17    2.5      1     2
 * training      3       2.50    1.5      0     2
 *
 * Kendall's W .39, mean Spearman correlation .09
 * χ²(2) 2.36, p = .307
 * F(1.3, 2.7) 1.30, p = .372
 * ```
 */
export function formatRankings(summary: RankingSummary): string {
  const stored = readFields(summary, SUMMARY, [], "the result of summarizeRankings");
  const table = numberTable(
    ["item", "rank", "mean rank", "Borda", "first", "last"],
    stored.items.map(({ item, rank, meanRank, borda, firsts, lasts }) => [
      item,
      String(rank),
      decimals(meanRank, 2),
      decimals(borda, 1),
      String(firsts),
      String(lasts),
    ]),
  );
  return [
    `Rankings of ${stored.items.length} items, n ${stored.n}`,
    "",
    ...table,
    "",
    ...agreementLines(stored),
  ].join("\n");
}

function agreementLines({ w, chiSquared, df, p, f, meanSpearman }: Read<typeof SUMMARY>): string[] {
  if (w === null) return ["No agreement to be measured: everything ties."];
  return [
    `Kendall's W ${bounded(w, 2)}, mean Spearman correlation ${bounded(meanSpearman, 2)}`,
    `χ²(${df}) ${decimals(chiSquared, 2)}, ${pStatement(p)}`,
    ...(f === null
      ? []
      : [`F(${decimals(f.df1, 1)}, ${decimals(f.df2, 1)}) ${decimals(f.statistic, 2)}, ${pStatement(f.p)}`]),
  ];
}

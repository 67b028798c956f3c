import {
  fields,
  listOf,
  oneOf,
  optional,
  type Read,
  type Readers,
  readFields,
  readOptions,
  whole,
} from "../../errors/options.ts";
import { finiteAt, textAt } from "../../errors/read-argument.ts";
import { FORMAT_OPTIONS, type FormatOptions, labelIn } from "../../text/format-options.ts";
import { render } from "../../text/report.ts";
import { type WordingWith, wordingWith } from "../../text/wording.ts";
import { filled, type Words } from "../../text/words.ts";
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

const WORDS = {
  title: [
    "Rankings of {items} items, n {n}",
    "Ранжирование, пунктов {items}, n {n}",
    "Класирания, точки {items}, n {n}",
  ],
  item: ["item", "пункт", "точка"],
  rank: ["rank", "место", "място"],
  meanRank: ["mean rank", "средний ранг", "среден ранг"],
  borda: ["Borda", "Борда", "Борда"],
  first: ["first", "первый", "първи"],
  last: ["last", "последний", "последен"],
  f: ["F({df1}, {df2})", "F({df1}; {df2})", "F({df1}; {df2})"],
  allTied: [
    "No agreement to be measured: everything ties.",
    "Согласие измерить нельзя: всё поровну.",
    "Съгласието не може да се измери: всичко е наравно.",
  ],
  agreement: [
    "Kendall's W {w}, mean Spearman correlation {spearman}",
    "W Кендалла {w}, средняя корреляция Спирмена {spearman}",
    "W на Кендъл {w}, средна корелация на Спирман {spearman}",
  ],
} as const satisfies Readonly<Record<string, Words>>;

/**
 * Rankings for people: the items in their order, and how far those who ranked them agree, with tests that a plain
 * report leaves out. `labels` may name the items.
 *
 * @throws `invalid_input` for what is no result of `summarizeRankings`, and for options that cannot be.
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
export function formatRankings(summary: RankingSummary, options?: FormatOptions): string {
  const stored = readFields(summary, SUMMARY, [], "the result of summarizeRankings");
  const { as, language, style, digits, labels } = readOptions(options, FORMAT_OPTIONS);
  const printer = wordingWith(WORDS, language);
  const { say, decimals } = printer;
  const labelOf = labelIn(labels);
  const counts = { items: String(stored.items.length), n: String(stored.n) };
  const table = {
    head: (["item", "rank", "meanRank", "borda", "first", "last"] as const).map(say),
    rows: stored.items.map(({ item, rank, meanRank, borda, firsts, lasts }) => [
      labelOf(item),
      String(rank),
      decimals(meanRank, digits ?? 2),
      decimals(borda, 1),
      String(firsts),
      String(lasts),
    ]),
  };
  const lines = agreementLines(stored, style === "full", printer);
  return render({ title: filled(say("title"), counts), parts: [{ table }, { lines }] }, as);
}

function agreementLines(
  { w, chiSquared, df, p, f, meanSpearman }: Read<typeof SUMMARY>,
  isFull: boolean,
  { say, bounded, decimals, pStatement }: WordingWith<typeof WORDS>,
): string[] {
  if (w === null) return [say("allTied")];
  const agreement = filled(say("agreement"), { w: bounded(w, 2), spearman: bounded(meanSpearman, 2) });
  if (!isFull) return [agreement];
  return [
    agreement,
    `χ²(${df}) ${decimals(chiSquared, 2)}, ${pStatement(p)}`,
    ...(f === null
      ? []
      : [
          `${filled(say("f"), { df1: decimals(f.df1, 1), df2: decimals(f.df2, 1) })} ${decimals(f.statistic, 2)}, ${pStatement(f.p)}`,
        ]),
  ];
}

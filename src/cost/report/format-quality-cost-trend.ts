import { type Read, readFields, readOptions } from "../../errors/options.ts";
import { FORMAT_OPTIONS, type FormatOptions, labelIn } from "../../text/format-options.ts";
import { render } from "../../text/report.ts";
import { wordingIn } from "../../text/wording.ts";
import { QUALITY_COST_CATEGORIES } from "../ledger/category.ts";
import { TREND } from "./printed-results.ts";
import type { QualityCostTrend } from "./quality-cost-trend.ts";

type Period = Read<typeof TREND>["periods"][number];

/**
 * Quality costs by quarter, or any other period, for people: the four categories, what is in none, the total, its index
 * and its share of sales.
 *
 * Amounts have no decimals unless `digits` says otherwise; `currency` stands in the title; `labels` may name periods
 * and categories.
 *
 * @throws `invalid_input` for what is no result of `qualityCostTrend`, and for options that cannot be.
 *
 * @example
 * ```ts
 * import { formatQualityCostTrend, qualityCostTrend } from "service-quality/cost";
 *
 * const trend = qualityCostTrend([
 *   { period: "2026-Q1", sales: 400_000, entries: [{ element: "training", category: "prevention", amount: 1000 }, { element: "rework", category: "internal-failure", amount: 30_000 }] },
 *   { period: "2026-Q2", sales: 400_000, entries: [{ element: "training", category: "prevention", amount: 1500 }, { element: "refunds", category: "external-failure", amount: 200 }] },
 * ]);
 * console.log(formatQualityCostTrend(trend, { currency: "EUR" }));
 * ```
 * ```text output
 * Quality costs by period, EUR
 *
 * period   prevention  appraisal  internal failure  external failure   total  index  of sales
 * ───────  ──────────  ─────────  ────────────────  ────────────────  ──────  ─────  ────────
 * 2026-Q1       1,000          0            30,000                 0  31,000  100.0     7.8 %
 * 2026-Q2       1,500          0                 0               200   1,700    5.5     0.4 %
 * ```
 */
export function formatQualityCostTrend(trend: QualityCostTrend, options?: FormatOptions): string {
  const { periods } = readFields(trend, TREND, [], "the result of qualityCostTrend");
  const { as, language, digits, labels, currency } = readOptions(options, FORMAT_OPTIONS);
  const { word, money, decimals, percent } = wordingIn(language);
  const labelOf = labelIn(labels);
  const text = (amount: number | null) => money(amount, digits ?? 0);
  const isPartly = periods.some(({ unclassified }) => unclassified.amount !== 0);
  return render(
    {
      title: [word("qualityCosts"), ...(currency === null ? [] : [currency])].join(", "),
      parts: [
        {
          table: {
            head: [
              word("period"),
              ...QUALITY_COST_CATEGORIES.map((category) => labels.get(category) ?? word(category)),
              ...(isPartly ? [word("unclassified")] : []),
              ...[word("total"), word("index"), word("ofSales")],
            ],
            rows: periods.map((row) => [
              labelOf(row.period),
              ...QUALITY_COST_CATEGORIES.map((category) => text(amountOf(row, category))),
              ...(isPartly ? [text(row.unclassified.amount)] : []),
              text(row.total),
              decimals(row.index, 1),
              percent(row.ratios.salesShare, 1),
            ]),
          },
        },
      ],
    },
    as,
  );
}

function amountOf({ categories }: Period, name: (typeof QUALITY_COST_CATEGORIES)[number]): number | null {
  return categories.find(({ category }) => category === name)?.amount ?? null;
}

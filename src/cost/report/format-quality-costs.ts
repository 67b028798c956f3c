import {
  fields,
  optional,
  otherwise,
  type Read,
  type Readers,
  readFields,
  readOptions,
  whole,
} from "../../errors/options.ts";
import { textAt } from "../../errors/read-argument.ts";
import { numberTable } from "../../text/number-table.ts";
import { decimals } from "../../text/number-text.ts";
import {
  QUALITY_COST_CATEGORIES,
  type QualityCostCategory,
  type ServiceCostKind,
} from "../ledger/category.ts";
import type { QualityCostZone } from "./cost-zone.ts";
import { RANKING, REPORT, TREND, ZONE } from "./printed-results.ts";
import { isOwedToOthers, type QualityCostTrend } from "./quality-cost-trend.ts";
import type { CostShare, QualityCostRatios, QualityCostReport } from "./quality-costs.ts";
import type { CostElementRanking } from "./rank-cost-elements.ts";

const CATEGORY_NAMES: Readonly<Record<QualityCostCategory, string>> = {
  prevention: "Prevention",
  appraisal: "Appraisal",
  "internal-failure": "Internal failure",
  "external-failure": "External failure",
};

const KIND_NAMES: Readonly<Record<ServiceCostKind, string>> = {
  internal: "Internal (found before the customer)",
  external: "External (felt by the customer)",
  "quality-system": "Quality system (prevention, appraisal)",
};

const RATIO_LABELS: readonly (readonly [keyof QualityCostRatios, string, "percent" | "amount"])[] = [
  ["salesShare", "of sales", "percent"],
  ["operatingCostShare", "of operating cost", "percent"],
  ["valueAddedShare", "of value added", "percent"],
  ["laborCostShare", "of labor cost", "percent"],
  ["perLaborHour", "per labor hour", "amount"],
  ["perUnit", "per unit", "amount"],
  ["nonconformanceToConformance", "nonconformance per 1 of conformance", "amount"],
];

/** Options of `formatQualityCosts`: what else to print, and how. */
export interface FormatQualityCostsOptions {
  title?: string | undefined;
  /** Named in the head; it is not converted. */
  currency?: string | undefined;
  /** Decimals of amounts; 0 by default. */
  digits?: number | undefined;
  trend?: QualityCostTrend | undefined;
  ranking?: CostElementRanking | undefined;
  zone?: QualityCostZone | undefined;
  /** How many elements of the ranking to list; 10 by default. */
  elements?: number | undefined;
}

const OPTIONS = {
  title: optional(textAt),
  currency: optional(textAt),
  digits: otherwise(whole(0, 10), 0),
  trend: optional(fields(TREND, "the result of qualityCostTrend")),
  ranking: optional(fields(RANKING, "the result of rankCostElements")),
  zone: optional(fields(ZONE, "the result of classifyQualityCosts")),
  elements: otherwise(whole(0), 10),
} satisfies Readers<FormatQualityCostsOptions>;

/**
 * The cost of quality report for people: categories with their shares of the total and of sales, the service reading,
 * ratios, and where they are given the zone, the trend with its warnings, and the elements that cost most.
 *
 * @throws `invalid_input` for what is no result of `scoreQualityCosts`, `qualityCostTrend`, `rankCostElements` or
 * `classifyQualityCosts` where one is wanted, digits that are not whole from 0 to 10 and a number of elements that is
 * not.
 *
 * @example
 * ```ts
 * import { formatQualityCosts, scoreQualityCosts } from "service-quality/cost";
 *
 * const report = scoreQualityCosts(
 *   [
 *     { element: "training", category: "prevention", amount: 1000 },
 *     { element: "refunds", category: "external-failure", amount: 3000 },
 *   ],
 *   { sales: 50000 },
 * );
 * const lines = formatQualityCosts(report, { title: "Hotel", currency: "EUR" }).split("\n");
 * lines[0]; // => "Cost of quality: Hotel"
 * lines[5]; // => "Prevention          1000          25.0         2.0"
 * ```
 */
export function formatQualityCosts(
  report: QualityCostReport,
  options: FormatQualityCostsOptions = {},
): string {
  const given = readFields(report, REPORT, [], "the result of scoreQualityCosts");
  const { title, currency, digits, trend, ranking, zone, elements } = readOptions(options, OPTIONS);
  const money = (amount: number | null) => decimals(amount, digits);
  const { n, period, categories, unclassified, total, ratios, credits, service } = given;
  const sections = [
    [
      `Cost of quality${title === null ? "" : `: ${title}`}`,
      [`${n} entries`, period, currency].filter((part) => part !== null).join(", "),
    ],
    [
      ...shareTable(
        "category",
        [
          ...categories.map((row) => [CATEGORY_NAMES[row.category], row] as const),
          ...(unclassified.amount === 0 ? [] : [["Unclassified", unclassified] as const]),
          ["Total", { amount: total, share: total > 0 ? 1 : null, salesShare: ratios.salesShare }],
        ],
        money,
      ),
      ...(credits < 0 ? [`credits of ${money(-credits)} are taken off`] : []),
    ],
    [
      "As a service reads it",
      ...shareTable(
        "errors",
        service.map((row) => [KIND_NAMES[row.kind], row] as const),
        money,
      ),
    ],
    ["Ratios", ...ratioLines(given, money)],
    ...(zone === null ? [] : [zoneLines(zone)]),
    ...(trend === null ? [] : [trendLines(trend, money)]),
    ...(ranking === null ? [] : [rankingLines(ranking, elements, money)]),
  ];
  return sections.map((lines) => lines.join("\n")).join("\n\n");
}

type Money = (amount: number | null) => string;

function shareTable(name: string, rows: readonly (readonly [string, CostShare])[], money: Money): string[] {
  return numberTable(
    [name, "amount", "% of quality", "% of sales"],
    rows.map(([label, { amount, share, salesShare }]) => [
      label,
      money(amount),
      percent(share),
      percent(salesShare),
    ]),
  );
}

function ratioLines({ conformance, nonconformance, ratios }: Read<typeof REPORT>, money: Money): string[] {
  return [
    `conformance ${money(conformance)}, nonconformance ${money(nonconformance)}`,
    ...RATIO_LABELS.filter(([key]) => ratios[key] !== null).map(([key, label, unit]) =>
      unit === "percent" ? `${percent(ratios[key])} % ${label}` : `${decimals(ratios[key], 2)} ${label}`,
    ),
  ];
}

function zoneLines({ zone, failureShare, preventionShare, appraisalShare }: Read<typeof ZONE>): string[] {
  return [
    `Juran's zone: ${zone ?? "none"}`,
    `failure ${percent(failureShare)} %, prevention ${percent(preventionShare)} %, appraisal ${percent(appraisalShare)} %`,
  ];
}

function trendLines({ periods, method, base }: Read<typeof TREND>, money: Money): string[] {
  const moved = periods.filter(({ shifts }) => shifts.some(isOwedToOthers));
  return [
    `Trend (${method}, ${base} = 100)`,
    ...numberTable(
      ["period", "total", "index", "real total", "% of sales", "P %", "A %", "IF %", "EF %"],
      periods.map(({ period, total, index, realTotal, ratios, categories }) => [
        period,
        money(total),
        decimals(index, 1),
        money(realTotal),
        percent(ratios.salesShare),
        ...QUALITY_COST_CATEGORIES.map((name) =>
          percent(categories.find(({ category }) => category === name)?.share ?? null),
        ),
      ]),
    ),
    ...(moved.length === 0
      ? []
      : [
          `In ${moved.map(({ period }) => period).join(", ")} shares moved because other costs did: compare amounts or shares of sales, not shares of the total.`,
        ]),
  ];
}

function rankingLines(
  { elements, vital, threshold }: Read<typeof RANKING>,
  most: number,
  money: Money,
): string[] {
  const shown = elements.slice(0, most);
  return [
    `Largest elements (${shown.length} of ${elements.length}; ${vital} make up ${decimals(100 * threshold, 0)} %)`,
    ...numberTable(
      ["element", "amount", "%", "cumulative %"],
      shown.map(({ element, amount, share, cumulativeShare }) => [
        element,
        money(amount),
        percent(share),
        percent(cumulativeShare),
      ]),
    ),
  ];
}

function percent(share: number | null): string {
  return decimals(share === null ? null : 100 * share, 1);
}

import { levelText } from "../text/interval-text.ts";
import { numberTable } from "../text/number-table.ts";
import { decimals } from "../text/number-text.ts";
import type { QualityCostZone } from "./cost-zone.ts";
import type { QualityCostTrend } from "./quality-cost-trend.ts";
import type { CostShare, QualityCostRatios, QualityCostReport } from "./quality-costs.ts";
import type { CostElementRanking } from "./rank-cost-elements.ts";

const NAMES: Readonly<Record<string, string>> = {
  prevention: "Prevention",
  appraisal: "Appraisal",
  "internal-failure": "Internal failure",
  "external-failure": "External failure",
  internal: "Internal (found before the customer)",
  external: "External (felt by the customer)",
  "quality-system": "Quality system (prevention, appraisal)",
};

const RATIOS: readonly (readonly [keyof QualityCostRatios, string, "percent" | "amount"])[] = [
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

/**
 * The cost of quality report for people: categories with their shares of the total and of sales, the service reading,
 * ratios, and where they are given the zone, the trend with its warnings, and the elements that cost most.
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
  const { title, currency, trend, ranking, zone } = options;
  const money = moneyOf(options);
  const sections = [
    [
      `Cost of quality${title === undefined ? "" : `: ${title}`}`,
      [
        `${report.n} entries`,
        ...(report.period === null ? [] : [report.period]),
        ...(currency === undefined ? [] : [currency]),
      ].join(", "),
    ],
    [
      ...shareTable(
        "category",
        [
          ...report.categories.map((row) => [NAMES[row.category]!, row] as const),
          ...(report.unclassified.amount === 0 ? [] : [["Unclassified", report.unclassified] as const]),
          [
            "Total",
            {
              amount: report.total,
              share: report.total > 0 ? 1 : null,
              salesShare: report.ratios.salesShare,
            },
          ],
        ],
        money,
      ),
      ...(report.credits < 0 ? [`credits of ${money(-report.credits)} are taken off`] : []),
    ],
    [
      "As a service reads it",
      ...shareTable(
        "errors",
        report.service.map((row) => [NAMES[row.kind]!, row] as const),
        money,
      ),
    ],
    ["Ratios", ...ratioLines(report, options)],
    ...(zone === undefined ? [] : [zoneLines(zone)]),
    ...(trend === undefined ? [] : [trendLines(trend, money)]),
    ...(ranking === undefined ? [] : [rankingLines(ranking, options)]),
  ];
  return sections.map((lines) => lines.join("\n")).join("\n\n");
}

type Money = (amount: number | null) => string;

function moneyOf({ digits = 0 }: FormatQualityCostsOptions): Money {
  return (amount) => decimals(amount, digits);
}

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

function ratioLines(
  { conformance, nonconformance, ratios }: QualityCostReport,
  options: FormatQualityCostsOptions,
) {
  const money = moneyOf(options);
  return [
    `conformance ${money(conformance)}, nonconformance ${money(nonconformance)}`,
    ...RATIOS.filter(([key]) => ratios[key] !== null).map(([key, label, unit]) =>
      unit === "percent" ? `${percent(ratios[key])} % ${label}` : `${decimals(ratios[key], 2)} ${label}`,
    ),
  ];
}

function zoneLines({ zone, failureShare, preventionShare, appraisalShare }: QualityCostZone): string[] {
  return [
    `Juran's zone: ${zone ?? "none"}`,
    `failure ${percent(failureShare)} %, prevention ${percent(preventionShare)} %, appraisal ${percent(appraisalShare)} %`,
  ];
}

function trendLines({ periods, method, base, notes }: QualityCostTrend, money: Money): string[] {
  const moved = periods.filter((_, i) =>
    notes.some(
      ({ path, reason }) => reason === "share-moved-with-others" && path.startsWith(`periods[${i}].`),
    ),
  );
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
        ...categories.map(({ share }) => percent(share)),
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
  { elements, vital, threshold }: CostElementRanking,
  options: FormatQualityCostsOptions,
): string[] {
  const money = moneyOf(options);
  const shown = elements.slice(0, options.elements ?? 10);
  return [
    `Largest elements (${shown.length} of ${elements.length}; ${vital} make up ${levelText(threshold)} %)`,
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

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
import { FORMAT_OPTIONS, type FormatOptions, labelIn } from "../../text/format-options.ts";
import { type ReportPart, render, type Table } from "../../text/report.ts";
import { type WordingWith, wordingWith } from "../../text/wording.ts";
import { filled, type Words } from "../../text/words.ts";
import { QUALITY_COST_CATEGORIES } from "../ledger/category.ts";
import type { QualityCostZone } from "./cost-zone.ts";
import { RANKING, REPORT, TREND, ZONE } from "./printed-results.ts";
import { isOwedToOthers, type QualityCostTrend } from "./quality-cost-trend.ts";
import type { CostShare, QualityCostRatios, QualityCostReport } from "./quality-costs.ts";
import type { CostElementRanking } from "./rank-cost-elements.ts";

const WORDS = {
  title: ["Cost of quality", "Затраты на качество", "Разходи за качество"],
  entries: ["{n} entries", "записей {n}", "записи {n}"],
  category: ["category", "категория", "категория"],
  amount: ["amount", "сумма", "сума"],
  ofQuality: ["% of quality", "% затрат на качество", "% от разходите за качество"],
  ofSales: ["% of sales", "% от продаж", "% от продажбите"],
  prevention: ["Prevention", "Предупреждение", "Превенция"],
  appraisal: ["Appraisal", "Контроль", "Оценка"],
  "internal-failure": ["Internal failure", "Внутренние потери", "Вътрешни загуби"],
  "external-failure": ["External failure", "Внешние потери", "Външни загуби"],
  unclassified: ["Unclassified", "Без категории", "Без категория"],
  total: ["Total", "Всего", "Общо"],
  credits: [
    "credits of {amount} are taken off",
    "возмещения вычтены: {amount}",
    "кредитите са извадени: {amount}",
  ],
  service: ["As a service reads it", "Как это видно в услуге", "Както се вижда в услугата"],
  errors: ["errors", "ошибки", "грешки"],
  internal: [
    "Internal (found before the customer)",
    "Внутренние (найдены до клиента)",
    "Вътрешни (намерени преди клиента)",
  ],
  external: ["External (felt by the customer)", "Внешние (заметны клиенту)", "Външни (усетени от клиента)"],
  "quality-system": [
    "Quality system (prevention, appraisal)",
    "Система качества (предупреждение, контроль)",
    "Система по качеството (превенция, оценка)",
  ],
  ratios: ["Ratios", "Отношения", "Отношения"],
  conformance: [
    "conformance {conformance}, nonconformance {nonconformance}",
    "соответствие {conformance}, несоответствие {nonconformance}",
    "съответствие {conformance}, несъответствие {nonconformance}",
  ],
  salesShare: ["of sales", "от продаж", "от продажбите"],
  operatingCostShare: ["of operating cost", "от операционных затрат", "от оперативните разходи"],
  valueAddedShare: ["of value added", "от добавленной стоимости", "от добавената стойност"],
  laborCostShare: ["of labor cost", "от затрат на труд", "от разходите за труд"],
  perLaborHour: ["per labor hour", "на час труда", "на час труд"],
  perUnit: ["per unit", "на единицу", "на единица"],
  nonconformanceToConformance: [
    "nonconformance per 1 of conformance",
    "несоответствия на 1 соответствия",
    "несъответствие на 1 съответствие",
  ],
  zone: ["Juran's zone", "Зона Джурана", "Зона на Джуран"],
  noZone: ["none", "нет", "няма"],
  improvement: ["improvement", "улучшения", "подобрение"],
  indifference: ["indifference", "безразличия", "безразличие"],
  perfectionism: ["perfectionism", "перфекционизма", "перфекционизъм"],
  zoneShares: [
    "failure {failure} %, prevention {prevention} %, appraisal {appraisal} %",
    "потери {failure} %, предупреждение {prevention} %, контроль {appraisal} %",
    "загуби {failure} %, превенция {prevention} %, оценка {appraisal} %",
  ],
  trend: [
    "Trend ({method}, {base} = 100)",
    "Динамика ({method}, {base} = 100)",
    "Тенденция ({method}, {base} = 100)",
  ],
  nominal: ["nominal", "в текущих ценах", "в текущи цени"],
  real: ["real", "в постоянных ценах", "в постоянни цени"],
  realTotal: ["real total", "всего в постоянных ценах", "общо в постоянни цени"],
  moved: [
    "In {periods} shares moved because other costs did: compare amounts or shares of sales, not shares of the total.",
    "Доли изменились из-за других затрат ({periods}): сравнивайте суммы или доли от продаж, а не доли от целого.",
    "Дяловете се промениха заради други разходи ({periods}): сравнявайте суми или дялове от продажбите, не от цялото.",
  ],
  largest: [
    "Largest elements ({shown} of {all}; {vital} make up {share} %)",
    "Крупнейшие статьи ({shown} из {all}; {vital} дают {share} %)",
    "Най-големи елементи ({shown} от {all}; {vital} дават {share} %)",
  ],
  element: ["element", "статья", "елемент"],
  cumulative: ["cumulative %", "накопленный %", "натрупан %"],
  P: ["P %", "П %", "П %"],
  A: ["A %", "К %", "О %"],
  IF: ["IF %", "ВП %", "ВтЗ %"],
  EF: ["EF %", "ВнП %", "ВнЗ %"],
} as const satisfies Readonly<Record<string, Words>>;

const RATIOS: readonly (readonly [keyof QualityCostRatios, "percent" | "amount"])[] = [
  ["salesShare", "percent"],
  ["operatingCostShare", "percent"],
  ["valueAddedShare", "percent"],
  ["laborCostShare", "percent"],
  ["perLaborHour", "amount"],
  ["perUnit", "amount"],
  ["nonconformanceToConformance", "amount"],
];

/** Heads of the shares of the trend. */
const SHARES = ["P", "A", "IF", "EF"] as const;

/** Options of `formatQualityCosts`: what else to print, and how. */
export interface FormatQualityCostsOptions extends FormatOptions {
  title?: string | undefined;
  /** Decimals of amounts; 0 by default. */
  digits?: number | undefined;
  trend?: QualityCostTrend | undefined;
  ranking?: CostElementRanking | undefined;
  zone?: QualityCostZone | undefined;
  /** How many elements of the ranking to list; 10 by default. */
  elements?: number | undefined;
}

const OPTIONS = {
  ...FORMAT_OPTIONS,
  title: optional(textAt),
  digits: otherwise(whole(0, 10), 0),
  trend: optional(fields(TREND, "the result of qualityCostTrend")),
  ranking: optional(fields(RANKING, "the result of rankCostElements")),
  zone: optional(fields(ZONE, "the result of classifyQualityCosts")),
  elements: otherwise(whole(0), 10),
} satisfies Readers<FormatQualityCostsOptions>;

/**
 * The cost of quality report for people: categories with their shares of the total and of sales, the service reading,
 * ratios, and where they are given the zone, the trend with its warnings, and the elements that cost most. A plain
 * report has the categories alone. `labels` may name periods and elements; sums have thousands marks but in English
 * text.
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
  const { as, language, style, digits, labels, title, currency, trend, ranking, zone, elements } =
    readOptions(options, OPTIONS);
  const wording = wordingWith(WORDS, language);
  const { say } = wording;
  // English sums stand as they ever did, without marks.
  const money = (amount: number | null) =>
    (language === "en" ? wording.decimals : wording.money)(amount, digits);
  const printer: Printer = { ...wording, sum: money, labelOf: labelIn(labels) };
  const { n, period, credits } = given;
  const categories: ReportPart = {
    table: categoryTable(given, printer),
    lines: credits < 0 ? [filled(say("credits"), { amount: money(-credits) })] : [],
  };
  const head = [filled(say("entries"), { n: String(n) }), period, currency];
  return render(
    {
      title: `${say("title")}${title === null ? "" : `: ${title}`}`,
      lines: [head.filter((part) => part !== null).join(", ")],
      parts:
        style === "plain"
          ? [categories]
          : [
              categories,
              { title: say("service"), table: serviceTable(given, printer) },
              { title: say("ratios"), lines: ratioLines(given, printer) },
              ...(zone === null ? [] : [zonePart(zone, printer)]),
              ...(trend === null ? [] : [trendPart(trend, printer)]),
              ...(ranking === null ? [] : [rankingPart(ranking, elements, printer)]),
            ],
    },
    as,
  );
}

type Printer = WordingWith<typeof WORDS> & {
  readonly sum: (amount: number | null) => string;
  readonly labelOf: (id: string) => string;
};

function categoryTable(
  { categories, unclassified, total, ratios }: Read<typeof REPORT>,
  printer: Printer,
): Table {
  const { say } = printer;
  return shareTable(
    say("category"),
    [
      ...categories.map((row) => [say(row.category), row] as const),
      ...(unclassified.amount === 0 ? [] : [[say("unclassified"), unclassified] as const]),
      [say("total"), { amount: total, share: total > 0 ? 1 : null, salesShare: ratios.salesShare }],
    ],
    printer,
  );
}

function serviceTable({ service }: Read<typeof REPORT>, printer: Printer): Table {
  const { say } = printer;
  return shareTable(
    say("errors"),
    service.map((row) => [say(row.kind), row] as const),
    printer,
  );
}

function shareTable(name: string, rows: readonly (readonly [string, CostShare])[], printer: Printer): Table {
  const { say, sum } = printer;
  return {
    head: [name, say("amount"), say("ofQuality"), say("ofSales")],
    rows: rows.map(([label, { amount, share, salesShare }]) => [
      label,
      sum(amount),
      percentOf(share, printer),
      percentOf(salesShare, printer),
    ]),
  };
}

function ratioLines(
  { conformance, nonconformance, ratios }: Read<typeof REPORT>,
  printer: Printer,
): string[] {
  const { say, sum, decimals } = printer;
  return [
    filled(say("conformance"), { conformance: sum(conformance), nonconformance: sum(nonconformance) }),
    ...RATIOS.filter(([key]) => ratios[key] !== null).map(([key, unit]) =>
      unit === "percent"
        ? `${percentOf(ratios[key], printer)} % ${say(key)}`
        : `${decimals(ratios[key], 2)} ${say(key)}`,
    ),
  ];
}

function zonePart(read: Read<typeof ZONE>, printer: Printer): ReportPart {
  const { say } = printer;
  return {
    title: `${say("zone")}: ${say(read.zone ?? "noZone")}`,
    lines: [
      filled(say("zoneShares"), {
        failure: percentOf(read.failureShare, printer),
        prevention: percentOf(read.preventionShare, printer),
        appraisal: percentOf(read.appraisalShare, printer),
      }),
    ],
  };
}

function trendPart({ periods, method, base }: Read<typeof TREND>, printer: Printer): ReportPart {
  const { say, word, sum, decimals, labelOf } = printer;
  const moved = periods.filter(({ shifts }) => shifts.some(isOwedToOthers));
  const named = moved.map(({ period }) => labelOf(period)).join(", ");
  return {
    title: filled(say("trend"), { method: say(method), base: labelOf(base) }),
    table: {
      head: [
        ...[word("period"), word("total"), word("index"), say("realTotal"), say("ofSales")],
        ...SHARES.map(say),
      ],
      rows: periods.map(({ period, total, index, realTotal, ratios, categories }) => [
        labelOf(period),
        sum(total),
        decimals(index, 1),
        sum(realTotal),
        percentOf(ratios.salesShare, printer),
        ...QUALITY_COST_CATEGORIES.map((name) =>
          percentOf(categories.find(({ category }) => category === name)?.share ?? null, printer),
        ),
      ]),
    },
    lines: moved.length === 0 ? [] : [filled(say("moved"), { periods: named })],
  };
}

function rankingPart(
  { elements, vital, threshold }: Read<typeof RANKING>,
  most: number,
  printer: Printer,
): ReportPart {
  const { say, sum, decimals, labelOf } = printer;
  const shown = elements.slice(0, most);
  return {
    title: filled(say("largest"), {
      shown: String(shown.length),
      all: String(elements.length),
      vital: String(vital),
      share: decimals(100 * threshold, 0),
    }),
    table: {
      head: [say("element"), say("amount"), "%", say("cumulative")],
      rows: shown.map(({ element, amount, share, cumulativeShare }) => [
        labelOf(element),
        sum(amount),
        percentOf(share, printer),
        percentOf(cumulativeShare, printer),
      ]),
    },
  };
}

/** In percent, without its sign. */
function percentOf(share: number | null, { decimals }: Printer): string {
  return decimals(share === null ? null : 100 * share, 1);
}

import {
  entriesOf,
  fields,
  oneOf,
  optional,
  otherwise,
  type Read,
  type Readers,
  readFields,
  readOptions,
  whole,
} from "../../errors/options.ts";
import { finiteAt, textAt } from "../../errors/read-argument.ts";
import { FORMAT_OPTIONS, type FormatOptions } from "../../text/format-options.ts";
import { type ReportPart, render } from "../../text/report.ts";
import { type WordingWith, wordingWith } from "../../text/wording.ts";
import { filled, type Words } from "../../text/words.ts";
import { RATE_PERIODS } from "../retention/period.ts";
import type { RateChange, ReturnParts, ReturnProjection } from "./project-return-on-quality.ts";
import type { ProjectedPeriod } from "./quality-course.ts";
import type { QualityPlan } from "./quality-plan.ts";
import type { MovedReturn, SensitivityRow } from "./return-sensitivity.ts";

/** Options of `formatReturnOnQuality`. */
export interface FormatReturnOnQualityOptions extends FormatOptions {
  /** Decimals of money; 0 by default. */
  digits?: number | undefined;
}

const OPTIONS = {
  ...FORMAT_OPTIONS,
  digits: otherwise(whole(0, 10), 0),
} satisfies Readers<FormatReturnOnQualityOptions>;

const WORDS = {
  title: ["Return on quality", "Отдача от качества", "Възвръщаемост на качеството"],
  periods: ["{n} periods ({length})", "периодов {n} ({length})", "периоди {n} ({length})"],
  year: ["year", "год", "година"],
  quarter: ["quarter", "квартал", "тримесечие"],
  month: ["month", "месяц", "месец"],
  "half-year": ["half-year", "полугодие", "полугодие"],
  discount: ["discount {rate} %", "дисконт {rate} %", "дисконт {rate} %"],
  chain: [
    "satisfaction {satisfaction} points; retention {retention} %; attraction {attraction} %",
    "удовлетворённость {satisfaction} балла; удержание {retention} %; привлечение {attraction} %",
    "удовлетвореност {satisfaction} точки; задържане {retention} %; привличане {attraction} %",
  ],
  share: ["share %", "доля, %", "дял, %"],
  shareWithout: ["without %", "без, %", "без, %"],
  customers: ["customers", "клиенты", "клиенти"],
  without: ["without", "без", "без"],
  profit: ["profit", "прибыль", "печалба"],
  saved: ["saved", "сбережено", "спестено"],
  spent: ["spent", "потрачено", "похарчено"],
  cumulative: ["cumulative", "накоплено", "натрупано"],
  worth: [
    "net present value {value} = {profit} − {spend}; return {ratio} %",
    "чистая приведённая стоимость {value} = {profit} − {spend}; отдача {ratio} %",
    "нетна настояща стойност {value} = {profit} − {spend}; възвръщаемост {ratio} %",
  ],
  parts: [
    "by retention {retention}, word of mouth {wordOfMouth}, savings {savings}, staff {staff}",
    "удержание {retention}, молва {wordOfMouth}, сбережения {savings}, персонал {staff}",
    "задържане {retention}, мълва {wordOfMouth}, спестявания {savings}, персонал {staff}",
  ],
  payback: [
    "pays back in period {period}; breaks even from {uplift} points of satisfaction",
    "окупается в период {period}; безубыточно от {uplift} балла удовлетворённости",
    "изплаща се в период {period}; без загуба от {uplift} точки удовлетвореност",
  ],
  sensitivity: [
    "What it hangs on (net present value, each input ∓ {step} %)",
    "От чего это зависит (чистая приведённая стоимость, каждая величина ∓ {step} %)",
    "От какво зависи (нетна настояща стойност, всяка величина ∓ {step} %)",
  ],
  input: ["input", "величина", "величина"],
  low: ["lower", "меньше", "по-малко"],
  high: ["higher", "больше", "повече"],
} as const satisfies Readonly<Record<string, Words>>;

const PLAN = {
  title: optional(textAt),
  currency: optional(textAt),
  period: oneOf(...RATE_PERIODS),
  periods: whole(1),
  discount: finiteAt,
} satisfies Partial<Readers<QualityPlan>>;

const RATE = { before: finiteAt, after: finiteAt } satisfies Readers<RateChange>;

const PERIOD = {
  period: whole(0),
  baseShare: optional(finiteAt),
  share: optional(finiteAt),
  baseCustomers: finiteAt,
  customers: finiteAt,
  customerProfit: finiteAt,
  savings: finiteAt,
  staffSaving: finiteAt,
  spend: finiteAt,
  cumulativeNet: finiteAt,
} satisfies Partial<Readers<ProjectedPeriod>>;

const PARTS = {
  retention: finiteAt,
  wordOfMouth: finiteAt,
  savings: finiteAt,
  staff: finiteAt,
} satisfies Readers<ReturnParts>;

const MOVED = { netPresentValue: finiteAt } satisfies Partial<Readers<MovedReturn>>;

const ROW = {
  input: textAt,
  low: fields(MOVED, "the return with the lower input"),
  high: fields(MOVED, "the return with the higher input"),
} satisfies Partial<Readers<SensitivityRow>>;

const PROJECTION = {
  model: oneOf("return-on-quality-chain"),
  plan: fields(PLAN, "the plan"),
  satisfactionChange: finiteAt,
  retention: fields(RATE, "retention before and after"),
  attraction: fields(RATE, "attraction before and after"),
  presentProfit: finiteAt,
  presentSpend: finiteAt,
  netPresentValue: finiteAt,
  ratio: finiteAt,
  paybackPeriod: optional(whole(0)),
  periods: entriesOf(fields(PERIOD, "a period of the projection"), "periods"),
  parts: fields(PARTS, "where the profit comes from"),
  breakEvenUplift: optional(finiteAt),
  step: finiteAt,
  sensitivity: entriesOf(fields(ROW, "an input with its returns"), "returns by input"),
} satisfies Partial<Readers<ReturnProjection>>;

/**
 * The projection of a return on quality for people: the chain, the periods, what it comes to, where it comes from, and
 * what it hangs on. A plain report has the chain and what it comes to.
 *
 * @throws `invalid_input` for what is no result of `projectReturnOnQuality`, and for options that cannot be.
 *
 * @example
 * ```ts
 * import { formatReturnOnQuality, projectReturnOnQuality } from "service-quality/loyalty";
 *
 * const projection = projectReturnOnQuality({
 *   title: "Faster check-in", currency: "EUR", periods: 2, discount: 0, market: { size: 1000 }, share: 0.5,
 *   retention: 0.5, competitorRetention: 0.5, attraction: 0.5, margin: 10,
 *   attributes: [{ attribute: "waiting", before: 5, after: 6, impact: 0.5 }], retentionPerPoint: 0.25, spends: [1000],
 * });
 * const lines = formatReturnOnQuality(projection).split("\n");
 * lines[0]; // => "Return on quality: Faster check-in"
 * lines[2]; // => "satisfaction +0.50 points; retention 50.0 → 62.5 %; attraction 50.0 → 50.0 %"
 * ```
 */
export function formatReturnOnQuality(
  projection: ReturnProjection,
  options: FormatReturnOnQualityOptions = {},
): string {
  const given = readFields(projection, PROJECTION, [], "the result of projectReturnOnQuality");
  const { as, language, style, digits, currency: named } = readOptions(options, OPTIONS);
  const wording = wordingWith(WORDS, language);
  const { say } = wording;
  // English sums stand as they ever did, without marks.
  const sum = (amount: number) => (language === "en" ? wording.decimals : wording.money)(amount, digits);
  const printer: Printer = { ...wording, sum };
  const { title, currency } = given.plan;
  const isFull = style === "full";
  return render(
    {
      title: `${say("title")}${title === null ? "" : `: ${title}`}`,
      lines: headLines(given, currency ?? named, printer),
      parts: [
        ...(isFull ? [periodPart(given, printer)] : []),
        { lines: worthLines(given, printer) },
        ...(isFull ? [sensitivityPart(given, printer)] : []),
      ],
    },
    as,
  );
}

type Printer = WordingWith<typeof WORDS> & {
  readonly sum: (amount: number) => string;
};

type ReadProjection = Read<typeof PROJECTION>;

function headLines(
  { plan, satisfactionChange, retention, attraction }: ReadProjection,
  currency: string | null,
  printer: Printer,
): string[] {
  const { say, decimals } = printer;
  const moved = ({ before, after }: typeof retention) =>
    `${percentOf(before, printer)} → ${percentOf(after, printer)}`;
  const change = `${satisfactionChange < 0 ? "" : "+"}${decimals(satisfactionChange, 2)}`;
  return [
    [
      filled(say("periods"), { n: String(plan.periods), length: say(plan.period) }),
      filled(say("discount"), { rate: percentOf(plan.discount, printer) }),
      ...(currency === null ? [] : [currency]),
    ].join(", "),
    filled(say("chain"), {
      satisfaction: change,
      retention: moved(retention),
      attraction: moved(attraction),
    }),
  ];
}

function periodPart({ periods }: ReadProjection, printer: Printer): ReportPart {
  const { say, word, sum, decimals } = printer;
  return {
    table: {
      head: [
        ...[word("period"), say("share"), say("shareWithout"), say("customers"), say("without")],
        ...[say("profit"), say("saved"), say("spent"), say("cumulative")],
      ],
      rows: periods.map((row) => [
        String(row.period),
        percentOf(row.share, printer),
        percentOf(row.baseShare, printer),
        decimals(row.customers, 0),
        decimals(row.baseCustomers, 0),
        sum(row.customerProfit),
        sum(row.savings + row.staffSaving),
        sum(row.spend),
        sum(row.cumulativeNet),
      ]),
    },
  };
}

function worthLines(given: ReadProjection, printer: Printer): string[] {
  const { say, sum, decimals } = printer;
  const { parts, paybackPeriod, breakEvenUplift } = given;
  return [
    filled(say("worth"), {
      value: sum(given.netPresentValue),
      profit: sum(given.presentProfit),
      spend: sum(given.presentSpend),
      ratio: percentOf(given.ratio, printer),
    }),
    filled(say("parts"), {
      retention: sum(parts.retention),
      wordOfMouth: sum(parts.wordOfMouth),
      savings: sum(parts.savings),
      staff: sum(parts.staff),
    }),
    filled(say("payback"), {
      period: decimals(paybackPeriod, 0),
      uplift: decimals(breakEvenUplift, 2),
    }),
  ];
}

function sensitivityPart({ sensitivity, step }: ReadProjection, printer: Printer): ReportPart {
  const { say, sum } = printer;
  return {
    title: filled(say("sensitivity"), { step: percentOf(step, printer) }),
    table: {
      head: [say("input"), say("low"), say("high")],
      rows: sensitivity.map(({ input, low, high }) => [
        input,
        sum(low.netPresentValue),
        sum(high.netPresentValue),
      ]),
    },
  };
}

/** In percent, without its sign. */
function percentOf(share: number | null, { decimals }: Printer): string {
  return decimals(share === null ? null : 100 * share, 1);
}

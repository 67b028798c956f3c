import {
  entriesOf,
  fields,
  oneOf,
  optional,
  otherwise,
  type Readers,
  readFields,
  readOptions,
  whole,
} from "../../errors/options.ts";
import { finiteAt, textAt } from "../../errors/read-argument.ts";
import { numberTable } from "../../text/number-table.ts";
import { decimals } from "../../text/number-text.ts";
import { RATE_PERIODS } from "../retention/period.ts";
import type { RateChange, ReturnParts, ReturnProjection } from "./project-return-on-quality.ts";
import type { ProjectedPeriod } from "./quality-course.ts";
import type { QualityPlan } from "./quality-plan.ts";
import type { MovedReturn, SensitivityRow } from "./return-sensitivity.ts";

/** Options of `formatReturnOnQuality`. */
export interface FormatReturnOnQualityOptions {
  /** Decimals of money; 0 by default. */
  digits?: number | undefined;
}

const OPTIONS = { digits: otherwise(whole(0, 10), 0) } satisfies Readers<FormatReturnOnQualityOptions>;

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
 * what it hangs on.
 *
 * @throws `invalid_input` for what is no result of `projectReturnOnQuality`, and for digits that are not whole from 0
 * to 10.
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
  const { digits } = readOptions(options, OPTIONS);
  const { plan, periods, parts, sensitivity, satisfactionChange, retention, attraction, step } = given;
  const money = (amount: number) => decimals(amount, digits);
  const sections = [
    [
      `Return on quality${plan.title === null ? "" : `: ${plan.title}`}`,
      [
        `${plan.periods} periods (${plan.period})`,
        `discount ${percent(plan.discount)} %`,
        ...(plan.currency === null ? [] : [plan.currency]),
      ].join(", "),
      `satisfaction ${signed(satisfactionChange)} points; retention ${percent(retention.before)} → ${percent(retention.after)} %; attraction ${percent(attraction.before)} → ${percent(attraction.after)} %`,
    ],
    numberTable(
      ["period", "share %", "without %", "customers", "without", "profit", "saved", "spent", "cumulative"],
      periods.map((row) => [
        String(row.period),
        percent(row.share),
        percent(row.baseShare),
        decimals(row.customers, 0),
        decimals(row.baseCustomers, 0),
        money(row.customerProfit),
        money(row.savings + row.staffSaving),
        money(row.spend),
        money(row.cumulativeNet),
      ]),
    ),
    [
      `net present value ${money(given.netPresentValue)} = ${money(given.presentProfit)} − ${money(given.presentSpend)}; return ${percent(given.ratio)} %`,
      `by retention ${money(parts.retention)}, word of mouth ${money(parts.wordOfMouth)}, savings ${money(parts.savings)}, staff ${money(parts.staff)}`,
      `pays back in period ${given.paybackPeriod ?? "–"}; breaks even from ${decimals(given.breakEvenUplift, 2)} points of satisfaction`,
    ],
    [
      `What it hangs on (net present value, each input ∓ ${percent(step)} %)`,
      ...numberTable(
        ["input", "lower", "higher"],
        sensitivity.map(({ input, low, high }) => [
          input,
          money(low.netPresentValue),
          money(high.netPresentValue),
        ]),
      ),
    ],
  ];
  return sections.map((lines) => lines.join("\n")).join("\n\n");
}

function percent(share: number | null): string {
  return decimals(share === null ? null : 100 * share, 1);
}

function signed(x: number): string {
  return x < 0 ? decimals(x, 2) : `+${decimals(x, 2)}`;
}

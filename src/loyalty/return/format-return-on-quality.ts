import { numberTable } from "../../text/number-table.ts";
import { decimals } from "../../text/number-text.ts";
import type { ReturnProjection } from "./project-return-on-quality.ts";

/** Options of `formatReturnOnQuality`. */
export interface FormatReturnOnQualityOptions {
  /** Decimals of money; 0 by default. */
  digits?: number | undefined;
}

/**
 * The projection of a return on quality for people: the chain, the periods, what it comes to, where it comes from, and
 * what it hangs on.
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
  const { digits = 0 } = options;
  const { plan, periods, parts, sensitivity, satisfactionChange, retention, attraction, step } = projection;
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
      `net present value ${money(projection.netPresentValue)} = ${money(projection.presentProfit)} − ${money(projection.presentSpend)}; return ${percent(projection.ratio)} %`,
      `by retention ${money(parts.retention)}, word of mouth ${money(parts.wordOfMouth)}, savings ${money(parts.savings)}, staff ${money(parts.staff)}`,
      `pays back in period ${projection.paybackPeriod ?? "–"}; breaks even from ${decimals(projection.breakEvenUplift, 2)} points of satisfaction`,
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

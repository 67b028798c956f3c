import { numberTable } from "../text/number-table.ts";
import { decimals } from "../text/number-text.ts";
import type { OfferComparison } from "./compare-offers.ts";
import type { Overtaking } from "./overtaking.ts";

/** Options of `formatOffers`. */
export interface FormatOffersOptions {
  /** Decimals of amounts; 0 by default. */
  digits?: number | undefined;
}

/**
 * The comparison of offers for people: value, cost, difference and ratio with both ranks, the components, and what
 * each offer would have to change to draw level with the first. A dash stands where there is no figure.
 *
 * @example
 * ```ts
 * import { compareOffers, formatOffers } from "service-quality/value";
 *
 * const report = formatOffers(
 *   compareOffers([
 *     { id: "ours", unit: "EUR", value: { product: 80, services: 10, personnel: 5, image: 5 }, cost: { monetary: 60, time: 10, energy: 5, psychic: 5 } },
 *     { id: "theirs", unit: "EUR", value: { product: 80, services: 20, personnel: 5, image: 5 }, cost: { monetary: 70, time: 5, energy: 5, psychic: 0 } },
 *   ]),
 * );
 * report.split("\n")[3]; // => "offer   value  cost  difference  rank  ratio  rank"
 * report.split("\n")[6]; // => "theirs    110    80          30     1   1.38     1"
 * ```
 */
export function formatOffers(comparison: OfferComparison, options: FormatOffersOptions = {}): string {
  const { digits = 0 } = options;
  const { offers, unit, rankingsDiffer, overtaking } = comparison;
  const money = (amount: number) => decimals(amount, digits);
  const sections = [
    [
      "Customer-delivered value",
      `${offers.length} offers${unit === null ? "" : ` in ${unit}`}; difference = value − cost, ratio = value / cost`,
    ],
    numberTable(
      ["offer", "value", "cost", "difference", "rank", "ratio", "rank"],
      offers.map((row) => [
        row.offer,
        money(row.totalValue),
        money(row.totalCost),
        money(row.deliveredValue),
        String(row.differenceRank),
        decimals(row.ratio, 2),
        row.ratioRank === null ? "–" : String(row.ratioRank),
      ]),
    ),
    [
      "Components",
      ...numberTable(
        ["component", ...offers.map(({ offer }) => offer)],
        offers[0]!.components.map(({ component }, c) => [
          component,
          ...offers.map(({ components }) => money(components[c]!.amount)),
        ]),
      ),
    ],
    ...overtaking.map((row) => overtakingLines(row, money)),
    ...(rankingsDiffer
      ? [["Difference and ratio rank the offers differently: they answer different questions."]]
      : []),
  ];
  return sections.map((lines) => lines.join("\n")).join("\n\n");
}

function overtakingLines(
  { offer, rival, shortfall, changes }: Overtaking,
  money: (amount: number) => string,
) {
  return [
    `${offer} draws level with ${rival} (${money(shortfall!)} ahead) by any one of`,
    ...numberTable(
      ["component", "now", "change", "%"],
      changes
        .filter(({ possible }) => possible)
        .map(({ component, amount, change, relativeChange }) => [
          component,
          money(amount),
          money(change),
          decimals(relativeChange === null ? null : 100 * relativeChange, 1),
        ]),
    ),
  ];
}

import {
  entriesOf,
  fields,
  listOf,
  oneOf,
  optional,
  otherwise,
  type Read,
  type Readers,
  readFields,
  readOptions,
  whole,
} from "../errors/options.ts";
import { booleanAt, finiteAt, textAt } from "../errors/read-argument.ts";
import { numberTable } from "../text/number-table.ts";
import { decimals } from "../text/number-text.ts";
import type { OfferComparison, RankedOffer } from "./compare-offers.ts";
import { COST_COMPONENTS, VALUE_COMPONENTS } from "./offer.ts";
import type { Overtaking, OvertakingChange } from "./overtaking.ts";
import type { OfferComponent } from "./score-offer.ts";

/** Options of `formatOffers`. */
export interface FormatOffersOptions {
  /** Decimals of amounts; 0 by default. */
  digits?: number | undefined;
}

const OPTIONS = { digits: otherwise(whole(0, 10), 0) } satisfies Readers<FormatOffersOptions>;

const COMPONENT = { component: textAt, amount: finiteAt } satisfies Partial<Readers<OfferComponent>>;

const OFFER = {
  offer: textAt,
  components: listOf(fields(COMPONENT, "a component of the offer"), "component"),
  totalValue: finiteAt,
  totalCost: finiteAt,
  deliveredValue: finiteAt,
  ratio: optional(finiteAt),
  differenceRank: whole(1),
  ratioRank: optional(whole(1)),
} satisfies Partial<Readers<RankedOffer>>;

const CHANGE = {
  component: textAt,
  amount: finiteAt,
  change: finiteAt,
  relativeChange: optional(finiteAt),
  possible: booleanAt,
} satisfies Partial<Readers<OvertakingChange>>;

const OVERTAKING = {
  offer: textAt,
  rival: textAt,
  shortfall: finiteAt,
  changes: entriesOf(fields(CHANGE, "a change of a component"), "changes by component"),
} satisfies Partial<Readers<Overtaking>>;

const COMPARISON = {
  model: oneOf("customer-delivered-value"),
  currency: optional(textAt),
  offers: listOf(fields(OFFER, "an offer of the comparison"), "offer"),
  rankingsDiffer: booleanAt,
  overtaking: entriesOf(fields(OVERTAKING, "what it takes an offer"), "what it takes each offer"),
} satisfies Partial<Readers<OfferComparison>>;

/**
 * The comparison of offers for people: value, cost, difference and ratio with both ranks, the components, and what
 * each offer would have to change to draw level with the first. A dash stands where there is no figure.
 *
 * @throws `invalid_input` for what is no result of `compareOffers`, and for digits that are not whole from 0 to 10.
 *
 * @example
 * ```ts
 * import { compareOffers, formatOffers } from "service-quality/value";
 *
 * const report = formatOffers(
 *   compareOffers([
 *     { id: "ours", currency: "EUR", value: { product: 80, services: 10, personnel: 5, image: 5 }, cost: { monetary: 60, time: 10, energy: 5, psychic: 5 } },
 *     { id: "theirs", currency: "EUR", value: { product: 80, services: 20, personnel: 5, image: 5 }, cost: { monetary: 70, time: 5, energy: 5, psychic: 0 } },
 *   ]),
 * );
 * report.split("\n")[3]; // => "offer   value  cost  difference  rank  ratio  rank"
 * report.split("\n")[6]; // => "theirs    110    80          30     1   1.38     1"
 * ```
 */
export function formatOffers(comparison: OfferComparison, options: FormatOffersOptions = {}): string {
  const given = readFields(comparison, COMPARISON, [], "the result of compareOffers");
  const { offers, currency, rankingsDiffer, overtaking } = given;
  const { digits } = readOptions(options, OPTIONS);
  const money = (amount: number | null) => decimals(amount, digits);
  const sections = [
    [
      "Customer-delivered value",
      `${offers.length} offers${currency === null ? "" : ` in ${currency}`}; difference = value − cost, ratio = value / cost`,
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
        [...VALUE_COMPONENTS, ...COST_COMPONENTS].map((name) => [
          name,
          ...offers.map(({ components }) => {
            const found = components.find(({ component }) => component === name);
            return money(found?.amount ?? null);
          }),
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
  { offer, rival, shortfall, changes }: Read<typeof OVERTAKING>,
  money: (amount: number) => string,
) {
  return [
    `${offer} draws level with ${rival} (${money(shortfall)} ahead) by any one of`,
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

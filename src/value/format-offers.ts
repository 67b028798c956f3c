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
import { FORMAT_OPTIONS, type FormatOptions, labelIn } from "../text/format-options.ts";
import { type ReportPart, render } from "../text/report.ts";
import { type WordingWith, wordingWith } from "../text/wording.ts";
import { filled, type Words } from "../text/words.ts";
import type { OfferComparison, RankedOffer } from "./compare-offers.ts";
import { COST_COMPONENTS, VALUE_COMPONENTS } from "./offer.ts";
import type { Overtaking, OvertakingChange } from "./overtaking.ts";
import type { OfferComponent } from "./score-offer.ts";

/** Options of `formatOffers`. */
export interface FormatOffersOptions extends FormatOptions {
  /** Decimals of amounts; 0 by default. */
  digits?: number | undefined;
}

const OPTIONS = {
  ...FORMAT_OPTIONS,
  digits: otherwise(whole(0, 10), 0),
} satisfies Readers<FormatOffersOptions>;

const WORDS = {
  title: ["Customer-delivered value", "Ценность для клиента", "Стойност за клиента"],
  settings: [
    "{offers}; difference = value − cost, ratio = value / cost",
    "{offers}; разность = ценность − затраты, отношение = ценность / затраты",
    "{offers}; разлика = стойност − разход, отношение = стойност / разход",
  ],
  offers: ["{n} offers", "предложений {n}", "предложения {n}"],
  offersIn: ["{n} offers in {currency}", "предложений {n}, в {currency}", "предложения {n}, в {currency}"],
  offer: ["offer", "предложение", "предложение"],
  value: ["value", "ценность", "стойност"],
  cost: ["cost", "затраты", "разход"],
  rank: ["rank", "место", "място"],
  ratio: ["ratio", "отношение", "отношение"],
  components: ["Components", "Составляющие", "Съставки"],
  component: ["component", "составляющая", "съставка"],
  product: ["product", "продукт", "продукт"],
  services: ["services", "услуги", "услуги"],
  personnel: ["personnel", "персонал", "персонал"],
  image: ["image", "образ", "образ"],
  monetary: ["monetary", "деньги", "пари"],
  time: ["time", "время", "време"],
  energy: ["energy", "силы", "енергия"],
  psychic: ["psychic", "душевные силы", "душевни сили"],
  overtaking: [
    "{offer} draws level with {rival} ({shortfall} ahead) by any one of",
    "{offer} сравняется с {rival} (впереди на {shortfall}) любым из этого",
    "{offer} се изравнява с {rival} (напред с {shortfall}) с което и да е от",
  ],
  now: ["now", "сейчас", "сега"],
  change: ["change", "изменение", "промяна"],
  rankingsDiffer: [
    "Difference and ratio rank the offers differently: they answer different questions.",
    "Разность и отношение расставляют предложения по-разному: они отвечают на разные вопросы.",
    "Разликата и отношението подреждат предложенията различно: отговарят на различни въпроси.",
  ],
} as const satisfies Readonly<Record<string, Words>>;

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
  component: oneOf(...VALUE_COMPONENTS, ...COST_COMPONENTS),
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
 * each offer would have to change to draw level with the first. A dash stands where there is no figure. A plain report
 * has the offers alone. `labels` may name the offers.
 *
 * @throws `invalid_input` for what is no result of `compareOffers`, and for options that cannot be.
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
  const { offers, rankingsDiffer, overtaking } = given;
  const { as, language, style, digits, labels, currency: named } = readOptions(options, OPTIONS);
  const wording = wordingWith(WORDS, language);
  const { say } = wording;
  // English sums stand as they ever did, without marks.
  const sum = (amount: number | null) =>
    (language === "en" ? wording.decimals : wording.money)(amount, digits);
  const printer: Printer = { ...wording, sum, labelOf: labelIn(labels) };
  const currency = given.currency ?? named;
  const count = { n: String(offers.length), currency: currency ?? "" };
  const counted = filled(say(currency === null ? "offers" : "offersIn"), count);
  return render(
    {
      title: say("title"),
      lines: [filled(say("settings"), { offers: counted })],
      parts: [
        offerPart(given, printer),
        ...(style === "full" ? [componentPart(given, printer)] : []),
        ...(style === "full" ? overtaking.map((row) => overtakingPart(row, printer)) : []),
        ...(rankingsDiffer ? [{ lines: [say("rankingsDiffer")] }] : []),
      ],
    },
    as,
  );
}

type Printer = WordingWith<typeof WORDS> & {
  readonly sum: (amount: number | null) => string;
  readonly labelOf: (id: string) => string;
};

type ReadComparison = Read<typeof COMPARISON>;

function offerPart({ offers }: ReadComparison, { say, word, sum, labelOf, decimals }: Printer): ReportPart {
  return {
    table: {
      head: [
        ...[say("offer"), say("value"), say("cost"), word("difference")],
        ...[say("rank"), say("ratio"), say("rank")],
      ],
      rows: offers.map((row) => [
        labelOf(row.offer),
        sum(row.totalValue),
        sum(row.totalCost),
        sum(row.deliveredValue),
        String(row.differenceRank),
        decimals(row.ratio, 2),
        row.ratioRank === null ? "–" : String(row.ratioRank),
      ]),
    },
  };
}

function componentPart({ offers }: ReadComparison, { say, sum, labelOf }: Printer): ReportPart {
  return {
    title: say("components"),
    table: {
      head: [say("component"), ...offers.map(({ offer }) => labelOf(offer))],
      rows: [...VALUE_COMPONENTS, ...COST_COMPONENTS].map((name) => [
        say(name),
        ...offers.map(({ components }) =>
          sum(components.find(({ component }) => component === name)?.amount ?? null),
        ),
      ]),
    },
  };
}

function overtakingPart(
  { offer, rival, shortfall, changes }: ReadComparison["overtaking"][number],
  { say, sum, labelOf, decimals }: Printer,
): ReportPart {
  const parts = { offer: labelOf(offer), rival: labelOf(rival), shortfall: sum(shortfall) };
  return {
    title: filled(say("overtaking"), parts),
    table: {
      head: [say("component"), say("now"), say("change"), "%"],
      rows: changes
        .filter(({ possible }) => possible)
        .map(({ component, amount, change, relativeChange }) => [
          say(component),
          sum(amount),
          sum(change),
          decimals(relativeChange === null ? null : 100 * relativeChange, 1),
        ]),
    },
  };
}

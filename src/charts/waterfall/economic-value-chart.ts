import {
  entriesOf,
  fields,
  oneOf,
  optional,
  type Readers,
  readFields,
  readOptions,
} from "../../errors/options.ts";
import { amountAt, checkNames, finiteAt, nameAt } from "../../errors/read-argument.ts";
import type { Words } from "../../text/words.ts";
import type { EconomicValue, WaterfallStep } from "../../value/economic-value.ts";
import type { Chart } from "../chart.ts";
import { CHART_OPTIONS, type ChartOptions } from "../chart-options.ts";
import { chartPrinter } from "../chart-printer.ts";
import { stepsText, usualMoneyDigits, waterfallChart } from "./waterfall-chart.ts";
import { type WaterfallChartRow, waterfallRows } from "./waterfall-rows.ts";

/** Options of `economicValueChart`; by `"value"` the steps after the reference price are sorted. */
export interface EconomicValueChartOptions extends ChartOptions {
  /** The price asked, at least 0; that of the result by default. */
  price?: number | undefined;
}

const OPTIONS = { ...CHART_OPTIONS, price: optional(amountAt) } satisfies Readers<EconomicValueChartOptions>;

const STEP = {
  step: oneOf("reference-price", "gain", "saving", "switching-cost", "negative-differentiation"),
  name: optional(nameAt),
  amount: finiteAt,
} satisfies Partial<Readers<WaterfallStep>>;

/** What the chart needs of the value. */
const VALUE = {
  model: oneOf("economic-value-to-the-customer"),
  economicValue: finiteAt,
  inducement: optional(finiteAt),
  waterfall: entriesOf(fields(STEP, "a step"), "steps"),
} satisfies Partial<Readers<EconomicValue>>;

const WORDS = {
  title: [
    "Economic value to the customer",
    "Экономическая ценность для клиента",
    "Икономическа стойност за клиента",
  ],
  subtitle: [
    "Dashed: price asked, {price}; inducement to buy {inducement}",
    "Пунктир: цена {price}; выгода покупателя {inducement}",
    "Пунктир: цена {price}; стимул за покупка {inducement}",
  ],
  axis: ["Money per unit", "Деньги за единицу", "Пари за единица"],
  price: ["price {price}", "цена {price}", "цена {price}"],
  "reference-price": ["Reference price", "Цена аналога", "Референтна цена"],
  gain: ["Gains", "Выгоды", "Ползи"],
  saving: ["Savings", "Экономия", "Спестявания"],
  "switching-cost": ["Switching cost", "Затраты перехода", "Разход за смяна"],
  "negative-differentiation": ["Drawbacks", "Минусы", "Минуси"],
  value: ["Economic value", "Ценность всего", "Стойност общо"],
  notKnown: ["not known", "не известно", "неизвестно"],
  alt: [
    "Economic value {value}: {steps}.",
    "Экономическая ценность {value}: {steps}.",
    "Икономическа стойност {value}: {steps}.",
  ],
  altPrice: [
    "At a price of {price} the inducement is {inducement}.",
    "При цене {price} выгода покупателя {inducement}.",
    "При цена {price} стимулът за покупка е {inducement}.",
  ],
} as const satisfies Readonly<Record<string, Words>>;

const TOTAL = "economic-value";

/**
 * The economic value of an offer to the customer as a waterfall from the reference price on, with the price asked as a
 * dashed line. Steps are labelled by their names.
 *
 * @throws `invalid_input` for what is no result of `economicValue` and for options that cannot be; `insufficient_data`
 * without a step.
 *
 * @example
 * ```ts
 * import { economicValue } from "service-quality/value";
 * import { economicValueChart } from "service-quality/charts";
 *
 * const value = economicValue({ referencePrice: 100, savings: 24, gains: { uptime: 18 }, switchingCost: 9, price: 115 });
 * economicValueChart(value, { labels: { uptime: "Uptime" } }).alt;
 * // => "Economic value 133: Reference price 100, Uptime +18, Savings +24, Switching cost −9. At a price of 115 the inducement is 18."
 * ```
 */
export function economicValueChart(
  value: EconomicValue,
  options: EconomicValueChartOptions = {},
): Chart<WaterfallChartRow> {
  const { economicValue, inducement, waterfall } = readFields(
    value,
    VALUE,
    [],
    "the result of economicValue",
  );
  const ids = waterfall.map(({ step, name }) => (name === null ? step : `${step}.${name}`));
  checkNames(ids, ["waterfall"], "name");
  const { price: asked, ...chosen } = readOptions(options, OPTIONS);
  const price = asked ?? (inducement === null ? null : economicValue - inducement);
  const amounts = [economicValue, price ?? 0, ...waterfall.map(({ amount }) => amount)];
  const printer = chartPrinter(WORDS, chosen, usualMoneyDigits(amounts));
  const { say, figure, labelOf } = printer;
  const parts = waterfall.map(({ step, name, amount }, i) => ({
    id: ids[i]!,
    label: name === null ? (chosen.labels.get(step) ?? say(step)) : labelOf(name),
    amount,
    isTotal: step === "reference-price",
  }));
  const total = {
    id: TOTAL,
    label: chosen.labels.get(TOTAL) ?? say("value"),
    amount: economicValue,
    isTotal: true,
  };
  const { rows, notes } = waterfallRows(parts.length === 0 ? [] : [...parts, total], chosen);
  const texts = {
    value: figure(economicValue),
    price: figure(price),
    inducement: figure(price === null ? null : economicValue - price),
    steps: stepsText(
      rows.filter(({ id }) => id !== TOTAL),
      printer,
    ),
  };
  return waterfallChart(
    "economic-value",
    { rows, notes },
    {
      title: say("axis"),
      type: "money",
      totals: "bars",
      level: price === null ? null : { at: price, text: say("price", texts) },
      wanting: say("notKnown"),
    },
    {
      title: say("title"),
      subtitle: price === null ? null : say("subtitle", texts),
      alt: (price === null ? (["alt"] as const) : (["alt", "altPrice"] as const)).map((sentence) =>
        say(sentence, texts),
      ),
    },
    printer,
  );
}

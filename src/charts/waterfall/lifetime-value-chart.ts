import type { ErrorPath } from "../../errors/error.ts";
import { entriesOf, type Readers, readOptions, record } from "../../errors/options.ts";
import { checkNames, finiteAt, wholeAt } from "../../errors/read-argument.ts";
import { refuse } from "../../errors/refuse.ts";
import type { LifetimeValueStep } from "../../loyalty/lifetime/explain-lifetime-value.ts";
import type { Words } from "../../text/words.ts";
import type { Chart } from "../chart.ts";
import { CHART_OPTIONS, type ChartOptions } from "../chart-options.ts";
import { chartPrinter } from "../chart-printer.ts";
import { stepsText, usualMoneyDigits, waterfallChart } from "./waterfall-chart.ts";
import { type WaterfallChartRow, waterfallRows } from "./waterfall-rows.ts";

/** Options of `lifetimeValueChart`; by `"value"` the steps are sorted. */
export interface LifetimeValueChartOptions extends ChartOptions {}

const STEP = { step: stepAt, amount: finiteAt } satisfies Readers<LifetimeValueStep>;

const STEPS = entriesOf(record(STEP, "a step"), "the steps of explainLifetimeValue");

const WORDS = {
  title: ["Lifetime value of a customer", "Пожизненная ценность клиента", "Стойност на клиента във времето"],
  subtitle: ["Present values", "Приведённая стоимость", "Настоящи стойности"],
  axis: ["Money", "Деньги", "Пари"],
  acquisition: ["to win", "привлечь", "спечелване"],
  period: ["period {n}", "период {n}", "период {n}"],
  later: ["later", "позже", "по-късно"],
  value: ["lifetime value", "ценность клиента", "стойност на клиента"],
  notKnown: ["not known", "не известно", "неизвестно"],
  alt: [
    "Lifetime value {value}: {steps}.",
    "Ценность клиента {value}: {steps}.",
    "Стойност на клиента {value}: {steps}.",
  ],
} as const satisfies Readonly<Record<string, Words>>;

/**
 * What a customer's lifetime value adds up from, as a waterfall: the cost of winning, the margins by period, and all
 * later ones. `steps` are those of `explainLifetimeValue`.
 *
 * @throws `invalid_input` for what are no steps of `explainLifetimeValue`, a step that stands twice, and options that
 * cannot be; `insufficient_data` without a step.
 *
 * @example
 * ```ts
 * import { explainLifetimeValue } from "service-quality/loyalty";
 * import { lifetimeValueChart } from "service-quality/charts";
 *
 * const { steps } = explainLifetimeValue({
 *   margin: 60, retention: 0.75, discount: 0.25, convention: "first-margin-later", acquisitionCost: 40, periods: 2,
 * });
 * lifetimeValueChart(steps, { digits: 1 }).alt;
 * // => "Lifetime value 17.6: to win −40.0, period 1 +36.0, period 2 +21.6."
 * ```
 */
export function lifetimeValueChart(
  steps: readonly LifetimeValueStep[],
  options: LifetimeValueChartOptions = {},
): Chart<WaterfallChartRow> {
  const given = STEPS(steps, ["data"]);
  checkNames(
    given.map(({ step }) => String(step)),
    ["data"],
    "step",
  );
  const chosen = readOptions(options, CHART_OPTIONS);
  const value = finiteAt(
    given.reduce((sum, { amount }) => sum + amount, 0),
    ["data"],
  );
  const printer = chartPrinter(
    WORDS,
    chosen,
    usualMoneyDigits([value, ...given.map(({ amount }) => amount)]),
  );
  const { say, figure } = printer;
  const labelled = (id: string, usual: string) => ({ id, label: chosen.labels.get(id) ?? usual });
  const parts = given.map(({ step, amount }) => {
    const id = String(step);
    const usual = typeof step === "number" ? say("period", { n: id }) : say(step);
    return { ...labelled(id, usual), amount, isTotal: false };
  });
  const total = { ...labelled("value", say("value")), amount: value, isTotal: true };
  const { rows, notes } = waterfallRows(parts.length === 0 ? [] : [...parts, total], chosen);
  const told = stepsText(
    rows.filter(({ part }) => part !== "total"),
    printer,
  );
  return waterfallChart(
    "lifetime-value",
    { rows, notes },
    { title: say("axis"), type: "money", totals: "bars", level: null, wanting: say("notKnown") },
    {
      title: say("title"),
      subtitle: say("subtitle"),
      alt: [say("alt", { value: figure(value), steps: told })],
    },
    printer,
  );
}

function stepAt(value: unknown, path: ErrorPath): LifetimeValueStep["step"] {
  if (value === "acquisition" || value === "later") return value;
  if (typeof value === "number") return wholeAt(value, path, 0);
  return refuse("invalid_input", path, '"acquisition", "later" or a period', value);
}

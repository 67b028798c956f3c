import {
  entriesOf,
  fields,
  oneOf,
  optional,
  type Readers,
  readFields,
  readOptions,
  whole,
} from "../../errors/options.ts";
import { numberAt } from "../../errors/read-argument.ts";
import { refuse } from "../../errors/refuse.ts";
import type { FiveGaps, ScoredGap } from "../../gaps/five-gaps/five-gaps.ts";
import type { Missing } from "../../survey/estimation.ts";
import type { Words } from "../../text/words.ts";
import type { Chart } from "../chart.ts";
import { CHART_OPTIONS, type ChartOptions } from "../chart-options.ts";
import { chartPrinter } from "../chart-printer.ts";
import { stepsText, waterfallChart } from "./waterfall-chart.ts";
import { type WaterfallChartRow, waterfallRows } from "./waterfall-rows.ts";

/** Options of `fiveGapChart`; by `"value"` the gaps are sorted. */
export interface FiveGapChartOptions extends ChartOptions {
  /** Mean of what customers expect; that of the result by default. */
  expectation?: number | undefined;
  /** Mean of what customers perceive; that of the result by default. */
  perception?: number | undefined;
}

const OPTIONS = {
  ...CHART_OPTIONS,
  expectation: optional(numberAt),
  perception: optional(numberAt),
} satisfies Readers<FiveGapChartOptions>;

const GAP = {
  gap: oneOf(1, 2, 3, 4, 5, 6, 7),
  overall: optional(numberAt),
} satisfies Partial<Readers<ScoredGap<Missing>>>;

/** What the chart needs of the gaps. */
const FIVE_GAPS = {
  model: oneOf("five-gaps"),
  n: whole(0),
  expectation: optional(numberAt),
  perception: optional(numberAt),
  gaps: entriesOf(fields(GAP, "a gap"), "gaps"),
} satisfies Partial<Readers<FiveGaps<Missing>>>;

const WORDS = {
  title: [
    "Where quality is lost between expectation and perception",
    "Где теряется качество между ожиданием и восприятием",
    "Къде се губи качество между очакване и възприятие",
  ],
  subtitle: [
    "Means over dimensions; customers: n = {n}",
    "Средние по измерениям; клиентов: n = {n}",
    "Средни по измерения; клиенти: n = {n}",
  ],
  axis: ["Points on the scale", "Баллы шкалы", "Точки от скалата"],
  expectation: ["customers expect", "клиенты ожидают", "клиентите очакват"],
  gap1: ["1 knowledge", "1 знание", "1 познание"],
  gap2: ["2 standards", "2 стандарты", "2 стандарти"],
  gap3: ["3 delivery", "3 исполнение", "3 изпълнение"],
  rest: ["4 promises and rest", "4 обещания и прочее", "4 обещания и друго"],
  perception: ["customers perceive", "клиенты получают", "клиентите получават"],
  notMeasured: ["not measured", "не измерено", "не е измерено"],
  alt: [
    "From expectations {expectation} to perceptions {perception} (gap 5 {gap5}): {steps}.",
    "От ожиданий {expectation} до восприятия {perception} (разрыв 5 {gap5}): {steps}.",
    "От очаквания {expectation} до възприятие {perception} (разлика 5 {gap5}): {steps}.",
  ],
} as const satisfies Readonly<Record<string, Words>>;

/** The gaps that have a step of their own. */
const STEPS = [
  { gap: 1, id: "gap1" },
  { gap: 2, id: "gap2" },
  { gap: 3, id: "gap3" },
] as const;

/**
 * The way from what customers expect to what they perceive, as a waterfall over gaps 1 to 3. The last step is what of
 * gap 5 they leave: promises (gap 4) and what is not measured. The axis need not hold 0, so that totals are lines.
 *
 * The gaps are ratings of different people: the picture shows where to look, it proves no sum.
 *
 * @throws `invalid_input` for what is no result of `scoreFiveGaps` and for options that cannot be; `insufficient_data`
 * without means of expectations and perceptions.
 *
 * @example
 * ```ts
 * import { scoreFiveGaps } from "service-quality/gaps";
 * import { fiveGapChart } from "service-quality/charts";
 *
 * const instrument = {
 *   id: "inn", title: "Inn", citation: "own", scale: { min: 1, max: 7 },
 *   dimensions: [{ id: "rooms", label: "Rooms", items: [{ id: "quiet", label: "quiet" }] }],
 * };
 * const gaps = scoreFiveGaps(
 *   {
 *     customers: { expectations: { quiet: [7, 6, 7, 6] }, perceptions: { quiet: [5, 6, 5, 6] } },
 *     managers: { expectations: { quiet: [6, 6.5, 6] }, standards: { rooms: [7, 7, 6.5] } },
 *   },
 *   { instrument },
 * );
 * fiveGapChart(gaps, { digits: 1 }).alt;
 * // => "From expectations 6.5 to perceptions 5.5 (gap 5 −1.0): 1 knowledge −0.3, 2 standards −0.2, 3 delivery –, 4 promises and rest −0.5."
 * ```
 */
export function fiveGapChart(
  fiveGaps: FiveGaps<Missing>,
  options: FiveGapChartOptions = {},
): Chart<WaterfallChartRow> {
  const { n, gaps, ...means } = readFields(fiveGaps, FIVE_GAPS, [], "the result of scoreFiveGaps");
  const { expectation: expected, perception: perceived, ...chosen } = readOptions(options, OPTIONS);
  const [expectation, perception] = [expected ?? means.expectation, perceived ?? means.perception];
  if (expectation === null || perception === null) {
    return refuse("insufficient_data", ["data"], "means of expectations and perceptions", 0);
  }
  const printer = chartPrinter(WORDS, chosen, 2);
  const { say, figure, signed } = printer;
  const labelled = (id: "expectation" | "gap1" | "gap2" | "gap3" | "rest" | "perception") => ({
    id,
    label: chosen.labels.get(id) ?? say(id),
  });
  const measured = STEPS.map(({ gap, id }) => {
    const amount = gaps.find((row) => row.gap === gap)?.overall ?? null;
    return { ...labelled(id), amount, isTotal: false };
  });
  const gap5 = perception - expectation;
  const rest = measured.reduce((left, { amount }) => left - (amount ?? 0), gap5);
  const { rows, notes } = waterfallRows(
    [
      { ...labelled("expectation"), amount: expectation, isTotal: true },
      ...measured,
      { ...labelled("rest"), amount: rest, isTotal: false },
      { ...labelled("perception"), amount: perception, isTotal: true },
    ],
    chosen,
  );
  const told = stepsText(
    rows.filter(({ part }) => part !== "total"),
    printer,
  );
  return waterfallChart(
    "five-gaps",
    { rows, notes },
    { title: say("axis"), type: "number", totals: "lines", level: null, wanting: say("notMeasured") },
    {
      title: say("title"),
      subtitle: say("subtitle", { n }),
      alt: [
        say("alt", {
          expectation: figure(expectation),
          perception: figure(perception),
          gap5: signed(gap5),
          steps: told,
        }),
      ],
    },
    printer,
  );
}

import {
  fields,
  namedListOf,
  oneOf,
  optional,
  otherwise,
  type Read,
  type Readers,
  readOptions,
} from "../../errors/options.ts";
import { amountAt, booleanAt, numberAt, rateAt, textAt } from "../../errors/read-argument.ts";
import { limitsAt } from "../../errors/read-limits.ts";
import type { ContinuousKano } from "../../priorities/kano/classify-kano.ts";
import type { KanoFeature } from "../../priorities/kano/format-kano.ts";
import type { KanoCategory } from "../../priorities/kano/kano-category.ts";
import type { Words } from "../../text/words.ts";
import type { Chart, ChartLayer } from "../chart.ts";
import { CHART_OPTIONS, type ChartOptions } from "../chart-options.ts";
import { type ChartPrinter, chartPrinter } from "../chart-printer.ts";
import { brief } from "../drawing/brief.ts";
import { type ColumnSpec, NAMED_COLUMNS, tooltipOf } from "../drawing/chart-columns.ts";
import { chosenRows } from "../drawing/chosen-rows.ts";
import { framed } from "../drawing/frame.ts";
import { KANO_CATEGORIES, KANO_SHAPES, KANO_WORDS, kanoColors } from "../drawing/kano-looks.ts";
import { byName } from "../drawing/named-looks.ts";
import { spanText } from "../drawing/span-text.ts";
import { crossedColumns, crossedIntervals } from "./crossed-intervals.ts";
import { type PlanePlot, planePlot } from "./plane-plot.ts";

/** A feature by its name, with what `classifyKano` or, without scores, `summarizeKano` found of it. */
export interface KanoChartFeature extends KanoFeature {
  readonly continuous?: ContinuousKano | null | undefined;
}

/** A row of the chart of features. */
export type KanoChartRow = {
  id: string;
  label: string;
  n: number;
  /** The coefficient "worse", turned to be above 0; the mean score of the dysfunctional question if `continuous`. */
  x: number | null;
  /** The coefficient "better"; the mean score of the functional question if `continuous`. */
  y: number | null;
  xLower: number | null;
  xUpper: number | null;
  yLower: number | null;
  yUpper: number | null;
  category: KanoCategory | null;
};

/** Options of `kanoChart`. */
export interface KanoChartOptions extends ChartOptions {
  /** Draws the mean scores of the answers, from −2 to 4, in place of the coefficients; `false` by default. */
  continuous?: boolean | undefined;
}

const OPTIONS = {
  ...CHART_OPTIONS,
  continuous: otherwise(booleanAt, false),
} satisfies Readers<KanoChartOptions>;

const categoryAt = oneOf<KanoCategory>("A", "O", "M", "I", "R", "Q");

const CONTINUOUS = {
  functional: numberAt,
  functionalInterval: optional(limitsAt),
  dysfunctional: numberAt,
  dysfunctionalInterval: optional(limitsAt),
  category: categoryAt,
} satisfies Readers<ContinuousKano>;

const FEATURE = {
  feature: textAt,
  model: oneOf("kano"),
  confidence: rateAt,
  n: amountAt,
  category: optional(categoryAt),
  better: optional(numberAt),
  betterInterval: optional(limitsAt),
  worse: optional(numberAt),
  worseInterval: optional(limitsAt),
  continuous: optional(fields(CONTINUOUS, "the scores of a feature")),
} satisfies Partial<Readers<KanoChartFeature>>;

const featuresAt = namedListOf("feature", fields(FEATURE, "a feature with its summary"));

type ReadFeature = Read<typeof FEATURE>;

const WORDS = {
  ...KANO_WORDS,
  title: [
    "What delights and what is taken for granted",
    "Что радует и что принимают как должное",
    "Какво радва и какво се приема за даденост",
  ],
  coefficients: [
    "Better and worse coefficients with {level} % intervals, n = {n}",
    "Коэффициенты «лучше» и «хуже», интервалы {level} %, n = {n}",
    "Коефициенти „по-добре“ и „по-зле“, интервали {level} %, n = {n}",
  ],
  scores: [
    "Mean scores with {level} % intervals, n = {n}; below −1: reverse or questionable",
    "Средние баллы, интервалы {level} %, n = {n}; ниже −1: обратные или сомнительные",
    "Средни точки, интервали {level} %, n = {n}; под −1: обратни или съмнителни",
  ],
  worse: [
    "Dissatisfaction if absent (worse, turned)",
    "Недовольство без свойства («хуже», модуль)",
    "Недоволство при липса („по-зле“, модул)",
  ],
  better: [
    "Satisfaction if present (better)",
    "Довольство при наличии («лучше»)",
    "Доволство при наличие („по-добре“)",
  ],
  absent: ["Score if absent", "Балл без свойства", "Точки при липса"],
  present: ["Score if present", "Балл при наличии", "Точки при наличие"],
  noCoefficients: ["no coefficients", "нет коэффициентов", "няма коефициенти"],
  noScores: ["no scores", "нет баллов", "няма точки"],
  alt: [
    "Kano categories, n = {n}: must-be {M}, one-dimensional {O}, attractive {A}, indifferent {I}. Absence hurts most: {hurts} ({worse}); presence pleases most: {pleases} ({better}).",
    "Категории Кано, n = {n}: обязательные {M}, одномерные {O}, привлекательные {A}, безразличные {I}. Отсутствие огорчает сильнее всего: {hurts} ({worse}); наличие радует сильнее всего: {pleases} ({better}).",
    "Категории на Кано, n = {n}: задължителни {M}, едномерни {O}, привлекателни {A}, безразлични {I}. Липсата огорчава най-много: {hurts} ({worse}); наличието радва най-много: {pleases} ({better}).",
  ],
} as const satisfies Readonly<Record<string, Words>>;

/** Ends of the scores, from where on a mean is high, and below where it is reverse or questionable. */
const SCORES = { least: -2, most: 4, high: 2, reversed: -1 };

/** From where on a coefficient is high. */
const HALF = 0.5;

/**
 * The features of a Kano survey by how much their absence hurts and their presence pleases, with intervals both ways;
 * color and shape say the category.
 *
 * With `continuous` the means of the scored answers are drawn, whose quadrants begin at 2.
 *
 * @throws `invalid_input` for what is no list of results of `classifyKano` by feature, and for options that cannot be;
 * `insufficient_data` without a feature to draw.
 *
 * @example
 * ```ts
 * import { classifyKano } from "service-quality/priorities";
 * import { kanoChart } from "service-quality/charts";
 *
 * const features = [
 *   { feature: "grip", ...classifyKano([3, 2, 3, 1, 3], [5, 5, 4, 5, 5]) },
 *   { feature: "light", ...classifyKano([1, 1, 2, 1, 3], [3, 4, 5, 3, 3]) },
 * ];
 * kanoChart(features).alt;
 * // => "Kano categories, n = 5: must-be 1, one-dimensional 0, attractive 1, indifferent 0. Absence hurts most: grip (0.80); presence pleases most: light (0.60)."
 * ```
 */
export function kanoChart(
  features: readonly KanoChartFeature[],
  options: KanoChartOptions = {},
): Chart<KanoChartRow> {
  const given = featuresAt(features, ["data"]);
  const { continuous, ...chosen } = readOptions(options, OPTIONS);
  const printer = chartPrinter(WORDS, chosen, 2);
  const { say, labelOf, level } = printer;
  const { theme } = chosen;
  const placeOf = continuous ? scorePlace : coefficientPlace;
  const { rows, notes } = chosenRows(given, (feature) => turned(placeOf(feature).x), "given", chosen);
  const data = rows.map((feature): KanoChartRow => {
    return { id: feature.feature, label: labelOf(feature.feature), n: feature.n, ...placeOf(feature) };
  });
  const columns = columnsOf(continuous);
  const extent: readonly [number, number] = continuous ? [SCORES.least, SCORES.most] : [0, 1];
  const axis = { extent, type: "number", fixed: { least: true, most: true } } as const;
  const plane = planePlot(
    data,
    {
      x: { ...axis, title: say(continuous ? "absent" : "worse") },
      y: axis,
      height: 400,
      corners: { upperLeft: say("A"), upperRight: say("O"), lowerLeft: say("I"), lowerRight: say("M") },
      ...(continuous ? { cornersFrom: { x: SCORES.reversed, y: SCORES.reversed } } : {}),
      wanting: say(continuous ? "noScores" : "noCoefficients"),
    },
    printer,
  );
  const colors = kanoColors(theme);
  return framed(
    "kano",
    { data, columns, alt: altOf(data, printer), notes: [...notes, ...plane.notes] },
    plane.drawn(
      [...crosses(plane, continuous, theme.line), ...crossedIntervals(plane, theme.line)],
      [
        {
          transform: [{ filter: "isValid(datum.x) && isValid(datum.y)" }],
          mark: { type: "point", filled: true, size: 70 },
          encoding: {
            x: plane.x("x"),
            y: plane.y("y"),
            color: byName("category", Object.entries(colors)),
            shape: byName("category", Object.entries(KANO_SHAPES)),
            tooltip: tooltipOf(
              columns,
              ["label", "category", "x", "xLower", "xUpper", "y", "yLower", "yUpper", "n"],
              printer,
            ),
          },
        },
      ],
    ),
    {
      title: say("title"),
      subtitle: say(continuous ? "scores" : "coefficients", {
        level: spanText(
          rows.map(({ confidence }) => confidence),
          level,
        )!,
        n: countsOf(data, printer),
      }),
      legend: KANO_CATEGORIES.filter((category) => data.some((row) => row.category === category)).map(
        (category) => ({ label: say(category), color: colors[category], shape: KANO_SHAPES[category] }),
      ),
      axisTitle: say(continuous ? "present" : "better"),
    },
    printer,
  );
}

function coefficientPlace({ better, betterInterval, worse, worseInterval, category }: ReadFeature) {
  return {
    x: turned(worse),
    y: better,
    xLower: turned(worseInterval?.upper ?? null),
    xUpper: turned(worseInterval?.lower ?? null),
    yLower: betterInterval?.lower ?? null,
    yUpper: betterInterval?.upper ?? null,
    category,
  };
}

function scorePlace({ continuous }: ReadFeature) {
  return {
    x: continuous?.dysfunctional ?? null,
    y: continuous?.functional ?? null,
    xLower: continuous?.dysfunctionalInterval?.lower ?? null,
    xUpper: continuous?.dysfunctionalInterval?.upper ?? null,
    yLower: continuous?.functionalInterval?.lower ?? null,
    yUpper: continuous?.functionalInterval?.upper ?? null,
    category: continuous?.category ?? null,
  };
}

/** The same on the other side of 0. */
function turned(figure: number | null): number | null {
  return figure === null ? null : 0 - figure;
}

function columnsOf(continuous: boolean) {
  return {
    ...NAMED_COLUMNS,
    ...crossedColumns(
      continuous
        ? {
            x: ["score if absent", "балл без свойства", "точки при липса"],
            y: ["score if present", "балл при наличии", "точки при наличие"],
          }
        : {
            x: ["worse, turned", "«хуже», модуль", "„по-зле“, модул"],
            y: ["better", "«лучше»", "„по-добре“"],
          },
    ),
    category: { title: ["category", "категория", "категория"], type: "text" },
  } as const satisfies Readonly<Record<keyof KanoChartRow, ColumnSpec>>;
}

/** The lines between the quadrants, and of scores those beyond which a feature is reverse or questionable. */
function crosses({ upright, across }: PlanePlot, continuous: boolean, color: string): ChartLayer[] {
  const look = { color };
  if (!continuous) return [upright(HALF, look), across(HALF, look)];
  const dashed = { color, isDashed: true };
  return [
    upright(SCORES.reversed, dashed),
    across(SCORES.reversed, dashed),
    upright(SCORES.high, look),
    across(SCORES.high, look),
  ];
}

function countsOf(data: readonly KanoChartRow[], { count }: ChartPrinter): string {
  return spanText(
    data.map(({ n }) => n),
    count,
  )!;
}

/** How many features each category has, whose absence hurts most and whose presence pleases most. */
function altOf(data: readonly KanoChartRow[], printer: ChartPrinter<typeof WORDS>): string[] {
  const { say, figure } = printer;
  const countOf = (category: KanoCategory) => data.filter((row) => row.category === category).length;
  const placed = data.filter(({ x, y }) => x !== null && y !== null);
  const most = (axis: "x" | "y") => placed.reduce((best, row) => (row[axis]! > best[axis]! ? row : best));
  const [hurts, pleases] = [most("x"), most("y")];
  return [
    say("alt", {
      n: countsOf(data, printer),
      M: countOf("M"),
      O: countOf("O"),
      A: countOf("A"),
      I: countOf("I"),
      hurts: brief(hurts.label),
      worse: figure(hurts.x),
      pleases: brief(pleases.label),
      better: figure(pleases.y),
    }),
  ];
}

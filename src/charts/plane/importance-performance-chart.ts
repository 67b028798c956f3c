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
import { booleanAt, finiteAt, nameAt, numberAt, rateAt } from "../../errors/read-argument.ts";
import { limitsAt } from "../../errors/read-limits.ts";
import type { CrosshairOrigin } from "../../priorities/crosshair.ts";
import type {
  AttributePosition,
  ImportancePerformanceGrid,
  Quadrant,
} from "../../priorities/importance-performance.ts";
import type { Missing } from "../../survey/estimation.ts";
import { QUADRANT_WORDS } from "../../text/quadrant-words.ts";
import { type Words, wordsIn } from "../../text/words.ts";
import type { Chart, ChartLayer } from "../chart.ts";
import { CHART_OPTIONS, type ChartOptions } from "../chart-options.ts";
import { type ChartPrinter, chartPrinter } from "../chart-printer.ts";
import { brief } from "../drawing/brief.ts";
import { type ColumnSpec, NAMED_COLUMNS, tooltipOf } from "../drawing/chart-columns.ts";
import { chosenRows } from "../drawing/chosen-rows.ts";
import { extentOf, roomyExtent } from "../drawing/extent.ts";
import { framed } from "../drawing/frame.ts";
import { listed } from "../drawing/listed.ts";
import { byName } from "../drawing/named-looks.ts";
import { NO_ANSWERS } from "../drawing/no-answers.ts";
import { spanText } from "../drawing/span-text.ts";
import { crossedColumns, crossedIntervals } from "./crossed-intervals.ts";
import { type PlanePlot, planePlot } from "./plane-plot.ts";

/** A row of the chart of importance and performance. */
export type ImportancePerformanceChartRow = {
  id: string;
  label: string;
  /** Performance. */
  x: number | null;
  /** Importance. */
  y: number | null;
  xLower: number | null;
  xUpper: number | null;
  yLower: number | null;
  yUpper: number | null;
  quadrant: Quadrant | null;
  /** Performance − importance. */
  gap: number | null;
};

/** Options of `importancePerformanceChart`. */
export interface ImportancePerformanceChartOptions extends ChartOptions {
  /** Whether the line is drawn on which importance and performance are equal; `true` by default. */
  diagonal?: boolean | undefined;
}

const OPTIONS = {
  ...CHART_OPTIONS,
  diagonal: otherwise(booleanAt, true),
} satisfies Readers<ImportancePerformanceChartOptions>;

const ATTRIBUTE = {
  attribute: nameAt,
  n: optional(whole(0)),
  importance: optional(numberAt),
  importanceInterval: optional(limitsAt),
  performance: optional(numberAt),
  performanceInterval: optional(limitsAt),
  gap: optional(finiteAt),
  quadrant: optional(oneOf("concentrate", "keep", "low-priority", "overkill")),
} satisfies Partial<Readers<AttributePosition<Missing>>>;

/** What the chart needs of the grid. */
const GRID = {
  model: oneOf("importance-performance"),
  crosshairMethod: oneOf("mean", "median", "scale", "given"),
  crosshair: fields({ importance: numberAt, performance: numberAt }, "the crosshair"),
  confidence: rateAt,
  attributes: entriesOf(fields(ATTRIBUTE, "an attribute in the grid"), "attributes"),
} satisfies Partial<Readers<ImportancePerformanceGrid<Missing>>>;

const WORDS = {
  title: ["Importance and performance", "Важность и исполнение", "Важност и изпълнение"],
  diagonal: ["– – importance = performance", "– – важность = исполнение", "– – важност = изпълнение"],
  n: ["n = {n}", "n = {n}", "n = {n}"],
  intervals: ["{level} % intervals", "{level} % интервалы", "{level} % интервали"],
  crosshair: ["crosshair: {method}", "перекрестие: {method}", "пресечна точка: {method}"],
  importance: ["Importance", "Важность", "Важност"],
  performance: ["Performance", "Исполнение", "Изпълнение"],
  mean: ["mean", "среднее", "средна стойност"],
  median: ["median", "медиана", "медиана"],
  scale: ["middle of the scale", "середина шкалы", "среда на скалата"],
  given: ["given", "задано", "зададена"],
  noAnswers: NO_ANSWERS,
  altConcentrate: [
    "Importance and performance; to concentrate on: {names}.",
    "Важность и исполнение; сосредоточиться на: {names}.",
    "Важност и изпълнение; фокус върху: {names}.",
  ],
  altNone: [
    "Importance and performance; nothing lies in the quadrant to concentrate on.",
    "Важность и исполнение; квадрант «сосредоточиться» пуст.",
    "Важност и изпълнение; квадрантът за фокус е празен.",
  ],
  altCrosshair: [
    "Crosshair: importance {importance}, performance {performance} ({method}).",
    "Перекрестие: важность {importance}, исполнение {performance} ({method}).",
    "Пресечна точка: важност {importance}, изпълнение {performance} ({method}).",
  ],
} as const satisfies Readonly<Record<string, Words>>;

const COLUMNS = {
  id: NAMED_COLUMNS.id,
  label: NAMED_COLUMNS.label,
  ...crossedColumns({
    x: ["performance", "исполнение", "изпълнение"],
    y: ["importance", "важность", "важност"],
  }),
  quadrant: { title: ["quadrant", "квадрант", "квадрант"], type: "text" },
  gap: { title: ["gap", "разрыв", "разлика"], type: "number", isSigned: true },
} as const satisfies Readonly<Record<keyof ImportancePerformanceChartRow, ColumnSpec>>;

/**
 * Importance against performance: every attribute with its intervals, the crosshair with what its quadrants stand for,
 * and the diagonal where both are equal, which lies where both scales meet.
 *
 * @throws `invalid_input` for what is no result of `scoreImportancePerformance` and for options that cannot be;
 * `insufficient_data` without an attribute to draw.
 *
 * @example
 * ```ts
 * import { scoreImportancePerformance } from "service-quality/priorities";
 * import { importancePerformanceChart } from "service-quality/charts";
 *
 * const grid = scoreImportancePerformance([
 *   { attribute: "staff", importance: 5, performance: 3 },
 *   { attribute: "price", importance: 3, performance: 5 },
 * ]);
 * importancePerformanceChart(grid, { labels: { staff: "Staff" } }).alt;
 * // => "Importance and performance; to concentrate on: Staff. Crosshair: importance 4.00, performance 4.00 (mean)."
 * ```
 */
export function importancePerformanceChart(
  grid: ImportancePerformanceGrid<Missing>,
  options: ImportancePerformanceChartOptions = {},
): Chart<ImportancePerformanceChartRow> {
  const { attributes, crosshair, crosshairMethod, confidence } = readFields(
    grid,
    GRID,
    [],
    "the result of scoreImportancePerformance",
  );
  const { diagonal, ...chosen } = readOptions(options, OPTIONS);
  const printer = chartPrinter(WORDS, chosen, 2);
  const { say, labelOf, count, language } = printer;
  const word = wordsIn(QUADRANT_WORDS, language);
  const { theme } = chosen;
  const { rows, notes } = chosenRows(attributes, ({ gap }) => gap, "given", chosen);
  const data = rows.map(
    ({ attribute, importance, performance, importanceInterval, performanceInterval, quadrant, gap }) => ({
      id: attribute,
      label: labelOf(attribute),
      x: performance,
      y: importance,
      xLower: performanceInterval?.lower ?? null,
      xUpper: performanceInterval?.upper ?? null,
      yLower: importanceInterval?.lower ?? null,
      yUpper: importanceInterval?.upper ?? null,
      quadrant,
      gap,
    }),
  );
  const plane = planePlot(
    data,
    {
      x: {
        title: say("performance"),
        extent: extentOf([
          crosshair.performance,
          ...roomyExtent(extentOf(data.map(({ x }) => x))),
          ...data.flatMap(({ xLower, xUpper }) => [xLower, xUpper]),
        ]),
        type: "number",
      },
      y: {
        extent: extentOf([
          crosshair.importance,
          ...roomyExtent(extentOf(data.map(({ y }) => y))),
          ...data.flatMap(({ yLower, yUpper }) => [yLower, yUpper]),
        ]),
        type: "number",
      },
      height: 400,
      corners: {
        upperLeft: word("concentrate"),
        upperRight: word("keep"),
        lowerLeft: word("low-priority"),
        lowerRight: word("overkill"),
      },
      wanting: say("noAnswers"),
    },
    printer,
  );
  const colors = {
    concentrate: theme.bad,
    keep: theme.good,
    "low-priority": theme.unsure,
    overkill: theme.series[3],
  };
  const equal = diagonal ? equalOf(plane) : null;
  const n = spanText(
    rows.map((row) => row.n),
    count,
  );
  const hasIntervals = data.some(({ xLower, yLower }) => xLower !== null || yLower !== null);
  return framed(
    "importance-performance",
    {
      data,
      columns: COLUMNS,
      alt: altOf(data, { crosshair, crosshairMethod }, printer),
      notes: [...notes, ...plane.notes],
    },
    plane.drawn(
      [
        plane.upright(crosshair.performance, { color: theme.line }),
        plane.across(crosshair.importance, { color: theme.line }),
        ...(equal === null ? [] : [diagonalMark(plane, equal, theme.muted)]),
        ...crossedIntervals(plane, theme.line),
      ],
      [
        {
          transform: [{ filter: "isValid(datum.x) && isValid(datum.y)" }],
          mark: { type: "point", filled: true, size: 70 },
          encoding: {
            x: plane.x("x"),
            y: plane.y("y"),
            color: byName("quadrant", Object.entries(colors)),
            tooltip: tooltipOf(
              COLUMNS,
              ["label", "x", "xLower", "xUpper", "y", "yLower", "yUpper", "gap"],
              printer,
            ),
          },
        },
      ],
    ),
    {
      title: say("title"),
      subtitle: [
        ...(equal === null ? [] : [say("diagonal")]),
        ...(n === null ? [] : [say("n", { n })]),
        ...(hasIntervals ? [say("intervals", { level: printer.level(confidence) })] : []),
        say("crosshair", { method: say(crosshairMethod) }),
      ].join(" · "),
      axisTitle: say("importance"),
    },
    printer,
  );
}

/** The ratings that both axes have; `null` where they have none in common. */
function equalOf({ domains }: PlanePlot): readonly [number, number] | null {
  const from = Math.max(domains.x[0], domains.y[0]);
  const to = Math.min(domains.x[1], domains.y[1]);
  return from < to ? [from, to] : null;
}

function diagonalMark(plane: PlanePlot, ends: readonly [number, number], color: string): ChartLayer {
  return {
    data: { values: ends.map((rating) => ({ rating })) },
    mark: { type: "line", strokeDash: [4, 4], strokeWidth: 1, color },
    encoding: { x: plane.x("rating"), y: plane.y("rating") },
  };
}

/** What to concentrate on, and where the crosshair stands. */
function altOf(
  data: readonly ImportancePerformanceChartRow[],
  {
    crosshair,
    crosshairMethod,
  }: {
    readonly crosshair: { readonly importance: number; readonly performance: number };
    readonly crosshairMethod: CrosshairOrigin;
  },
  { say, figure }: ChartPrinter<typeof WORDS>,
): string[] {
  const names = data.filter(({ quadrant }) => quadrant === "concentrate").map(({ label }) => brief(label));
  return [
    names.length === 0 ? say("altNone") : say("altConcentrate", { names: listed(names) }),
    say("altCrosshair", {
      importance: figure(crosshair.importance),
      performance: figure(crosshair.performance),
      method: say(crosshairMethod),
    }),
  ];
}

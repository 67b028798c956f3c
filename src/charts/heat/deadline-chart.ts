import type { ErrorPath } from "../../errors/error.ts";
import { entriesOf, type Readers, readOptions, readRecord, record, whole } from "../../errors/options.ts";
import { booleanAt, checkNames } from "../../errors/read-argument.ts";
import { civilDate, dateAt, dateText, dayOf, weekdayOf } from "../../numeric/civil-date.ts";
import type { Words } from "../../text/words.ts";
import type { Chart, ChartLayer, ChartValue } from "../chart.ts";
import { CHART_OPTIONS, type ChartOptions } from "../chart-options.ts";
import { type ChartPrinter, chartPrinter } from "../chart-printer.ts";
import { type ColumnSpec, tooltipOf } from "../drawing/chart-columns.ts";
import { firstRows } from "../drawing/chosen-rows.ts";
import { framed } from "../drawing/frame.ts";
import { byName } from "../drawing/named-looks.ts";
import { placedTexts } from "../drawing/placed-texts.ts";
import { textWidth } from "../drawing/text-width.ts";
import type { ChartTheme } from "../theme/chart-theme.ts";
import { clearestOn } from "../theme/contrast.ts";
import { MONTH_NAMES, WEEKDAY_NAMES } from "./calendar-words.ts";
import { type HeatPlot, heatPlot } from "./heat-plot.ts";

/** What falls due on a day. */
export interface DeadlineDay {
  /** As 2026-03-31. */
  readonly date: string;
  /** Answers due that are still to come. */
  readonly due: number;
  /** Answers that were due and have not come. */
  readonly overdue: number;
  /** Whether it is a business day. */
  readonly open: boolean;
}

/** What `deadlineChart` draws. */
export interface Deadlines {
  readonly days: readonly DeadlineDay[];
  /** The date of today. */
  readonly asOf: string;
}

/** A row of the calendar of deadlines. */
export type DeadlineChartRow = {
  date: string;
  due: number;
  overdue: number;
  open: boolean;
};

/** Options of `deadlineChart`; `most` counts weeks, and days come by date whatever the order. */
export interface DeadlineChartOptions extends ChartOptions {}

const DAY = {
  date: dateTextAt,
  due: whole(0),
  overdue: whole(0),
  open: booleanAt,
} satisfies Readers<DeadlineDay>;

const DEADLINES = {
  days: entriesOf(record(DAY, "what falls due on a day"), "days"),
  asOf: dateTextAt,
} satisfies Readers<Deadlines>;

const WORDS = {
  title: ["Answers due", "Сроки ответов", "Срокове за отговор"],
  subtitle: [
    "As of {asOf}: {overdue} overdue, {due} to come",
    "На {asOf}: просрочено {overdue}, предстоит {due}",
    "Към {asOf}: просрочени {overdue}, предстоят {due}",
  ],
  late: ["{n} late", "проср. {n}", "проср. {n}"],
  overdue: ["overdue", "просрочено", "просрочени"],
  few: ["1–2 due", "к сроку 1–2", "със срок 1–2"],
  some: ["3–5", "3–5", "3–5"],
  many: ["6 and more", "6 и больше", "6 и повече"],
  closed: ["closed", "выходной", "почивен ден"],
  alt: [
    "Overdue on {asOf}: {overdue}; due by {until}: {due}, most on {peak} ({peakDue}).",
    "Просрочено на {asOf}: {overdue}; к сроку до {until}: {due}, больше всего {peak} ({peakDue}).",
    "Просрочени към {asOf}: {overdue}; със срок до {until}: {due}, най-много на {peak} ({peakDue}).",
  ],
  altNone: [
    "Overdue on {asOf}: {overdue}; due by {until}: {due}.",
    "Просрочено на {asOf}: {overdue}; к сроку до {until}: {due}.",
    "Просрочени към {asOf}: {overdue}; със срок до {until}: {due}.",
  ],
} as const satisfies Readonly<Record<string, Words>>;

/** What a day is like, in the order of the legend. */
const STATES = ["overdue", "few", "some", "many", "closed", "free"] as const;
type DayState = (typeof STATES)[number];

/** A day in its place. */
interface PlacedDay extends DeadlineChartRow {
  readonly day: number;
  readonly state: DayState;
  /** The row of its week and the column of its weekday. */
  readonly week: number;
  readonly weekday: number;
}

const CELL_HEIGHT = 34;
const DAY_SIZE = 9;
const COUNT = { size: 11, isBold: true };

/**
 * What falls due and what is overdue on a calendar of weeks and weekdays; today has a frame, and overdue answers are
 * marked with a word as well as a color.
 *
 * @throws `invalid_input` for a date that is none or stands twice, counts that are none, and options that cannot be;
 * `insufficient_data` without a day.
 *
 * @example
 * ```ts
 * import { deadlineChart } from "service-quality/charts";
 *
 * const days = [
 *   { date: "2026-03-30", due: 0, overdue: 2, open: true },
 *   { date: "2026-03-31", due: 3, overdue: 0, open: true },
 *   { date: "2026-04-01", due: 8, overdue: 0, open: true },
 * ];
 * deadlineChart({ days, asOf: "2026-03-31" }).alt;
 * // => "Overdue on 2026-03-31: 2; due by 2026-04-01: 11, most on 2026-04-01 (8)."
 * ```
 */
export function deadlineChart(
  deadlines: Deadlines,
  options: DeadlineChartOptions = {},
): Chart<DeadlineChartRow> {
  const { days, asOf } = readRecord(deadlines, DEADLINES, [], "days with a date of today");
  checkNames(
    days.map(({ date }) => date),
    ["days"],
    "date",
  );
  const chosen = readOptions(options, CHART_OPTIONS);
  const printer = chartPrinter(WORDS, chosen, 0);
  const { say, language } = printer;
  const { theme } = chosen;
  const sorted = [...days].sort((a, b) => dayOf(a.date)! - dayOf(b.date)!);
  const mondays = [...new Set(sorted.map(({ date }) => mondayOf(dayOf(date)!)))];
  const { rows: weeks, notes } = firstRows(mondays, chosen.most);
  const placed = sorted.flatMap((day): PlacedDay[] => {
    const at = dayOf(day.date)!;
    const week = weeks.indexOf(mondayOf(at));
    return week < 0 ? [] : [{ ...day, day: at, state: stateOf(day), week, weekday: weekdayOf(at) }];
  });
  const data = placed.map(({ date, due, overdue, open }): DeadlineChartRow => ({ date, due, overdue, open }));
  const plot = heatPlot(
    {
      rows: weekNames(weeks, printer),
      columns: WEEKDAY_NAMES[language].map((label, i) => ({ id: String(i), label })),
      cellHeight: CELL_HEIGHT,
    },
    printer,
  );
  const colors = colorsOf(theme);
  const inWords = (n: number) => say("late", { n });
  const areWords = data.every(({ overdue }) => textWidth(inWords(overdue), COUNT) <= plot.cell.width - 4);
  const lateTextOf = areWords ? inWords : (n: number) => `${n}!`;
  const labelOfState = (state: Exclude<DayState, "free">) =>
    state === "overdue" && !areWords ? `${say(state)} (!)` : say(state);
  const counts = totals(data, asOf);
  return framed(
    "deadline-calendar",
    { data, columns: COLUMNS, alt: [altOf(data, counts, printer)], notes },
    plot.drawn([
      cells(placed, plot, colors, printer),
      ...today(placed, asOf, plot, theme),
      ...texts(placed, plot, lateTextOf, colors, printer),
    ]),
    {
      title: say("title"),
      subtitle: say("subtitle", counts),
      legend: STATES.flatMap((state) =>
        state !== "free" && placed.some((day) => day.state === state)
          ? [{ label: labelOfState(state), color: colors[state], shape: "square" as const }]
          : [],
      ),
    },
    printer,
  );
}

const COLUMNS = {
  date: { title: ["date", "дата", "дата"], type: "name" },
  due: { title: ["due", "к сроку", "със срок"], type: "count" },
  overdue: { title: ["overdue", "просрочено", "просрочени"], type: "count" },
  open: { title: ["business day", "рабочий день", "работен ден"], type: "text" },
} as const satisfies Readonly<Record<keyof DeadlineChartRow, ColumnSpec>>;

function dateTextAt(value: unknown, path: ErrorPath): string {
  return dateText(dateAt(value, path));
}

function mondayOf(day: number): number {
  return day - weekdayOf(day);
}

function stateOf({ due, overdue, open }: DeadlineDay): DayState {
  if (overdue > 0) return "overdue";
  if (due > 5) return "many";
  if (due > 2) return "some";
  if (due > 0) return "few";
  return open ? "free" : "closed";
}

function colorsOf({ bad, diverging, soft, background }: ChartTheme): Readonly<Record<DayState, string>> {
  return {
    overdue: bad,
    few: diverging[4],
    some: diverging[5],
    many: diverging[6],
    closed: soft,
    free: background,
  };
}

/** "26 Oct" for each week by its Monday, with the year where the weeks are of several. */
function weekNames(mondays: readonly number[], { language }: ChartPrinter): { id: string; label: string }[] {
  const years = mondays.map((monday) => civilDate(monday).year);
  const areSeveral = new Set(years).size > 1;
  return mondays.map((monday, i) => {
    const { year, month, day } = civilDate(monday);
    const isNew = areSeveral && year !== years[i - 1];
    return { id: String(i), label: `${day} ${MONTH_NAMES[language][month - 1]}${isNew ? ` ${year}` : ""}` };
  });
}

function cells(
  days: readonly PlacedDay[],
  { x, y }: HeatPlot,
  colors: Readonly<Record<DayState, string>>,
  printer: ChartPrinter,
): ChartLayer {
  const values = days.map(({ day: _, week, weekday, ...row }): Record<string, ChartValue> => {
    return { ...row, week: String(week), weekday: String(weekday) };
  });
  return {
    data: { values },
    mark: { type: "rect", stroke: printer.options.theme.grid, strokeWidth: 1 },
    encoding: {
      x: x("weekday"),
      y: y("week"),
      color: byName("state", Object.entries(colors)),
      tooltip: tooltipOf(COLUMNS, ["date", "due", "overdue"], printer),
    },
  };
}

/** The frame of today. */
function today(
  days: readonly PlacedDay[],
  asOf: string,
  { x, y }: HeatPlot,
  theme: ChartTheme,
): ChartLayer[] {
  return days
    .filter(({ date }) => date === asOf)
    .map(({ week, weekday }) => ({
      data: { values: [{ week: String(week), weekday: String(weekday) }] },
      mark: { type: "rect", filled: false, stroke: theme.text, strokeWidth: 2 },
      encoding: { x: x("weekday"), y: y("week") },
    }));
}

/** The day of the month in the corner of each cell, and what falls due in its middle. */
function texts(
  days: readonly PlacedDay[],
  { cell, middleOf }: HeatPlot,
  lateTextOf: (n: number) => string,
  colors: Readonly<Record<DayState, string>>,
  { options: { theme, direction } }: ChartPrinter,
): ChartLayer[] {
  const isRtl = direction === "rtl";
  const toCorner = (cell.width / 2 - 4) * (isRtl ? 1 : -1);
  const countOf = ({ due, overdue }: DeadlineDay) =>
    [...(overdue === 0 ? [] : [lateTextOf(overdue)]), ...(due === 0 ? [] : [String(due)])].join(" + ");
  const corner = { size: DAY_SIZE, align: isRtl ? "right" : "left" } as const;
  const middle = { ...COUNT, align: "center" } as const;
  return STATES.flatMap((state) => {
    const places = days
      .filter((day) => day.state === state)
      .map((day) => ({ ...day, ...middleOf(day.week, day.weekday) }));
    if (places.length === 0) return [];
    const isEmpty = state === "free" || state === "closed";
    const color = isEmpty ? theme.muted : clearestOn(colors[state], theme.text, theme.background);
    const dates = places.map(({ day, x, y }) => ({
      x: x + toCorner,
      y: y - 10,
      text: String(civilDate(day).day),
    }));
    const counts = places.map(({ x, y, ...day }) => ({ x, y: y + 5, text: countOf(day) }));
    return [
      placedTexts(dates, { ...corner, color }),
      ...(isEmpty ? [] : [placedTexts(counts, { ...middle, color })]),
    ];
  });
}

function totals(days: readonly DeadlineDay[], asOf: string) {
  const sumOf = (key: "due" | "overdue") => days.reduce((sum, day) => sum + day[key], 0);
  return { asOf, until: days.at(-1)!.date, due: sumOf("due"), overdue: sumOf("overdue") };
}

/** What is overdue and due in all, and the day on which most is due. */
function altOf(
  days: readonly DeadlineDay[],
  counts: ReturnType<typeof totals>,
  { say }: ChartPrinter<typeof WORDS>,
): string {
  const peak = days.reduce((a, b) => (b.due > a.due ? b : a));
  return peak.due === 0
    ? say("altNone", counts)
    : say("alt", { ...counts, peak: peak.date, peakDue: peak.due });
}

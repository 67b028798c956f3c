import {
  entriesOf,
  fields,
  oneOf,
  optional,
  otherwise,
  type Read,
  type Readers,
  readFields,
  readOptions,
  whole,
} from "../../errors/options.ts";
import { amountAt, checkNames, rateAt, textAt } from "../../errors/read-argument.ts";
import { refuse } from "../../errors/refuse.ts";
import type { CauseSummary, RankedCause } from "../../logs/summarize-causes.ts";
import type { Words } from "../../text/words.ts";
import type { Chart, ChartLayer } from "../chart.ts";
import { CHART_OPTIONS, type ChartOptions } from "../chart-options.ts";
import { type ChartPrinter, chartPrinter } from "../chart-printer.ts";
import { type ColumnSpec, NAMED_COLUMNS, tooltipOf } from "../drawing/chart-columns.ts";
import { framed } from "../drawing/frame.ts";
import { byName } from "../drawing/named-looks.ts";
import { haloOf, placedTexts } from "../drawing/placed-texts.ts";
import { textWidth } from "../drawing/text-width.ts";
import { type RowsPlot, rowsPlot } from "../rows/rows-plot.ts";
import { textsOnBars } from "./texts-on-bars.ts";

/** A row of the chart of causes. */
export type ParetoChartRow = {
  id: string;
  label: string;
  n: number;
  weight: number;
  /** Of the total weight. */
  share: number;
  /** Of this cause and those before it. */
  cumulativeShare: number;
  /** Whether the cause is one of the few that reach the threshold together. */
  part: "vital" | "other";
};

const OPTIONS = { ...CHART_OPTIONS, most: otherwise(whole(1), 12) } satisfies Readers<ChartOptions>;

const CAUSE = {
  cause: textAt,
  n: whole(0),
  weight: amountAt,
  share: optional(rateAt),
  cumulativeShare: optional(amountAt),
} satisfies Readers<RankedCause>;

const SUMMARY = {
  model: oneOf("pareto"),
  n: whole(0),
  threshold: rateAt,
  causes: entriesOf(fields(CAUSE, "a cause with its share"), "causes"),
  vital: whole(0),
} satisfies Partial<Readers<CauseSummary>>;

const WORDS = {
  title: ["Causes", "Причины", "Причини"],
  subtitle: [
    "n = {n} · line: cumulative share, dashed at {threshold}",
    "n = {n} · линия: накопленная доля, пунктир на {threshold}",
    "n = {n} · линия: натрупан дял, пунктир на {threshold}",
  ],
  vital: ["the vital few", "главные причины", "главните причини"],
  other: ["the others", "остальные", "останалите"],
  cumulative: ["cumulative share", "накопленная доля", "натрупан дял"],
  rest: ["others: {n}", "прочие: {n}", "други: {n}"],
  alt: [
    "Causes: {causes}, n = {n}. The first {vital} make {threshold}; the largest: {name}, {share}.",
    "Причин: {causes}, n = {n}. Первые {vital} дают {threshold}; самая частая: {name}, {share}.",
    "Причини: {causes}, n = {n}. Първите {vital} дават {threshold}; най-честа: {name}, {share}.",
  ],
} as const satisfies Readonly<Record<string, Words>>;

const SIZE = 11;
/** Between a figure and the end of its bar. */
const PAD = 5;

/**
 * Pareto's chart of causes, lying: a bar for each cause, the largest first, and the line of their cumulative share on
 * the same axis of 0 to 100 %; the threshold is dashed. Causes beyond `most`, 12 by default, are together in one bar.
 *
 * @throws `invalid_input` for what is no result of `summarizeCauses` and for options that cannot be;
 * `insufficient_data` without a cause that has a share.
 *
 * @example
 * ```ts
 * import { summarizeCauses } from "service-quality/logs";
 * import { paretoChart } from "service-quality/charts";
 *
 * const causes = summarizeCauses([
 *   { cause: "late" }, { cause: "late" }, { cause: "late" }, { cause: "rude" }, { cause: "billing" },
 * ]);
 * paretoChart(causes).alt; // => "Causes: 3, n = 5. The first 2 make 80%; the largest: late, 60%."
 * ```
 */
export function paretoChart(causes: CauseSummary, options: ChartOptions = {}): Chart<ParetoChartRow> {
  const summary = summaryAt(causes);
  const chosen = readOptions(options, OPTIONS);
  const printer = chartPrinter(WORDS, chosen, 0);
  const { say, share } = printer;
  const { theme } = chosen;
  const data = rowsOf(summary, printer);
  const columns = columnsOf(data);
  const plot = rowsPlot(
    data,
    { title: null, extent: [0, 1], type: "share" },
    { ends: data.map(({ cumulativeShare }) => share(cumulativeShare)), endColor: theme.bad },
    printer,
  );
  const colors = { vital: theme.good, other: theme.unsure };
  const threshold = share(summary.threshold, 0);
  return framed(
    "pareto",
    { data, columns, alt: [altOf(summary, data, printer)], notes: [] },
    plot.drawn([
      {
        mark: { type: "bar", height: plot.rowHeight * 0.6 },
        encoding: {
          y: plot.y,
          x: plot.x("share"),
          color: byName("part", Object.entries(colors)),
          tooltip: tooltipOf(columns, ["label", "share", "cumulativeShare", "weight", "n"], printer),
        },
      },
      plot.lineAt(summary.threshold, { color: theme.muted, isDashed: true }),
      ...cumulativeLine(plot, theme.bad),
      ...shareTexts(data, plot, colors, printer),
    ]),
    {
      title: say("title"),
      subtitle: say("subtitle", { n: summary.n, threshold }),
      legend: [
        ...(["vital", "other"] as const)
          .filter((part) => data.some((row) => row.part === part))
          .map((part) => ({ label: say(part), color: colors[part], shape: "square" as const })),
        { label: say("cumulative"), color: theme.bad, shape: "circle" },
      ],
    },
    printer,
  );
}

type ReadSummary = Read<typeof SUMMARY>;

function summaryAt(value: unknown): ReadSummary {
  const summary = readFields(value, SUMMARY, [], "the result of summarizeCauses");
  checkNames(
    summary.causes.map(({ cause }) => cause),
    ["causes"],
    "cause",
  );
  return summary;
}

/** The causes that are drawn, and the others as one. */
function rowsOf({ causes, vital }: ReadSummary, { options, labelOf, say }: ChartPrinter<typeof WORDS>) {
  const rows = causes.flatMap(({ cause, n, weight, share, cumulativeShare }, i): ParetoChartRow[] => {
    if (share === null || cumulativeShare === null) return [];
    const part = i < vital ? "vital" : "other";
    return [{ id: cause, label: labelOf(cause), n, weight, share, cumulativeShare, part }];
  });
  if (rows.length === 0) refuse("insufficient_data", ["data"], "at least one cause with a share", 0);
  const rest = rows.slice(options.most);
  if (rest.length === 0) return rows;
  const sumOf = (figure: "n" | "weight" | "share") => rest.reduce((sum, row) => sum + row[figure], 0);
  const together: ParetoChartRow = {
    id: freeId("others", rows),
    label: say("rest", { n: rest.length }),
    n: sumOf("n"),
    weight: sumOf("weight"),
    share: sumOf("share"),
    cumulativeShare: rest.at(-1)!.cumulativeShare,
    part: "other",
  };
  return [...rows.slice(0, options.most), together];
}

/** A name that no row has. */
function freeId(id: string, rows: readonly ParetoChartRow[]): string {
  return rows.some((row) => row.id === id) ? freeId(`${id}…`, rows) : id;
}

function columnsOf(data: readonly ParetoChartRow[]) {
  const isWhole = data.every(({ weight }) => Number.isInteger(weight));
  return {
    ...NAMED_COLUMNS,
    weight: { title: ["weight", "вес", "тегло"], type: "number", digits: isWhole ? 0 : 2 },
    share: { title: ["share", "доля", "дял"], type: "share" },
    cumulativeShare: { title: WORDS.cumulative, type: "share" },
    part: { title: ["part", "часть", "част"], type: "text" },
  } as const satisfies Readonly<Record<keyof ParetoChartRow, ColumnSpec>>;
}

function cumulativeLine({ x, y }: RowsPlot, color: string): ChartLayer[] {
  const place = { y, x: x("cumulativeShare") };
  return [
    {
      mark: { type: "line", orient: "vertical", strokeWidth: 1.6, color },
      encoding: { ...place, order: { value: null } },
    },
    { mark: { type: "point", filled: true, size: 32, color }, encoding: place },
  ];
}

/** The share of each cause, on its bar where there is room, else behind it. */
function shareTexts(
  data: readonly ParetoChartRow[],
  { xAt, middleOf }: RowsPlot,
  colors: Readonly<Record<ParetoChartRow["part"], string>>,
  { share, options: { theme, direction } }: ChartPrinter,
): ChartLayer[] {
  const isRtl = direction === "rtl";
  const outwards = isRtl ? -1 : 1;
  const texts = data.map((row, i) => {
    const text = share(row.share);
    const isWithin = textWidth(text, { size: SIZE }) + 2 * PAD <= Math.abs(xAt(row.share) - xAt(0));
    const x = xAt(row.share) + outwards * (isWithin ? -PAD : PAD + 2);
    return { x, y: middleOf(i), text, isWithin, on: colors[row.part] };
  });
  const behind = texts.filter(({ isWithin }) => !isWithin);
  const ends = ["left", "right"] as const;
  const layer = placedTexts(behind, { size: SIZE, color: theme.text, align: ends[isRtl ? 1 : 0] });
  return [
    ...textsOnBars(
      texts.filter(({ isWithin }) => isWithin),
      { size: SIZE, align: ends[isRtl ? 0 : 1] },
      theme,
    ),
    ...(behind.length === 0 ? [] : [haloOf(layer, theme.background), layer]),
  ];
}

/** How many causes reach the threshold, and the largest. */
function altOf(
  { causes, n, vital, threshold }: ReadSummary,
  [first]: readonly ParetoChartRow[],
  { say, share }: ChartPrinter<typeof WORDS>,
): string {
  return say("alt", {
    causes: causes.length,
    n,
    vital,
    threshold: share(threshold, 0),
    name: first!.label,
    share: share(first!.share),
  });
}

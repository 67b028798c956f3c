import {
  entriesOf,
  fields,
  nullable,
  oneOf,
  optional,
  type Read,
  type Readers,
  readFields,
  readOptions,
  whole,
} from "../../errors/options.ts";
import { finiteAt, namesAt } from "../../errors/read-argument.ts";
import { refuse } from "../../errors/refuse.ts";
import type { Words } from "../../text/words.ts";
import type { Chart } from "../chart.ts";
import { CHART_OPTIONS, type ChartOptions } from "../chart-options.ts";
import { type ChartPrinter, chartPrinter } from "../chart-printer.ts";
import { brief } from "../drawing/brief.ts";
import { type ColumnSpec, tooltipOf } from "../drawing/chart-columns.ts";
import { chosenRows } from "../drawing/chosen-rows.ts";
import { framed } from "../drawing/frame.ts";
import { spanText } from "../drawing/span-text.ts";
import { figureCells } from "./figure-cells.ts";
import { heatPlot } from "./heat-plot.ts";

/** Correlations of items, such as `estimatePolychoric` gives them. */
export interface ChartCorrelations {
  readonly items: readonly string[];
  /** Row by row, in the order of the items; `null` where there is none. */
  readonly matrix: readonly (readonly (number | null)[])[];
  /** How many answered both items of each pair. */
  readonly pairs?: readonly { readonly n: number }[] | null | undefined;
  /** How many answered, where the pairs do not say. */
  readonly n?: number | null | undefined;
  /** The kind of the correlations; `"two-step"` are polychoric. */
  readonly method?: "pearson" | "spearman" | "kendall" | "two-step" | null | undefined;
}

/** A row of the chart of correlations: a pair of items, the later one first. */
export type CorrelationChartRow = {
  row: string;
  rowLabel: string;
  column: string;
  value: number | null;
};

/** Options of `correlationChart`; by `"value"` items follow their mean correlation with the others, the least first. */
export interface CorrelationChartOptions extends ChartOptions {}

/** Figures nearer to 0 are muted. */
const FAINT = 0.3;

/** The two halves of a matrix differ by no more. */
const ROUNDING = 1e-9;

const CORRELATIONS = {
  items: namesAt,
  matrix: entriesOf(entriesOf(nullable(finiteAt), "a row of correlations"), "correlations row by row"),
  pairs: optional(entriesOf(fields({ n: whole(0) }, "a pair of items"), "pairs of items")),
  n: optional(whole(0)),
  method: optional(oneOf("pearson", "spearman", "kendall", "two-step")),
} satisfies Readers<ChartCorrelations>;

const WORDS = {
  title: ["Correlations", "Корреляции", "Корелации"],
  pearson: ["Pearson", "Пирсон", "Пиърсън"],
  spearman: ["Spearman", "Спирмен", "Спирман"],
  kendall: ["Kendall", "Кендалл", "Кендъл"],
  "two-step": ["polychoric", "полихорические", "полихорични"],
  alt: [
    "Correlations{about}: from {lowest} ({lowestPair}) to {highest} ({highestPair}).",
    "Корреляции{about}: от {lowest} ({lowestPair}) до {highest} ({highestPair}).",
    "Корелации{about}: от {lowest} ({lowestPair}) до {highest} ({highestPair}).",
  ],
} as const satisfies Readonly<Record<string, Words>>;

const COLUMNS = {
  row: { title: ["item", "вопрос", "въпрос"], type: "name" },
  rowLabel: { title: ["label", "название", "название"], type: "text" },
  column: { title: ["with", "с", "със"], type: "name" },
  value: { title: ["correlation", "корреляция", "корелация"], type: "number" },
} as const satisfies Readonly<Record<keyof CorrelationChartRow, ColumnSpec>>;

/**
 * The correlations of items as the lower triangle of a heat map with figures.
 *
 * @throws `invalid_input` for what are no correlations of the items, a matrix with two unequal halves, and options that
 * cannot be; `insufficient_data` without a pair that has a correlation.
 *
 * @example
 * ```ts
 * import { correlationChart } from "service-quality/charts";
 *
 * const correlations = {
 *   items: ["staff", "rooms", "price"],
 *   matrix: [[1, 0.62, 0.18], [0.62, 1, 0.31], [0.18, 0.31, 1]],
 *   method: "pearson", n: 207,
 * } as const;
 * correlationChart(correlations, { labels: { price: "Value for money" } }).alt;
 * // => "Correlations (Pearson), n = 207: from 0.18 (staff – Value for money) to 0.62 (staff – rooms)."
 * ```
 */
export function correlationChart(
  correlations: ChartCorrelations,
  options: CorrelationChartOptions = {},
): Chart<CorrelationChartRow> {
  const given = readFields(correlations, CORRELATIONS, [], "correlations of items");
  checkMatrix(given);
  const chosen = readOptions(options, CHART_OPTIONS);
  const printer = chartPrinter(WORDS, chosen, 2);
  const { labelOf } = printer;
  const { matrix } = given;
  const named = given.items.map((id, i) => ({ id, i, label: labelOf(id) }));
  const { rows: items, notes } = chosenRows(named, ({ i }) => meanOfOthers(matrix[i]!, i), "given", chosen);
  const data = items.flatMap(({ id, label, i }, place) =>
    items.slice(0, place).map((other): CorrelationChartRow => {
      return { row: id, rowLabel: label, column: other.id, value: matrix[i]![other.i]! };
    }),
  );
  const told = altOf(data, given, printer);
  if (told === null) refuse("insufficient_data", ["data"], "at least one correlation of two items", 0);
  const plot = heatPlot({ rows: items.slice(1), columns: items.slice(0, -1) }, printer);
  const tooltip = tooltipOf(COLUMNS, ["rowLabel", "column", "value"], printer);
  return framed(
    "correlation",
    { data, columns: COLUMNS, alt: [told], notes },
    plot.drawn(figureCells(data, plot, { faint: FAINT, tooltip }, printer)),
    { title: printer.say("title"), subtitle: subtitleOf(given, printer) },
    printer,
  );
}

type Given = Read<typeof CORRELATIONS>;

function checkMatrix({ items, matrix }: Given): void {
  const size = items.length;
  if (matrix.length !== size)
    refuse("invalid_input", ["matrix"], `a row for each of ${size} items`, matrix.length);
  matrix.forEach((row, i) => {
    if (row.length !== size) {
      refuse("invalid_input", ["matrix", i], `a correlation with each of ${size} items`, row.length);
    }
    row.slice(0, i).forEach((value, j) => {
      const mirrored = matrix[j]![i]!;
      const isEqual =
        value === null || mirrored === null ? value === mirrored : Math.abs(value - mirrored) <= ROUNDING;
      if (!isEqual) refuse("invalid_input", ["matrix", i, j], "the same correlation either way round", value);
    });
  });
}

function meanOfOthers(row: readonly (number | null)[], own: number): number | null {
  const known = row.filter((value, j): value is number => j !== own && value !== null);
  return known.length === 0 ? null : known.reduce((sum, value) => sum + value, 0) / known.length;
}

/** How many answered: as a range where pairs differ. */
function countOf({ pairs, n }: Given, { count }: ChartPrinter<typeof WORDS>): string | null {
  const counts = (pairs ?? []).map((pair) => pair.n);
  return spanText(counts.length > 0 ? counts : [n], count);
}

function subtitleOf(given: Given, printer: ChartPrinter<typeof WORDS>): string | null {
  const { say } = printer;
  const n = countOf(given, printer);
  const parts = [...(given.method === null ? [] : [say(given.method)]), ...(n === null ? [] : [`n = ${n}`])];
  return parts.length === 0 ? null : parts.join(", ");
}

/** The lowest and the highest pair; `null` without any. */
function altOf(
  data: readonly CorrelationChartRow[],
  given: Given,
  printer: ChartPrinter<typeof WORDS>,
): string | null {
  const { say, figure, labelOf } = printer;
  const known = data.filter(({ value }) => value !== null).sort((a, b) => a.value! - b.value!);
  const [lowest, highest] = [known[0], known.at(-1)];
  if (lowest === undefined || highest === undefined) return null;
  const n = countOf(given, printer);
  const pairOf = ({ row, column }: CorrelationChartRow) =>
    [column, row].map((id) => brief(labelOf(id))).join(" – ");
  return say("alt", {
    about: `${given.method === null ? "" : ` (${say(given.method)})`}${n === null ? "" : `, n = ${n}`}`,
    lowest: figure(lowest.value),
    lowestPair: pairOf(lowest),
    highest: figure(highest.value),
    highestPair: pairOf(highest),
  });
}

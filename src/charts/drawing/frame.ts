import type { Note } from "../../errors/note.ts";
import type { Chart, ChartLayer, ChartName, ChartSpec, ChartValue } from "../chart.ts";
import { type ChartPrinter, MINUS, NUMERALS } from "../chart-printer.ts";
import type { ChartTheme } from "../theme/chart-theme.ts";
import { type ColumnSpec, chartColumns } from "./chart-columns.ts";
import { type LegendEntry, legendLayers, legendRows } from "./legend.ts";
import { placedTexts } from "./placed-texts.ts";
import { wrappedText } from "./wrapped-text.ts";

/** Between the edge of the picture and what stands in it. */
export const EDGE = 12;

/** Above the first line. */
const TOP = 10;

/** How lines above the plot are set: the height of one, and what keeps them apart from what is below. */
interface BlockLook {
  readonly size: number;
  readonly isBold: boolean;
  readonly line: number;
  readonly after: number;
}

const TITLE: BlockLook = { size: 15, isBold: true, line: 20, after: 2 };
const SUBTITLE: BlockLook = { size: 12, isBold: false, line: 16, after: 9 };
const LEGEND: BlockLook = { size: 11, isBold: false, line: 20, after: 7 };
const AXIS_TITLE: BlockLook = { size: 12, isBold: false, line: 18, after: 5 };

/** What stands above the plot. */
export interface ChartHead {
  readonly title: string;
  /** `null` where there is nothing to say. */
  readonly subtitle: string | null;
  readonly legend?: readonly LegendEntry[];
  /** Of the vertical axis, above it. */
  readonly axisTitle?: string;
}

/** What is drawn, and how much room it takes. */
export interface Plot {
  readonly width: number;
  readonly height: number;
  readonly left: number;
  readonly right: number;
  /** Room for the horizontal axis. */
  readonly bottom: number;
  /** From the background to the foreground. */
  readonly layers: readonly ChartLayer[];
}

/** A chart's numbers and words. */
export interface ChartTable<Row extends Record<string, ChartValue>> {
  readonly data: Row[];
  readonly columns: Readonly<Record<keyof Row & string, ColumnSpec>>;
  /** The sentences of the alternative text. */
  readonly alt: readonly string[];
  readonly notes: Note[];
}

/** A plot under its title, subtitle, legend and axis title, in a picture of the width that was asked for. */
export function framed<Row extends Record<string, ChartValue>>(
  chart: ChartName,
  { data, columns, alt: sentences, notes }: ChartTable<Row>,
  plot: Plot,
  head: ChartHead,
  printer: ChartPrinter,
): Chart<Row> {
  const { width, theme, language } = printer.options;
  const alt = sentences.join(" ");
  const above = headOf(head, plot, printer);
  const spec: ChartSpec = {
    $schema: "https://vega.github.io/schema/vega-lite/v6.json",
    description: alt,
    data: { name: "table", values: data.map((row) => ({ ...row })) },
    width: plot.width,
    height: plot.height,
    autosize: { type: "none" },
    padding: { left: plot.left, right: plot.right, top: above.height, bottom: plot.bottom },
    layer: [...plot.layers, ...above.layers],
    config: configOf(theme, printer),
  };
  return {
    kind: "chart",
    version: 1,
    chart,
    spec,
    data,
    columns: chartColumns<Row>(columns, printer),
    alt,
    language: language.tag,
    width,
    height: above.height + plot.height + plot.bottom,
    notes,
  };
}

/** The lines of a head and where each has its middle, from its top down. */
function headOf(
  head: ChartHead,
  { left }: Plot,
  printer: ChartPrinter,
): { layers: ChartLayer[]; height: number } {
  const { theme, width, direction, title = head.title, subtitle = head.subtitle } = printer.options;
  const isRtl = direction === "rtl";
  const inner = width - 2 * EDGE;
  const block = (look: BlockLook, text: string | null, color: string) => ({
    ...look,
    lines: text === null ? [] : wrappedText(text, inner, 2, look),
    color,
  });
  const blocks = [
    block(TITLE, title, theme.text),
    block(SUBTITLE, subtitle, theme.muted),
    { ...LEGEND, lines: legendRows(head.legend ?? [], inner), color: theme.text },
    block(AXIS_TITLE, head.axisTitle ?? null, theme.muted),
  ];
  const height = blocks.reduce(
    (sum, { lines, line, after }) => sum + lines.length * line + (lines.length > 0 ? after : 0),
    TOP,
  );
  const layers: ChartLayer[] = [];
  const x = (isRtl ? width - EDGE : EDGE) - left;
  const align = isRtl ? "right" : "left";
  let y = TOP - height;
  for (const { lines, line, after, size, color, isBold } of blocks) {
    lines.forEach((one, i) => {
      const middle = y + (i + 0.5) * line;
      layers.push(
        ...(typeof one === "string"
          ? [placedTexts([{ x, y: middle, text: one }], { size, color, align, isBold })]
          : legendLayers(one, { x, y: middle, size, color, isRtl })),
      );
    });
    if (lines.length > 0) y += lines.length * line + after;
  }
  return { layers, height };
}

function configOf(theme: ChartTheme, { options }: ChartPrinter): ChartSpec["config"] {
  const { decimal, thousands, percent } = NUMERALS[options.language.language];
  return {
    // What Vega tells of marks and axes is English: the description tells it all.
    aria: false,
    mark: { aria: false, tooltip: null },
    background: theme.background,
    font: theme.font,
    locale: {
      number: { decimal, thousands, grouping: [3], currency: ["", ""], minus: MINUS, percent },
    },
    view: { stroke: null },
    axis: {
      labelFontSize: 11,
      titleFontSize: 12,
      titleFontWeight: "normal",
      labelColor: theme.text,
      titleColor: theme.muted,
      gridColor: theme.grid,
      domainColor: theme.line,
      tickColor: theme.line,
      labelPadding: 6,
      titlePadding: 8,
      labelOverlap: false,
      labelFlush: false,
    },
    text: { dir: options.direction },
    point: { opacity: 1 },
  };
}

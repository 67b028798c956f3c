import type { ChartChannel, ChartLayer } from "../chart.ts";
import type { ChartPrinter } from "../chart-printer.ts";
import { figureFormat } from "../drawing/chart-columns.ts";
import { widestText } from "../drawing/text-width.ts";
import type { ChartTheme } from "../theme/chart-theme.ts";
import { contrast } from "../theme/contrast.ts";
import type { HeatPlot } from "./heat-plot.ts";

/** Text of at least this contrast can be read (WCAG 2.1, AA). */
const LEGIBLE = 4.5;

/** Of figures, the first at which they fit. */
const SIZES = [10.5, 9];

/** A row of a table of cells with figures from −1 to 1. */
export interface FigureCell {
  readonly row: string;
  readonly column: string;
  readonly value: number | null;
}

/** How cells look. */
interface CellsLook {
  /** Figures nearer to 0 are muted. */
  readonly faint: number;
  readonly tooltip: ChartChannel[];
}

/**
 * Cells colored from −1 to 1 with their figures. Where cells are too narrow for figures, those below 0 have a minus: a
 * color alone tells nothing.
 */
export function figureCells(
  data: readonly FigureCell[],
  plot: HeatPlot,
  { faint, tooltip }: CellsLook,
  { digits, figure, options: { theme } }: ChartPrinter,
): ChartLayer[] {
  const place = { x: plot.x("column"), y: plot.y("row") };
  const [negative, positive] = ends(theme);
  const widest = (size: number) =>
    widestText(
      data.map(({ value }) => figure(value)),
      { size },
    );
  const size = SIZES.find((one) => widest(one) <= plot.cell.width - 3);
  const known = "isValid(datum.value)";
  const cell = { type: "rect", stroke: theme.background, strokeWidth: 1 } as const;
  const text = { type: "text", fontSize: size } as const;
  const muted = { test: `abs(datum.value) < ${faint}`, value: theme.muted };
  return [
    {
      transform: [{ filter: known }],
      mark: cell,
      encoding: {
        ...place,
        color: {
          field: "value",
          type: "quantitative",
          legend: null,
          scale: {
            domain: [-1, 0, 1],
            range: [negative, theme.heatMiddle, positive],
            interpolate: "rgb",
            clamp: true,
          },
        },
        tooltip,
      },
    },
    {
      transform: [{ filter: `!${known}` }],
      mark: { ...cell, color: theme.soft },
      encoding: { ...place, tooltip },
    },
    ...(size === undefined
      ? [minuses()]
      : [
          {
            transform: [{ filter: known }],
            mark: text,
            encoding: {
              ...place,
              color: { condition: muted, value: theme.text },
              text: { field: "value", type: "quantitative", format: figureFormat("number", digits) },
            },
          },
          {
            transform: [{ filter: `!${known}` }],
            mark: { ...text, color: theme.muted },
            encoding: { ...place, text: { value: "–" } },
          },
        ]),
  ];

  function minuses(): ChartLayer {
    const mark = { type: "tick", orient: "horizontal", thickness: 1.2, size: plot.cell.width / 2 } as const;
    return {
      transform: [{ filter: `${known} && datum.value < 0` }],
      mark: { ...mark, color: theme.text },
      encoding: place,
    };
  }
}

/** The colors of −1 and 1: as strong as leaves figures legible. */
function ends({ diverging, text }: ChartTheme): readonly [string, string] {
  const strong = [diverging[1], diverging[5]] as const;
  return strong.every((color) => contrast(text, color) >= LEGIBLE) ? strong : [diverging[2], diverging[4]];
}

import type { ChartLayer } from "../chart.ts";
import type { ChartPrinter } from "../chart-printer.ts";
import type { Plot } from "../drawing/frame.ts";
import { rowsPlot } from "../rows/rows-plot.ts";
import { amountText, levelsOf, type WaterfallLook, waterfallMarks } from "./waterfall-looks.ts";
import type { WaterfallChartRow } from "./waterfall-rows.ts";

/** Of a row, the part that its bar takes. */
const BAR = 0.56;

/** A waterfall whose steps lie one below the other: there is room for any number of them, and for long names. */
export function lyingWaterfall(
  rows: readonly WaterfallChartRow[],
  look: WaterfallLook,
  printer: ChartPrinter,
): Plot {
  const { theme } = printer.options;
  const plot = rowsPlot(
    rows,
    { title: look.title, extent: levelsOf(rows, look), type: look.type },
    { ends: rows.map((row) => amountText(row, printer)) },
    printer,
  );
  const places = { axis: "y", step: plot.y, levelAt: plot.x, size: BAR * plot.rowHeight } as const;
  return plot.drawn([
    connectors(),
    ...waterfallMarks(look, places, printer),
    ...(look.totals === "bars" ? [plot.lineAt(0)] : []),
    ...(look.level === null ? [] : [plot.lineAt(look.level.at, { isDashed: true })]),
    ...plot.instead(look.wanting, (i) => rows[i]!.amount === null),
  ]);

  /** From where a step ends to where the next begins, past those that are not known. */
  function connectors(): ChartLayer {
    const known = rows.filter(({ to }) => to !== null);
    const values = known.slice(1).map(({ id }, k) => ({ before: known[k]!.id, id, to: known[k]!.to }));
    return {
      data: { values },
      mark: { type: "rule", color: theme.line },
      encoding: {
        x: plot.x("to"),
        y: { ...plot.y, field: "before", bandPosition: (1 + BAR) / 2 },
        y2: { field: "id", bandPosition: (1 - BAR) / 2 },
      },
    };
  }
}

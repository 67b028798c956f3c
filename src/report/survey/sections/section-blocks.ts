import type { Chart, ChartValue } from "../../../charts/chart.ts";
import { type ColumnSpec, chartColumns } from "../../../charts/drawing/chart-columns.ts";
import { isServiceQualityError } from "../../../errors/error.ts";
import { refuse } from "../../../errors/refuse.ts";
import type { Tongue } from "../../../text/language.ts";
import type { ChartBlock, FiguresBlock, ReportFigure, TableBlock, TextBlock } from "../../report-block.ts";

/** Of figures in tables whose column has none of its own. */
const DECIMALS = 2;

/** A chart that is not drawn yet. */
export function chartBlock(chart: Chart): ChartBlock {
  return { kind: "chart", chart, svg: null };
}

/** The same; none where there is nothing to draw. */
export function chartBlocks(draw: () => Chart): ChartBlock[] {
  try {
    return [chartBlock(draw())];
  } catch (error) {
    if (isServiceQualityError(error) && error.code === "insufficient_data") return [];
    throw error;
  }
}

/** What is made of results; those that are none of the library's are refused, whatever they lack. */
export function shown<T>(make: () => T): T {
  try {
    return make();
  } catch (error) {
    if (isServiceQualityError(error)) throw error;
    return refuseResults();
  }
}

function refuseResults(): never {
  return refuse("invalid_input", ["analysis", "parts"], "results of the library", null);
}

/** A table whose heads are in the language; a row without a cell comes of results that are none of the library's. */
export function tableBlock<Row extends Record<string, ChartValue>>(
  caption: string,
  columns: Readonly<Record<keyof Row & string, ColumnSpec>>,
  rows: readonly Row[],
  language: Tongue,
): TableBlock {
  const names = Object.keys(columns);
  if (!rows.every((row) => names.every((name) => row[name] !== undefined))) refuseResults();
  return { kind: "table", caption, columns: chartColumns(columns, { language, digits: DECIMALS }), rows };
}

/** The figures that matter most; those that are absent are left out. */
export function figuresBlock(...items: readonly (ReportFigure | null)[]): FiguresBlock[] {
  const given = items.filter((item) => item !== null);
  return given.length === 0 ? [] : [{ kind: "figures", items: given }];
}

/** A text. */
export function textBlock(text: string, role?: TextBlock["role"]): TextBlock {
  return role === undefined ? { kind: "text", text } : { kind: "text", text, role };
}

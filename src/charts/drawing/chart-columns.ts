import { type Words, wordIn } from "../../text/words.ts";
import type { ChartChannel, ChartColumn, ChartValue } from "../chart.ts";
import type { ChartPrinter } from "../chart-printer.ts";

/** A column of a chart's table before its language is known. */
export interface ColumnSpec {
  readonly title: Words;
  readonly type: ChartColumn["type"];
  /** Decimals of its figures, where they are not those of the chart; counts and times have none. */
  readonly digits?: number;
  /** Whether figures above 0 have a plus. */
  readonly isSigned?: boolean;
}

/** The language of the heads, and the decimals of figures that say none of their own. */
type ColumnPrinter = Pick<ChartPrinter, "language" | "digits">;

/** The columns that begin every table of named rows. */
export const NAMED_COLUMNS = {
  id: { title: ["id", "код", "код"], type: "name" },
  label: { title: ["label", "название", "название"], type: "text" },
  n: { title: ["n", "n", "n"], type: "count" },
} as const satisfies Readonly<Record<string, ColumnSpec>>;

/** The columns of an interval. */
export function intervalColumns(type: ChartColumn["type"]) {
  return {
    lower: { title: ["lower limit", "нижняя граница", "долна граница"], type },
    upper: { title: ["upper limit", "верхняя граница", "горна граница"], type },
  } as const satisfies Readonly<Record<string, ColumnSpec>>;
}

/** The heads of a table. */
export function chartColumns<Row extends Record<string, ChartValue>>(
  specs: Readonly<Record<keyof Row & string, ColumnSpec>>,
  printer: ColumnPrinter,
): ChartColumn[] {
  return Object.entries<ColumnSpec>(specs).map(([name, spec]) => ({
    name,
    title: wordIn(spec.title, printer.language),
    type: spec.type,
    digits: digitsOf(spec, printer),
  }));
}

/** What a mark tells when it is pointed at: columns of its row. */
export function tooltipOf<Names extends string>(
  specs: Readonly<Record<Names, ColumnSpec>>,
  names: readonly Names[],
  printer: ColumnPrinter,
): ChartChannel[] {
  return names.map((field) => {
    const { title, type, isSigned } = specs[field];
    const digits = digitsOf(specs[field], printer);
    const head = { field, title: wordIn(title, printer.language) };
    if (digits === null) return { ...head, type: "nominal" };
    return { ...head, type: "quantitative", format: figureFormat(type, digits, isSigned) };
  });
}

/** Decimals of the figures of a column; `null` where it holds none. */
function digitsOf({ type, digits }: ColumnSpec, printer: ColumnPrinter): number | null {
  if (type === "name" || type === "text") return null;
  return digits ?? (type === "count" || type === "time" ? 0 : printer.digits);
}

/** A figure's format as d3 writes it. */
export function figureFormat(type: ChartColumn["type"], digits: number, isSigned = false): string {
  return `${isSigned ? "+" : ""},.${digits}${type === "share" ? "%" : "f"}`;
}

import type { Tongue } from "../../text/language.ts";
import { type Words, wordIn } from "../../text/words.ts";
import type { ChartChannel, ChartColumn, ChartValue } from "../chart.ts";

/** A column of a chart's table before its language is known. */
export interface ColumnSpec {
  readonly title: Words;
  readonly type: ChartColumn["type"];
  /** Decimals of its figures; `null` where it holds none. */
  readonly digits?: number | null;
  /** Whether figures above 0 have a plus. */
  readonly isSigned?: boolean;
}

/** The columns that begin every table of named rows. */
export const NAMED_COLUMNS = {
  id: { title: ["id", "код", "код"], type: "name" },
  label: { title: ["label", "название", "название"], type: "text" },
  n: { title: ["n", "n", "n"], type: "count", digits: 0 },
} as const satisfies Readonly<Record<string, ColumnSpec>>;

/** The columns of an interval. */
export function intervalColumns(digits: number, type: ChartColumn["type"] = "number") {
  return {
    lower: { title: ["lower limit", "нижняя граница", "долна граница"], type, digits },
    upper: { title: ["upper limit", "верхняя граница", "горна граница"], type, digits },
  } as const satisfies Readonly<Record<string, ColumnSpec>>;
}

/** The heads of a table in a language. */
export function chartColumns<Row extends Record<string, ChartValue>>(
  specs: Readonly<Record<keyof Row & string, ColumnSpec>>,
  language: Tongue,
): ChartColumn[] {
  return Object.entries<ColumnSpec>(specs).map(([name, { title, type, digits = null }]) => ({
    name,
    title: wordIn(title, language),
    type,
    digits,
  }));
}

/** What a mark tells when it is pointed at: columns of its row. */
export function tooltipOf<Names extends string>(
  specs: Readonly<Record<Names, ColumnSpec>>,
  names: readonly Names[],
  language: Tongue,
): ChartChannel[] {
  return names.map((field) => {
    const { title, type, digits = null, isSigned = false } = specs[field];
    const head = { field, title: wordIn(title, language) };
    if (digits === null) return { ...head, type: "nominal" };
    return { ...head, type: "quantitative", format: figureFormat(type, digits, isSigned) };
  });
}

/** A figure's format as d3 writes it. */
export function figureFormat(type: ChartColumn["type"], digits: number, isSigned = false): string {
  return `${isSigned ? "+" : ""},.${digits}${type === "share" ? "%" : "f"}`;
}

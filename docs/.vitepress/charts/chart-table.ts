import type { Chart, ChartColumn, ChartValue } from "service-quality/charts";
import { escaped } from "./inline-svg.ts";

/** The table of a chart as HTML: its heads and figures in its language. */
export function chartTable({ columns, data, language }: Chart): string {
  const heads = columns.map((column) => `<th scope="col"${alignment(column)}>${escaped(column.title)}</th>`);
  const rows = data.map((row) => columns.map((column) => cellOf(row[column.name] ?? null, column, language)));
  return `<table><thead><tr>${heads.join("")}</tr></thead><tbody>${rows
    .map((cells) => `<tr>${cells.join("")}</tr>`)
    .join("")}</tbody></table>`;
}

function cellOf(value: ChartValue, column: ChartColumn, language: string): string {
  return `<td${alignment(column)}>${escaped(textOf(value, column, language))}</td>`;
}

function alignment({ type }: ChartColumn): string {
  return type === "name" || type === "text" ? "" : ' class="figure"';
}

function textOf(value: ChartValue, { type, digits }: ChartColumn, language: string): string {
  if (value === null) return "–";
  if (typeof value !== "number") return String(value);
  const places =
    digits === null
      ? { maximumFractionDigits: 10 }
      : { minimumFractionDigits: digits, maximumFractionDigits: digits };
  const style = type === "share" ? ("percent" as const) : ("decimal" as const);
  return new Intl.NumberFormat(language, { style, ...places }).format(value).replace("-", "−");
}

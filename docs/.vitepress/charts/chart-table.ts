import type { Chart, ChartColumn } from "service-quality/charts";
import { cellText, isOfWords } from "../../../src/report/cell-text.ts";
import { readableTable } from "../../../src/report/grid-table.ts";
import type { SiteLanguage } from "../languages.ts";
import { escaped } from "./inline-svg.ts";

/** The table of a chart as HTML, as reports print it. */
export function chartTable(chart: Chart, language: SiteLanguage): string {
  const { columns, rows: data } = readableTable(chart);
  const heads = columns.map((column) => `<th scope="col"${alignment(column)}>${escaped(column.title)}</th>`);
  const rows = data.map((row) =>
    columns
      .map(
        (column) =>
          `<td${alignment(column)}>${escaped(cellText(row[column.name] ?? null, column, language))}</td>`,
      )
      .join(""),
  );
  return `<table><thead><tr>${heads.join("")}</tr></thead><tbody>${rows.map((cells) => `<tr>${cells}</tr>`).join("")}</tbody></table>`;
}

function alignment(column: ChartColumn): string {
  return isOfWords(column) ? "" : ' class="figure"';
}

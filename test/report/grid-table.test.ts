import { describe, expect, it } from "vitest";
import { loadingChart } from "../../src/charts/heat/loading-chart.ts";
import { correlationChart } from "../../src/charts/index.ts";
import { readableTable } from "../../src/report/grid-table.ts";
import { reportHtml } from "../../src/report/report-html.ts";

const items = [
  { item: "calm", loadings: [0.81, 0.1] },
  { item: "__proto__", loadings: [0.2, 0.7] },
];
const factors = {
  model: "factors",
  n: 200,
  factors: 2,
  extraction: "minres",
  rotation: "varimax",
  items,
} as unknown as Parameters<typeof loadingChart>[0];
const loadings = loadingChart(factors, { labels: { calm: "Calm" } });

describe("the table of a chart as people read it", () => {
  it("has a row for each item with its loading on every factor", () => {
    const { columns, rows } = readableTable(loadings);
    expect(columns.map(({ title, type, digits }) => [title, type, digits])).toEqual([
      ["item", "name", null],
      ["label", "text", null],
      ["F1", "number", 2],
      ["F2", "number", 2],
    ]);
    expect(rows.map((row) => Object.values(row))).toEqual([
      ["calm", "Calm", 0.81, 0.1],
      ["__proto__", "__proto__", 0.2, 0.7],
    ]);
  });

  it("stands so in a report", () => {
    const html = reportHtml([{ title: "Factors", blocks: [{ kind: "chart", chart: loadings, svg: null }] }]);
    expect(html.match(/<tr>/g)).toHaveLength(1 + items.length);
    expect(html).toContain('<th scope="row" class="words">calm</th><td class="words">Calm</td><td>0.81</td>');
  });

  it("has a dash where a cell is not there", () => {
    const [first, ...rest] = loadings.data;
    const { columns, rows } = readableTable({ ...loadings, data: [...rest, first!] });
    expect(columns.map(({ title }) => title)).toEqual(["item", "label", "F2", "F1"]);
    expect(Object.values(readableTable({ ...loadings, data: loadings.data.slice(1) }).rows[0]!)).toEqual([
      "calm",
      "Calm",
      0.1,
      null,
    ]);
    expect(rows).toHaveLength(2);
  });

  it("stays a list of cells where the grid is wider than a page, and of charts that are no grids", () => {
    const many = Array.from({ length: 14 }, (_, i) => `q${i}`);
    const matrix = many.map((_, i) => many.map((__, j) => (i === j ? 1 : 0)));
    const wide = correlationChart({ items: many, matrix });
    expect(readableTable(wide)).toEqual({ columns: wide.columns, rows: wide.data });
    const none = { ...loadings, data: [] };
    expect(readableTable(none)).toEqual({ columns: none.columns, rows: [] });
  });
});

import type { Chart, ChartColumn, ChartValue } from "../charts/chart.ts";

/** A grid of more columns stays a list of its cells: it would be wider than a page. */
const MOST_COLUMNS = 12;

/** What the table of a heat map has: a row for each of its cells. */
const OF_CELLS = ["row", "rowLabel", "column", "value"];

/** The head and the rows of a table. */
interface Table {
  readonly columns: ChartColumn[];
  readonly rows: readonly Readonly<Record<string, ChartValue>>[];
}

/** The table of a chart as people read it: that of a heat map has its rows and columns, if they fit a page. */
export function readableTable({ columns, data }: Pick<Chart, "columns" | "data">): Table {
  const isOfCells =
    columns.length === OF_CELLS.length && columns.every(({ name }, i) => name === OF_CELLS[i]);
  const heads = isOfCells ? [...new Set(data.map(({ column }) => String(column)))] : [];
  if (heads.length === 0 || heads.length > MOST_COLUMNS) return { columns, rows: data };
  const [row, rowLabel, , value] = columns as [ChartColumn, ChartColumn, ChartColumn, ChartColumn];
  const rows = new Map<ChartValue, Record<string, ChartValue>>();
  for (const cell of data) {
    const { row: id, rowLabel: label } = cell;
    const cells = rows.get(id!) ?? { row: id!, rowLabel: label!, ...emptyCells(heads) };
    rows.set(id!, cells);
    cells[cellName(String(cell.column))] = cell.value!;
  }
  return {
    columns: [row, rowLabel, ...heads.map((head) => ({ ...value, name: cellName(head), title: head }))],
    rows: [...rows.values()],
  };
}

function emptyCells(heads: readonly string[]): Record<string, null> {
  return Object.fromEntries(heads.map((head) => [cellName(head), null]));
}

/** No other column of the table has it, whatever the head is. */
function cellName(head: string): string {
  return `value of ${head}`;
}

import { useId } from "preact/hooks";
import type { ChartColumn, ChartValue } from "service-quality/charts";
import { cellText, isOfWords } from "../../../../src/report/cell-text.ts";
import { useSettings } from "../../app/settings.tsx";

export interface DataTableProps {
  readonly caption: string;
  readonly columns: readonly ChartColumn[];
  readonly rows: readonly Readonly<Record<string, ChartValue>>[];
}

/** A table that scrolls within itself where it is wide; its first column names the rows. */
export function DataTable({ caption, columns, rows }: DataTableProps) {
  const { language } = useSettings();
  const id = useId();
  const kindOf = (column: ChartColumn) => (isOfWords(column) ? undefined : "number");
  const [head, ...others] = columns;
  /** On a phone, where a table scrolls anyway, words are not squeezed. */
  const cellOf = (row: DataTableProps["rows"][number], column: ChartColumn) => {
    const text = cellText(row[column.name] ?? null, column, language);
    return isOfWords(column) ? <span class="words">{text}</span> : text;
  };
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keys
    <section class="table-frame" aria-labelledby={id} tabIndex={0}>
      <table class="table">
        <caption id={id}>{caption}</caption>
        <thead>
          <tr>
            {columns.map((column) => (
              <th key={column.name} scope="col" class={kindOf(column)}>
                {column.title}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row, i) => (
            <tr key={i}>
              <th scope="row" class={kindOf(head!)}>
                {cellOf(row, head!)}
              </th>
              {others.map((column) => (
                <td key={column.name} class={kindOf(column)}>
                  {cellOf(row, column)}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

import { readOptions } from "../errors/options.ts";
import { HEADER_OPTIONS, type HeaderOptions } from "../survey/csv/csv-options.ts";
import { walkCsv } from "../survey/csv/csv-rows.ts";
import { fileColumns } from "../survey/reading/file-columns.ts";

/** A column of a CSV text. */
export interface CsvHeaderColumn {
  /** Its place, from 0. */
  position: number;
  /** The name by which it is asked for. */
  name: string;
  /** The question. */
  label: string | null;
  /** The cells of the header as they stand, from the top. */
  header: string[];
  /** Whether another column is called the same, so that only its number or position tells it apart. */
  repeated: boolean;
  /** Whether no cell below the header has anything in it. */
  empty: boolean;
}

/** How a CSV text is laid out. */
export interface CsvHeader {
  delimiter: string;
  headerRows: number;
  /** How many rows there are below the header. */
  rows: number;
  columns: CsvHeaderColumn[];
}

/**
 * What the header of a CSV text says: the columns by position, name and question, whether a name stands twice and
 * whether a column is empty. It is read as by `readCsv`, so that what it shows can be asked for there.
 *
 * @throws `insufficient_data` for a text without a header; `invalid_input` for a row with too many or too few cells, a
 * quotation that is not closed, a text that was decoded wrongly, and malformed options.
 *
 * @example
 * ```ts
 * import { csvHeader } from "service-quality/readers";
 *
 * const { columns, rows } = csvHeader("q1;q2;\nPolite?;Clean?;\n5;4;\n", { headerRows: 2 });
 * rows; // => 1
 * columns.map(({ name, label, empty }) => [name, label, empty]); // => [["q1", "Polite?", false], ["q2", "Clean?", false], ["column 3", null, true]]
 * ```
 */
export function csvHeader(text: string, options: HeaderOptions = {}): CsvHeader {
  const filled = new Set<number>();
  const { layout, rows } = walkCsv(text, readOptions(options, HEADER_OPTIONS), () => (cells) => {
    for (let j = 0; j < cells.length; j++) if (!filled.has(j) && cells[j]!.trim() !== "") filled.add(j);
  });
  const { names, repeated } = fileColumns(layout.columns.map(({ name }) => name));
  const twice = new Set([...repeated.values()].flat());
  return {
    delimiter: layout.delimiter,
    headerRows: layout.headerRows,
    rows,
    columns: layout.columns.map(({ label, header }, position) => ({
      position,
      name: names[position]!,
      label,
      header: [...header],
      repeated: twice.has(position),
      empty: !filled.has(position),
    })),
  };
}

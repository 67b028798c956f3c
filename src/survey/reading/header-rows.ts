import { oneOf, optional, otherwise, type Read, type Readers, whole } from "../../errors/options.ts";
import { refuse } from "../../errors/refuse.ts";

/** How the header of a file is laid out. */
export interface HeaderRowsOptions {
  /** How many rows the header has, 1 by default. */
  readonly headerRows?: 1 | 2 | 3 | null | undefined;
  /** The header's row that names the columns, 0 by default; `"joined"` joins what the rows say of a column. */
  readonly nameRow?: 0 | 1 | 2 | "joined" | null | undefined;
  /**
   * The header's row that holds the questions; by default the first that neither names the columns nor holds import
   * ids.
   */
  readonly labelRow?: 0 | 1 | 2 | null | undefined;
  /** How many rows stand before the header, none by default. */
  readonly skipRows?: number | null | undefined;
}

/** Readers of the options. */
export const HEADER_ROWS_OPTIONS = {
  headerRows: optional(oneOf(1, 2, 3)),
  nameRow: optional(oneOf<0 | 1 | 2 | "joined">(0, 1, 2, "joined")),
  labelRow: optional(oneOf(0, 1, 2)),
  skipRows: otherwise(whole(0, 1000), 0),
} satisfies Readers<HeaderRowsOptions>;

/** The options as read; `null` for what is not said. */
export type ReadHeaderRows = Read<typeof HEADER_ROWS_OPTIONS>;

/** A column as the header has it. */
export interface HeaderColumn {
  /** What the file calls it; empty where it does not. */
  readonly column: string;
  /** The part of that which names it. */
  readonly name: string;
  /** The question. */
  readonly label: string | null;
  /** The cells of the header, from the top. */
  readonly header: readonly string[];
}

/** Whether a row holds the ids by which Qualtrics imports its own files. */
export function hasImportIds(cells: readonly unknown[]): boolean {
  return cells.some((cell) => typeof cell === "string" && cell.startsWith('{"ImportId":'));
}

/** The columns of a header. `fillers` are texts that say nothing of a column. */
export function headerColumns(
  rows: readonly (readonly string[])[],
  options: Pick<ReadHeaderRows, "nameRow" | "labelRow">,
  fillers: readonly string[] = [],
): HeaderColumn[] {
  checkRow(options.nameRow, "nameRow", rows);
  checkRow(options.labelRow, "labelRow", rows);
  const nameRow = options.nameRow ?? 0;
  const labelRow = options.labelRow ?? labelRowOf(rows, nameRow);
  const width = Math.max(...rows.map((row) => row.length));
  const full = rows.map((row) => Array.from({ length: width }, (_, j) => row[j] ?? ""));
  const names = nameRow === "joined" ? joinedNames(full, fillers) : full[nameRow]!;
  return names.map((cell, j) => {
    const name = cell.trim();
    const label = labelRow === null ? null : full[labelRow]![j]!.replace(/\s+/g, " ").trim() || null;
    return { column: name, name, label, header: full.map((row) => row[j]!) };
  });
}

function checkRow(row: number | string | null, option: string, rows: readonly unknown[]): void {
  if (typeof row === "number" && row >= rows.length) {
    refuse("invalid_input", [option], `a row of the header, which has ${rows.length}`, row);
  }
}

function labelRowOf(rows: readonly (readonly string[])[], nameRow: number | "joined"): number | null {
  if (nameRow === "joined") return null;
  const row = rows.findIndex((cells, i) => i !== nameRow && !hasImportIds(cells));
  return row < 0 ? null : row;
}

/** What the rows say of each column; an upper row goes on to the right over columns that only lower rows name. */
function joinedNames(rows: readonly (readonly string[])[], fillers: readonly string[]): string[] {
  const parts = rows[0]!.map(() => new Set<string>());
  rows.forEach((row, i) => {
    const lower = rows.slice(i + 1);
    let left = "";
    row.forEach((cell, j) => {
      const own = cell.trim();
      left = own || left;
      const isNamedBelow = lower.some((cells) => cells[j]!.trim() !== "");
      const part = own || (isNamedBelow ? left : "");
      if (part !== "" && !fillers.includes(part)) parts[j]!.add(part);
    });
  });
  return parts.map((names) => [...names].join(" / "));
}

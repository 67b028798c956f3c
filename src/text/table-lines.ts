import { displayWidth } from "./display-width.ts";

const GAP = "  ";

/** Rows as lines, with a rule below the first. */
export function ruledLines(rows: readonly (readonly string[])[], toTheRight: readonly boolean[]): string[] {
  const widths = widthsOf(rows);
  const [head, ...lines] = paddedLines(rows, widths, toTheRight);
  return [head!, widths.map((width) => "─".repeat(width)).join(GAP), ...lines];
}

/** Rows as lines, their cells padded to one width in each column, two spaces between. */
export function alignedLines(rows: readonly (readonly string[])[], toTheRight: readonly boolean[]): string[] {
  return paddedLines(rows, widthsOf(rows), toTheRight);
}

function paddedLines(
  rows: readonly (readonly string[])[],
  widths: readonly number[],
  toTheRight: readonly boolean[],
): string[] {
  return rows.map((row) =>
    row
      .map((cell, column) => {
        const spaces = " ".repeat(widths[column]! - displayWidth(cell));
        return toTheRight[column] ? spaces + cell : cell + spaces;
      })
      .join(GAP)
      .trimEnd(),
  );
}

function widthsOf(rows: readonly (readonly string[])[]): number[] {
  const widths: number[] = [];
  for (const row of rows) {
    row.forEach((cell, column) => {
      widths[column] = Math.max(widths[column] ?? 0, displayWidth(cell));
    });
  }
  return widths;
}

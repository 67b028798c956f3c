import type { Chart, ChartValue } from "../charts/chart.ts";

/** A part of a report under its title. */
export interface ReportSection {
  readonly title: string;
  /** By which links find it, as in `report.html#gaps`: letters, digits, `-` and `_`; numbered by default. */
  readonly id?: string | undefined;
  /** In the order of the page; a section without any is left out. */
  readonly blocks: readonly ReportBlock[];
}

/** Something in a section. */
export type ReportBlock = TextBlock | FiguresBlock | TableBlock | ChartBlock | CodeBlock | ListBlock;

/** Plain text, never HTML; an empty line begins another paragraph. */
export interface TextBlock {
  readonly kind: "text";
  readonly text: string;
  /** A finding is set larger, a note smaller than what stands around it. */
  readonly role?: "note" | "finding" | undefined;
}

/** The few figures that matter most. */
export interface FiguresBlock {
  readonly kind: "figures";
  readonly items: readonly ReportFigure[];
}

/** A figure as it is printed, with what it is of. */
export interface ReportFigure {
  readonly value: string;
  readonly label: string;
  readonly detail?: string | undefined;
}

/** A table; its first column names the rows. */
export interface TableBlock {
  readonly kind: "table";
  readonly caption: string;
  readonly columns: Chart["columns"];
  /** A value, or `null`, for each column. */
  readonly rows: readonly Readonly<Record<string, ChartValue>>[];
}

/** A chart with its text and its numbers. */
export interface ChartBlock {
  readonly kind: "chart";
  readonly chart: Chart;
  /** As `renderChart` draws it, for light and dark screens; `null` for text and numbers alone. */
  readonly svg: { readonly light: string; readonly dark?: string | undefined } | null;
}

/** Lines of a program or a command. */
export interface CodeBlock {
  readonly kind: "code";
  readonly text: string;
  /** Such as `"sh"` or `"ts"`. */
  readonly language?: string | undefined;
}

/** A list of plain texts. */
export interface ListBlock {
  readonly kind: "list";
  readonly items: readonly string[];
}

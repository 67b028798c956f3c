import type { Chart } from "../../charts/chart.ts";
import type { ReportSection } from "../../report/report-block.ts";
import type { ReportOptions } from "../../report/report-html.ts";

/** A file that a command writes; the one named `-` is standard output. */
export type OutputFile = TextFile | ChartFile | ReportFile;

/** A file that is ready to be written. */
export interface TextFile {
  name: string;
  text: string;
}

/** A picture in SVG that is still to be drawn. */
export interface ChartFile {
  name: string;
  chart: Chart;
}

/** A report whose charts are still to be drawn. */
export interface ReportFile {
  name: string;
  sections: ReportSection[];
  /** The same with charts for dark screens; `null` without. */
  darkSections: ReportSection[] | null;
  options: ReportOptions;
}

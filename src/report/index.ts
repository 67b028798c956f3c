export type { Chart, ChartColumn, ChartLayer, ChartSpec, ChartValue } from "../charts/chart.ts";
export type { Language } from "../text/language.ts";
export {
  type ChartRenderer,
  renderChart,
  type VegaLiteModule,
  type VegaModule,
  type VegaView,
} from "./render-chart.ts";
export type {
  ChartBlock,
  CodeBlock,
  FiguresBlock,
  ListBlock,
  ReportBlock,
  ReportFigure,
  ReportSection,
  TableBlock,
  TextBlock,
} from "./report-block.ts";
export { type ReportOptions, reportHtml } from "./report-html.ts";

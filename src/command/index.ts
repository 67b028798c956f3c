export type {
  Chart,
  ChartChannel,
  ChartColumn,
  ChartLayer,
  ChartMark,
  ChartName,
  ChartSpec,
  ChartTransform,
  ChartValue,
} from "../charts/chart.ts";
export type { Note, NoteReason } from "../errors/note.ts";
export type { ChartRenderer, VegaLiteModule, VegaModule, VegaView } from "../report/render-chart.ts";
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
} from "../report/report-block.ts";
export type { ReportOptions } from "../report/report-html.ts";
export type { Language } from "../text/language.ts";
export { commandFiles } from "./command-files.ts";
export type { CommandInput } from "./input-file.ts";
export { type FinishedOutput, finishCommand } from "./output/finish-command.ts";
export type { ChartFile, OutputFile, ReportFile, TextFile } from "./output/output-file.ts";
export { type CommandOutput, runCommand } from "./run-command.ts";

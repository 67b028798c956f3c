export { commandFiles } from "./command-files.ts";
export { type FinishedOutput, finishCommand } from "./finish-command.ts";
export type { CommandInput } from "./input-file.ts";
export type { ChartFile, OutputFile, ReportFile, TextFile } from "./output-file.ts";
export { type CommandOutput, runCommand } from "./run-command.ts";

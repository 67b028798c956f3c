export { commandFiles } from "./command-files.ts";
export type { CommandInput } from "./input-file.ts";
export { type CommandOutput, runCommand } from "./run-command.ts";

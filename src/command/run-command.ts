import { isServiceQualityError, type ServiceQualityError } from "../errors/error.ts";
import { entriesOf, type Readers, readRecord } from "../errors/options.ts";
import { nameAt } from "../errors/read-argument.ts";
import { printable } from "../text/printable.ts";
import { explainError } from "../words/explain-error.ts";
import { commandLineOf } from "./command-line.ts";
import { COMMANDS, type Command } from "./commands.ts";
import { helpText, USAGE } from "./help.ts";
import { type CommandInput, filesAt } from "./input-file.ts";
import type { GivenOptions, OptionName } from "./options.ts";
import type { OutputFile } from "./output/output-file.ts";
import type { Printed } from "./run-model.ts";
import { VERSION } from "./version.ts";
import { wrongUsage } from "./wrong-usage.ts";

/** What a command leaves behind. */
export interface CommandOutput {
  /** 0 for a result, 1 where the library refuses the data, 2 for a command that cannot be understood. */
  status: 0 | 1 | 2;
  /** The result, which ends in a line feed; empty without one, and where it goes to files. */
  stdout: string;
  /** What was wrong, or what was left out. */
  stderr: string;
  /** What is to be written besides; `finishCommand` draws what in it is still to be drawn. */
  files: OutputFile[];
}

const INPUT = { stdin: nameAt, files: filesAt } satisfies Readers<CommandInput>;

/**
 * What the command `service-quality` does, as a pure function: a model of a survey file, the header of a file, or any
 * function of the library by JSON.
 *
 * `args` are the words after the command's name, as in `["csat", "survey.csv", "--column", "sat"]`; `--help` lists
 * them. `input` is what the host has read: standard input, and the files that `commandFiles` names.
 *
 * A fault of the command or of the data is no error but a status, with a sentence on `stderr`, or with the library's
 * error as JSON for `--as json` and `call`.
 *
 * @throws `invalid_input` for arguments that are no texts, and for an input without its texts and bytes.
 *
 * @example
 * ```ts
 * import { runCommand } from "service-quality/command";
 *
 * const files = { "survey.csv": "who,sat\nann,5\nben,4\ncid,2\n" };
 * runCommand(["csat", "survey.csv", "--column", "sat", "--plain"], { stdin: "", files }).stdout;
 * // => "Satisfied: 67 % of 3 respondents (between 21 % and 94 %).\n"
 *
 * const stdin = '{"promoters": 50, "passives": 30, "detractors": 20}';
 * runCommand(["call", "satisfaction.netPromoterScore"], { stdin, files: {} }); // => { status: 0, stdout: "30\n", stderr: "", files: [] }
 * ```
 */
export function runCommand(args: readonly string[], input: CommandInput): CommandOutput {
  const words = entriesOf(nameAt, "a list of texts")(args, []);
  const read = readRecord(input, INPUT, ["input"], "standard input and files");
  try {
    const { name, operands, options } = commandLineOf(words);
    if (name === "help") return resultOf({ text: helpText(), leftOut: [] });
    if (name === "version") return resultOf({ text: VERSION, leftOut: [] });
    const command = commandNamed(name);
    checkOperands(name, command, operands);
    checkOptions(name, command, options);
    return outputOf(command, operands, options, read);
  } catch (error) {
    return { status: 2, stdout: "", stderr: `${printable((error as Error).message)}\n${USAGE}\n`, files: [] };
  }
}

function outputOf(
  command: Command,
  operands: readonly string[],
  options: GivenOptions,
  input: CommandInput,
): CommandOutput {
  try {
    return resultOf(command.run(operands, options, input));
  } catch (error) {
    if (!isServiceQualityError(error)) throw error;
    const told = command.isJson || options.as === "json" ? JSON.stringify(error) : explained(error, options);
    return { status: 1, stdout: "", stderr: `${told}\n`, files: [] };
  }
}

function commandNamed(name: string): Command {
  return Object.hasOwn(COMMANDS, name)
    ? COMMANDS[name]!
    : wrongUsage(`There is no command ${JSON.stringify(name)}.`);
}

/** Refuses a command with fewer or more words after its name than it has. */
function checkOperands(name: string, command: Command, operands: readonly string[]): void {
  const lacking = command.operands[operands.length];
  if (lacking !== undefined) wrongUsage(`${name} needs ${lacking}.`);
  const stranger = operands[command.operands.length];
  if (stranger !== undefined) wrongUsage(`${JSON.stringify(stranger)} is one argument too many.`);
}

/** Refuses a command without an option that it needs, or with one that it has not. */
function checkOptions(name: string, { needs, may }: Command, options: GivenOptions): void {
  const stranger = (Object.keys(options) as OptionName[]).find((option) => !may.includes(option));
  if (stranger !== undefined) wrongUsage(`--${stranger} is no option of ${name}.`);
  const lacking = needs.find((option) => options[option] === undefined);
  if (lacking !== undefined) wrongUsage(`${name} needs --${lacking}.`);
}

function resultOf({ text, leftOut, remarks = [], files = [] }: Printed): CommandOutput {
  const names = leftOut.map(printable).join(", ");
  const passed = leftOut.length === 0 ? [] : [`Left out, since they hold no numbers: ${names}.`];
  const stderr = [...passed, ...remarks].map((sentence) => `${sentence}\n`).join("");
  const stdout = text === "" ? "" : `${text.replace(/\n+$/, "")}\n`;
  return { status: 0, stdout, stderr, files: [...files] };
}

/** The error as a sentence; that a language has no words is said in English. */
function explained(error: ServiceQualityError, { language }: GivenOptions): string {
  return explainError(error, error.path[0] === "language" ? {} : { language });
}

import { entriesOf } from "../errors/options.ts";
import { nameAt } from "../errors/read-argument.ts";
import { commandLineOf } from "./command-line.ts";
import { documentFiles } from "./named-documents.ts";

/**
 * The files that the command of these arguments reads, each once; standard input, `-`, is not among them.
 *
 * None for arguments that cannot be understood: `runCommand` says what is wrong with them.
 *
 * @throws `invalid_input` for arguments that are no texts.
 *
 * @example
 * ```ts
 * import { commandFiles } from "service-quality/command";
 *
 * commandFiles(["paths", "answers.sav", "--model", "model.json"]); // => ["answers.sav", "model.json"]
 * commandFiles(["paths", "-", "--format", "csv", "--model", "ECSI"]); // => []
 * ```
 */
export function commandFiles(args: readonly string[]): string[] {
  const words = entriesOf(nameAt, "a list of texts")(args, []);
  try {
    const { name, operands, options } = commandLineOf(words);
    const files = name === "call" ? [] : operands.slice(name === "chart" ? 1 : 0);
    return [...new Set([...files.filter((file) => file !== "-"), ...documentFiles(options)])];
  } catch {
    return [];
  }
}

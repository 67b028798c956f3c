import { type GivenOptions, OPTIONS, type OptionName } from "./options.ts";
import { wrongUsage } from "./wrong-usage.ts";

/** What stands on the command line. */
export interface CommandLine {
  /** What to do: a model, `call`, `header`; `help` and `version` for the options of that name. */
  readonly name: string;
  /** What stands after it: the file, the function of `call`, the name and the result of `chart`. */
  readonly operands: readonly string[];
  readonly options: GivenOptions;
}

/** Reads the arguments; `--name value` is `--name=value`. */
export function commandLineOf(args: readonly string[]): CommandLine {
  const asked = ["help", "version"].find((name) => args.includes(`--${name}`));
  if (asked !== undefined) return { name: asked, operands: [], options: {} };
  const words: string[] = [];
  const given = new Map<OptionName, unknown>();
  for (let i = 0; i < args.length; i++) {
    const arg = args[i]!;
    if (!arg.startsWith("-") || arg === "-") {
      words.push(arg);
      continue;
    }
    const [, written = arg, inline] = /^--([^=]*)(?:=(.*))?$/s.exec(arg) ?? [];
    const name = optionNamed(written, arg);
    const { value, read } = OPTIONS[name];
    if (given.has(name) && name !== "option") wrongUsage(`--${name} stands twice.`);
    if (value === null && inline !== undefined) wrongUsage(`--${name} takes no value.`);
    const text = value === null ? "" : (inline ?? args[++i]);
    if (text === undefined || (inline === undefined && text.startsWith("--"))) {
      return wrongUsage(`--${name} needs a value.`);
    }
    given.set(name, read(text, name, given.get(name)));
  }
  const [name, ...operands] = words;
  if (name === undefined) return wrongUsage("No command is given.");
  return { name, operands, options: Object.fromEntries(given) };
}

function optionNamed(name: string, arg: string): OptionName {
  return Object.hasOwn(OPTIONS, name) ? (name as OptionName) : wrongUsage(`There is no option ${arg}.`);
}

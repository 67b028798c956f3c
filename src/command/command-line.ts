import { type GivenOptions, OPTIONS, type OptionName } from "./options.ts";
import { wrongUsage } from "./wrong-usage.ts";

/** What stands on the command line. */
export interface CommandLine {
  /** What to do: a model, `call`, `header`; `help` and `version` for the options of that name. */
  readonly name: string;
  /** The file, or the function of `call`; `null` where none is given. */
  readonly operand: string | null;
  readonly options: GivenOptions;
}

/** Reads the arguments; `--name value` is `--name=value`. */
export function commandLineOf(args: readonly string[]): CommandLine {
  const asked = ["help", "version"].find((name) => args.includes(`--${name}`));
  if (asked !== undefined) return { name: asked, operand: null, options: {} };
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
  const [name, operand = null, ...rest] = words;
  if (name === undefined) return wrongUsage("No command is given.");
  if (rest.length > 0) wrongUsage(`${JSON.stringify(rest[0])} is one argument too many.`);
  return { name, operand, options: Object.fromEntries(given) };
}

function optionNamed(name: string, arg: string): OptionName {
  return Object.hasOwn(OPTIONS, name) ? (name as OptionName) : wrongUsage(`There is no option ${arg}.`);
}

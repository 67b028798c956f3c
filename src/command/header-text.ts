import { printable } from "../text/printable.ts";
import type { CommandInput } from "./input-file.ts";
import type { GivenOptions } from "./options.ts";
import { headerOf } from "./read-table.ts";
import { wrongUsage } from "./wrong-usage.ts";

/** The columns of a file, a line for each: position, name and label with tabs between. */
export function headerText(file: string, options: GivenOptions, input: CommandInput): string {
  const { as = "text" } = options;
  if (as !== "text" && as !== "json") wrongUsage("A header is printed as text or json.");
  const header = headerOf(file, options, input);
  if (as === "json") return JSON.stringify(header);
  return header.columns
    .map(({ position, name, label }) => [position, printable(name), printable(label ?? "")].join("\t"))
    .join("\n");
}

import { textAt } from "../../../errors/read-argument.ts";

/**
 * The command line that makes the report of a survey from its file and the mapping that was saved.
 *
 * @throws `invalid_input` for a name that is empty or no text.
 *
 * @example
 * ```ts
 * import { reportCommand } from "service-quality/report";
 *
 * reportCommand("May's visits.csv"); // => "service-quality report 'May'\\''s visits.csv' --mapping mapping.json --out report.html"
 * ```
 */
export function reportCommand(fileName: string, mappingName = "mapping.json"): string {
  const file = shellWord(textAt(fileName, ["fileName"]));
  const mapping = shellWord(textAt(mappingName, ["mappingName"]));
  return `service-quality report ${file} --mapping ${mapping} --out report.html`;
}

/** A word of a command line as a shell reads it. */
export function shellWord(word: string): string {
  return /^[\w@%+=:,./-]+$/.test(word) ? word : `'${word.replace(/'/g, "'\\''")}'`;
}

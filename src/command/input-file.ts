import type { ErrorPath } from "../errors/error.ts";
import { objectAt } from "../errors/read-argument.ts";
import { refuse } from "../errors/refuse.ts";
import { decodeText } from "../readers/decode-text.ts";
import { isBytes } from "../readers/encoding.ts";
import { jsonOf } from "./option-values.ts";
import { wrongUsage } from "./wrong-usage.ts";

/** What the host has read for the command. */
export interface CommandInput {
  /** Standard input as text. */
  readonly stdin: string;
  /** Contents by the names that `commandFiles` lists; `-` may be the bytes of standard input. */
  readonly files: Readonly<Record<string, Uint8Array | string>>;
}

/** Reads contents by the names of their files. */
export function filesAt(value: unknown, path: ErrorPath): CommandInput["files"] {
  const files = objectAt(value, path, "contents by the names of files");
  for (const [name, content] of Object.entries(files)) {
    if (typeof content === "string" || isBytes(content)) continue;
    refuse("invalid_input", [...path, name], "text, or bytes as a Uint8Array", content);
  }
  return files as CommandInput["files"];
}

/** What a file holds; `-` is standard input. */
export function contentOf(file: string, { stdin, files }: CommandInput): Uint8Array | string {
  if (Object.hasOwn(files, file)) return files[file]!;
  return file === "-" ? stdin : wrongUsage(`The file ${JSON.stringify(file)} cannot be read.`);
}

/** A content as text. */
export function textOf(content: Uint8Array | string, encoding?: string): string {
  return typeof content === "string" ? content : decodeText(content, { encoding }).text;
}

/** The value of a JSON file. */
export function documentOf(file: string, input: CommandInput): unknown {
  return jsonOf(textOf(contentOf(file, input)), JSON.stringify(file));
}

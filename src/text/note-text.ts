import { pathText } from "../errors/error.ts";
import type { Note } from "../errors/note.ts";

/** What a result says of its own figures, a line for each note; `of` names the result where there are several. */
export function noteLines(notes: readonly Note[], of = ""): string[] {
  const prefix = of === "" ? "" : `${of}, `;
  return notes.map(({ path, reason }) => `Note. ${prefix}${pathText(path)}: ${reason.replaceAll("-", " ")}`);
}

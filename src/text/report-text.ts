/** Sections of a report, each a list of lines, an empty line between them; a section without lines is left out. */
export function reportText(sections: readonly (readonly string[])[]): string {
  return sections
    .filter((lines) => lines.length > 0)
    .map((lines) => lines.join("\n"))
    .join("\n\n");
}

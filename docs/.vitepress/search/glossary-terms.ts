/** A term of the glossary in every language that it is given in. */
export interface GlossaryTerm {
  readonly anchor: string;
  /** The English term, and its translations. */
  readonly words: readonly string[];
  readonly meaning: string;
}

/** The terms of the glossary: the rows of its table that have an anchor, with the meaning in the last cell. */
export function glossaryTerms(markdown: string): GlossaryTerm[] {
  return [...markdown.matchAll(/^\|.*<a id="([^"]+)">.*\|$/gm)].map(([row, anchor]) => {
    const cells = row
      .slice(1, row.lastIndexOf("|"))
      .split("|")
      .map((cell) => cell.trim());
    return {
      anchor: anchor!,
      words: [termOf(cells[0]!), ...cells.slice(1, -1).map(plain)].filter(Boolean),
      meaning: plain(cells.at(-1)!),
    };
  });
}

/** The bold part of its cell; what stands beside it is an abbreviation or a symbol. */
function termOf(cell: string): string {
  return plain(/\*\*(.+?)\*\*/.exec(cell)?.[1] ?? cell);
}

function plain(cell: string): string {
  return cell
    .replace(/<[^>]*>/g, "")
    .replace(/[*`]/g, "")
    .trim();
}

/** What the terms that a heading names are called in the other languages. */
export function synonymsIn(heading: string, terms: readonly GlossaryTerm[]): string[] {
  const words = ` ${heading
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim()} `;
  return terms.flatMap(({ words: [term, ...others] }) => (names(words, term!.toLowerCase()) ? others : []));
}

/** Whether a text, its words between spaces, names a term or its plural. */
function names(text: string, term: string): boolean {
  return text.includes(` ${term} `) || text.includes(` ${term}s `);
}

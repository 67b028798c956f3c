/** The targets of all links of a page. */
export function linksOf(markdown: string): string[] {
  const text = withoutFences(markdown).replace(/`[^`\n]*`/g, "");
  const inline = [...text.matchAll(/\]\(<?([^)\s>]+)>?(?: "[^"]*")?\)/g)];
  const references = [...text.matchAll(/^\[[^\]]+\]: <?(\S+?)>?$/gm)];
  return [...inline, ...references].map((match) => match[1]!);
}

/** A page without its fenced blocks. */
export function withoutFences(markdown: string): string {
  return markdown.replace(/^( *)(`{3,})[^\n]*\n[\s\S]*?^ *\2 *$/gm, "");
}

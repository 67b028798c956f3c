import { existsSync } from "node:fs";
import { join, posix } from "node:path";
import { read, root } from "../files.ts";

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

/** Whether what a page links to exists, heading included. */
export function resolves(page: string, target: string): boolean {
  if (/^(https:|mailto:)/.test(target)) return true;
  const [path, anchor] = target.split("#") as [string, string?];
  const file = path === "" ? page : posix.join(posix.dirname(page), decodeURI(path));
  if (!existsSync(join(root, file))) return false;
  return anchor === undefined || !file.endsWith(".md") || anchorsOf(read(file)).includes(anchor);
}

/** What GitHub makes of the headings of a page. */
export function anchorsOf(markdown: string): string[] {
  const seen = new Map<string, number>();
  return [...withoutFences(markdown).matchAll(/^#{1,6} +(.+?) *#*$/gm)].map(([, heading]) => {
    const slug = heading!
      .replace(/\[([^\]]*)\]\([^)]*\)/g, "$1")
      .toLowerCase()
      .replace(/[^\p{L}\p{N}\p{M}_ -]/gu, "")
      .replaceAll(" ", "-");
    const count = seen.get(slug) ?? 0;
    seen.set(slug, count + 1);
    return count === 0 ? slug : `${slug}-${count}`;
  });
}

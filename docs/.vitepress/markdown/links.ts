import { posix } from "node:path";
import type { MarkdownRenderer } from "vitepress";
import { placeOf, projectPath } from "../places.ts";

type Token = ReturnType<MarkdownRenderer["parse"]>[number];

/**
 * Links of pages lead from file to file, as they do in the sources and in the package. Here each becomes the place of its
 * target on the site; what the site does not have stays text that names the file.
 */
export function linksToPlaces(md: MarkdownRenderer): void {
  md.core.ruler.push("links-to-places", ({ tokens, env }) => {
    const page = projectPath(env.realPath ?? env.path);
    for (const { children } of tokens) relink(children ?? [], page);
  });
}

function relink(tokens: readonly Token[], page: string): void {
  for (const [i, token] of tokens.entries()) {
    const href = token.type === "link_open" ? token.attrGet("href") : null;
    if (href === null || /^([a-z]+:|#|\/)/.test(href)) continue;
    const [path, anchor] = href.split("#") as [string, string?];
    const file = posix.join(posix.dirname(page), decodeURI(path));
    const place = placeOf(file);
    if (place === null) asText(token, tokens.slice(i).find(({ type }) => type === "link_close")!, file);
    else token.attrSet("href", anchor === undefined ? place : `${place}#${anchor}`);
  }
}

function asText(open: Token, close: Token, file: string): void {
  for (const token of [open, close]) {
    token.type = token.type.replace("link", "span");
    token.tag = "span";
  }
  open.attrs = [
    ["class", "in-the-sources"],
    ["title", `${file}, in the sources of the package`],
  ];
}

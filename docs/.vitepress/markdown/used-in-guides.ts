import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { MarkdownRenderer } from "vitepress";
import { fencesOf } from "../../../test/docs/blocks.ts";
import { root } from "../../../test/files.ts";
import { GUIDE_PARTS } from "../navigation/guides.ts";
import { placeOf, titleOf } from "../places.ts";

/** The guides whose code names a function, by its name. */
export type GuidesByName = ReadonlyMap<string, readonly { readonly title: string; readonly link: string }[]>;

export function guidesByName(): GuidesByName {
  const found = new Map<string, { title: string; link: string }[]>();
  for (const page of GUIDE_PARTS.flatMap(({ pages }) => pages)) {
    const file = `docs/${page}.md`;
    const guide = { title: titleOf(file), link: placeOf(file)! };
    for (const name of namesIn(readFileSync(join(root, file), "utf8"))) {
      found.set(name, [...(found.get(name) ?? []), guide]);
    }
  }
  return found;
}

/** The names that the code of a page calls. */
export function namesIn(markdown: string): ReadonlySet<string> {
  const code = fencesOf(markdown)
    .filter(({ language }) => language === "ts")
    .map(({ text }) => text)
    .join("\n");
  return new Set([...code.matchAll(/\b([a-z]\w*)\(/gi)].map(([, name]) => name!));
}

/** On the pages of the reference, each function is followed by the guides that use it. */
export function usedInGuides(md: MarkdownRenderer, guides: GuidesByName): void {
  md.core.ruler.before("block", "used-in-guides", (state) => {
    if (state.env.relativePath.startsWith("api/")) state.src = withGuides(state.src, guides);
  });
}

export function withGuides(reference: string, guides: GuidesByName): string {
  return reference.replace(/^### (\w+)\(\)$/gm, (heading, name: string) => {
    const links = (guides.get(name) ?? []).map(({ title, link }) => `[${title}](${link})`);
    return links.length === 0 ? heading : `${heading}\n\nUsed in guides: ${links.join(" · ")}`;
  });
}

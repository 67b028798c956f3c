import type { MarkdownRenderer } from "vitepress";
import { calledBy } from "../../../test/docs/drawn-by.ts";
import { GUIDE_PARTS } from "../navigation/guides.ts";
import { placeOf, titleOf } from "../places.ts";

/** The guides whose code names a function, by its name. */
export type GuidesByName = ReadonlyMap<string, readonly { readonly title: string; readonly link: string }[]>;

export function guidesByName(): GuidesByName {
  const found = new Map<string, { title: string; link: string }[]>();
  for (const page of GUIDE_PARTS.flatMap(({ pages }) => pages)) {
    const file = `docs/${page}.md`;
    const guide = { title: titleOf(file), link: placeOf(file)! };
    for (const name of new Set(calledBy(file))) {
      found.set(name, [...(found.get(name) ?? []), guide]);
    }
  }
  return found;
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

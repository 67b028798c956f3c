import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { DefaultTheme } from "vitepress";
import { root } from "../../../test/files.ts";
import { pagePath } from "../places.ts";
import { glossaryTerms } from "./glossary-terms.ts";
import { searchedPart } from "./searched-part.ts";

type LocalSearch = Extract<DefaultTheme.Config["search"], { provider: "local" }>;

const terms = glossaryTerms(readFileSync(join(root, "docs/glossary.md"), "utf8"));

/** The local search: what of each page is in its index, and which pages come first. */
export const SEARCH: LocalSearch = {
  provider: "local",
  options: {
    _render(text, env, md) {
      const html = md.render(text, { ...env, isSearched: true });
      return searchedPart(pagePath(env.relativePath), html, terms);
    },
    miniSearch: {
      options: { processTerm: partsOfTerm },
      searchOptions: {
        processTerm: (term) => term.toLowerCase(),
        combineWith: "AND",
        fuzzy: 0.2,
        prefix: true,
        boost: { title: 4, titles: 1, text: 1 },
        boostDocument: weightOf,
      },
    },
  },
};

/** `scoreServqual` is found by `servqual` too. Runs in the browser: it may use nothing from outside. */
function partsOfTerm(term: string): string[] {
  const parts = term.match(/[A-Z]?[a-z]+|[A-Z]+(?![a-z])|\d+/g) ?? [];
  return [...new Set([term, ...parts].map((part) => part.toLowerCase()))];
}

/** The reference's symbols weigh 3, guides 2. Runs in the browser: it may use nothing from outside. */
function weightOf(id: string): number {
  if (/\/api\//.test(id)) return 3;
  return /\/guide\/|\/glossary/.test(id) ? 2 : 1;
}

import { describe, expect, it } from "vitest";
import { glossaryTerms, synonymsIn } from "../../docs/.vitepress/search/glossary-terms.ts";
import { SEARCH } from "../../docs/.vitepress/search/search-options.ts";
import { searchedPart } from "../../docs/.vitepress/search/searched-part.ts";
import { read } from "../files.ts";

const glossary = `# Glossary

| term | русский | български | meaning |
|---|---|---|---|
| <a id="gap"></a>**gap** (P − E) | разрыв | разлика | perception − expectation |
| <a id="net-promoter-score"></a>**net promoter score** | индекс \`NPS\` | | promoters less detractors |
`;

const terms = glossaryTerms(glossary);

describe("the terms of the glossary", () => {
  it("are the rows of its table, with what they are called in each language", () => {
    expect(terms).toEqual([
      { anchor: "gap", words: ["gap", "разрыв", "разлика"], meaning: "perception − expectation" },
      {
        anchor: "net-promoter-score",
        words: ["net promoter score", "индекс NPS"],
        meaning: "promoters less detractors",
      },
    ]);
  });

  it("of the real glossary have words in three languages", () => {
    const real = glossaryTerms(read("docs/glossary.md"));
    expect(real.length).toBeGreaterThan(100);
    expect(real.filter(({ words }) => words.length < 3)).toEqual([]);
  });

  it("are named by a heading as whole words, in the singular or plural", () => {
    expect(synonymsIn("Gaps", terms)).toEqual(["разрыв", "разлика"]);
    expect(synonymsIn("The five gaps, and how", terms)).toEqual(["разрыв", "разлика"]);
    expect(synonymsIn("Singapore", terms)).toEqual([]);
    expect(synonymsIn("Net promoter score", terms)).toEqual(["индекс NPS"]);
  });
});

describe("what is searched of a page", () => {
  const heading = (level: number, title: string) =>
    `<h${level} id="x" tabindex="-1">${title} <a class="header-anchor" href="#x">​</a></h${level}>`;

  it("is its text without code, and what its headings are called in other languages", () => {
    const html = `${heading(1, "Gaps")}<p>Text.</p><pre><code>code</code></pre>`;
    expect(searchedPart("guide/gaps.md", html, terms)).toBe(
      `${heading(1, "Gaps")}<p>разрыв разлика</p><p>Text.</p>`,
    );
  });

  it("is of the reference each symbol, a function with its first sentence", () => {
    const symbol = `${heading(3, "scoreX()")}<p>Used in guides: a</p><pre>code</pre><p>Scores x. And more.</p>${heading(4, "Parameters")}<p>detail</p>`;
    const type = `${heading(3, "ScoreXOptions")}<p>What scores x. More.</p>`;
    const html = `${heading(1, "gaps")}${heading(2, "Functions")}${symbol}${type}`;
    const part = searchedPart("api/gaps.md", html, []);
    expect(part).toContain(`${heading(3, "scoreX()")}<p>Scores x.</p>`);
    expect(part).toContain(`${heading(3, "ScoreXOptions")}<p></p>`);
    expect(part).not.toMatch(/Parameters|detail|code|Functions|more/);
  });

  it("is of decisions and changes their title", () => {
    const html = `${heading(1, "0001 · Lint")}<p>Text.</p>${heading(2, "Why")}<p>Text.</p>`;
    for (const page of ["decisions/0001-lint.md", "changelog.md"]) {
      expect(searchedPart(page, html, [])).toBe(`${heading(1, "0001 · Lint")}<p></p>`);
    }
  });

  it("is of the glossary a section for each term", () => {
    const part = searchedPart("glossary.md", `${heading(1, "Glossary")}<table></table>`, terms);
    expect(part).toContain(
      '<h2>gap · разрыв · разлика <a href="#gap">#</a></h2><p>perception − expectation</p>',
    );
  });
});

describe("the search", () => {
  const { options, searchOptions } = SEARCH.options!.miniSearch!;

  it("finds a name by its parts", () => {
    const { processTerm } = options as { processTerm: (term: string) => string[] };
    expect(processTerm("scoreServqual")).toEqual(["scoreservqual", "score", "servqual"]);
    expect(processTerm("CHART_THEMES")).toEqual(["chart_themes", "chart", "themes"]);
    expect(processTerm("Разрыв")).toEqual(["разрыв"]);
  });

  it("weighs symbols 3, guides 2, the rest 1", () => {
    const { boostDocument } = searchOptions as { boostDocument: (id: string) => number };
    expect(["/api/gaps.html#gap", "/base/guide/gaps.html", "/VERSIONS.html"].map(boostDocument)).toEqual([
      3, 2, 1,
    ]);
  });
});

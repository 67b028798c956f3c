import { createMarkdownRenderer, type MarkdownRenderer } from "vitepress";
import { beforeAll, describe, expect, it } from "vitest";
import { linksToPlaces } from "../../docs/.vitepress/markdown/links.ts";
import { pagePath, placeOf, titleOf } from "../../docs/.vitepress/places.ts";
import { root } from "../files.ts";

describe("the place of a file on the site", () => {
  it.each([
    ["docs/guide/gaps.md", "/guide/gaps.md"],
    ["docs/guide/README.md", "/guide/"],
    ["docs/glossary.md", "/glossary.md"],
    ["docs/ru/index.md", "/ru/"],
    ["docs/pages/index.md", "/"],
    ["docs/pages/decisions/index.md", "/decisions/"],
    ["docs/decisions/", "/decisions/"],
    ["docs/guide/../VERSIONS.md", "/VERSIONS.md"],
    ["README.md", "/"],
    ["CHANGELOG.md", "/changelog.md"],
    ["docs/playground/", "/playground/"],
    ["docs/playground", "/playground/"],
  ])("%s stands at %s", (file, place) => {
    expect(placeOf(file)).toBe(place);
  });

  it.each(["examples/kiosk", "package.json", "docs/charts.ts", "src/gaps/index.ts"])(
    "%s has none",
    (file) => {
      expect(placeOf(file)).toBeNull();
    },
  );

  it("of a page whose folder is named for GitHub is its index", () => {
    expect(["guide/README.md", "pages/charts/index.md", "ru/index.md", "glossary.md"].map(pagePath)).toEqual([
      "guide/index.md",
      "charts/index.md",
      "ru/index.md",
      "glossary.md",
    ]);
  });

  it("goes with a title, its first heading", () => {
    expect(titleOf("docs/guide/gaps.md")).toBe("Gaps");
    expect(() => titleOf("docs/playground/index.html")).toThrow("docs/playground/index.html has no heading");
  });
});

describe("a link of a page", () => {
  let md: MarkdownRenderer;
  beforeAll(async () => {
    md = await createMarkdownRenderer(
      `${root}docs`,
      { config: (one) => void one.use(linksToPlaces) },
      "/base/",
    );
  });
  const rendered = (text: string, page = "docs/guide/gaps.md") =>
    md.render(text, { path: root + page, relativePath: page.replace("docs/", ""), cleanUrls: false });

  it.each([
    ["[a](five-gaps.md)", 'href="/base/guide/five-gaps.html"'],
    ["[a](five-gaps.md#x)", 'href="/base/guide/five-gaps.html#x"'],
    ["[a](../glossary.md#gap)", 'href="/base/glossary.html#gap"'],
    ["[a](../../README.md)", 'href="/base/"'],
    ["[a](../../CHANGELOG.md)", 'href="/base/changelog.html"'],
    ["[a](README.md)", 'href="/base/guide/"'],
    ["[a](#x)", 'href="#x"'],
    ["[a](https://example.org/b.md)", 'href="https://example.org/b.md"'],
  ])("%s becomes %s", (text, href) => {
    expect(rendered(text)).toContain(href);
  });

  it("to a file that is not on the site becomes text that names the file", () => {
    const html = rendered("[the `kiosk`](../../examples/kiosk) and [gaps](gaps.md)");
    expect(html).toContain(
      '<span class="in-the-sources" title="examples/kiosk, in the sources of the package">the <code>kiosk</code></span>',
    );
    expect(html.match(/<a /g)).toHaveLength(1);
  });

  it("of a page that stands elsewhere than its file is read from the file's own folder", () => {
    expect(rendered("[a](../guide/gaps.md)", "docs/pages/index.md")).toContain(
      'href="/base/guide/gaps.html"',
    );
  });
});

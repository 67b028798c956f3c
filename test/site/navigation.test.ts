import { describe, expect, it } from "vitest";
import { chartStrip, galleryCards, galleryFields } from "../../docs/.vitepress/gallery/gallery-cards.ts";
import { galleryPage } from "../../docs/.vitepress/gallery/gallery-page.ts";
import { inLanguage, LANGUAGES, languageOf } from "../../docs/.vitepress/languages.ts";
import { withGuides } from "../../docs/.vitepress/markdown/used-in-guides.ts";
import { decisions } from "../../docs/.vitepress/navigation/decisions.ts";
import { GUIDE_PARTS } from "../../docs/.vitepress/navigation/guides.ts";
import { gallery } from "../../docs/charts.ts";
import { calledIn } from "../docs/drawn-by.ts";
import { pages, read, standingModules } from "../files.ts";

describe("the sidebar", () => {
  it("leads to every guide once", () => {
    const listed = GUIDE_PARTS.flatMap(({ pages }) => pages).map((page) => `docs/${page}.md`);
    expect(listed.length).toBe(new Set(listed).size);
    const guides = pages.filter((page) => /^docs\/(guide\/)?[^/]+\.md$/.test(page));
    expect(guides.filter((guide) => !listed.includes(guide))).toEqual([]);
    expect(listed.filter((page) => !pages.includes(page))).toEqual([]);
  });

  it("leads to every decision, in the order of their numbers", () => {
    const links = decisions().map(({ link }) => link);
    expect(links).toHaveLength(pages.filter((page) => page.startsWith("docs/decisions/")).length);
    expect(links).toEqual([...links].sort());
  });
});

describe("the reference", () => {
  it("has a page for every module", () => {
    const { entryPoints } = JSON.parse(read("typedoc.json")) as { entryPoints: string[] };
    const modules = standingModules.filter((module) => module !== "");
    expect(entryPoints.map((entry) => entry.split("/")[1]).sort()).toEqual([...modules].sort());
  });

  it("says with each function which guides use it", () => {
    const guides = new Map([["scoreX", [{ title: "Gaps", link: "/guide/gaps.md" }]]]);
    expect(withGuides("### scoreX()\n\ntext\n\n### other()\n", guides)).toBe(
      "### scoreX()\n\nUsed in guides: [Gaps](/guide/gaps.md)\n\ntext\n\n### other()\n",
    );
  });

  it("takes the names that code calls, not those of text", () => {
    expect(calledIn("`a()`\n```ts\nconst x = b(c);\n```\n```ts chart continued\ndChart(x);\n```\n")).toEqual([
      "b",
      "dChart",
    ]);
  });
});

describe("the gallery", () => {
  it("shows every chart once, under its field", () => {
    const shown = galleryFields().flatMap(({ entries }) => entries.map(({ chart }) => chart));
    expect([...shown].sort()).toEqual(gallery.map(({ chart }) => chart).sort());
  });

  it("has twelve charts on the first page, each leading to a guide", () => {
    const links = [...chartStrip("ru").matchAll(/<a href="([^"]+)"/g)].map(([, href]) => href!);
    expect(links).toHaveLength(12);
    for (const link of links) expect(link).toMatch(/^\/guide\/[\w-]+\.html(#|$)/);
  });

  it("leads from each card to the chart's page in its language", () => {
    expect(galleryCards("bg")).toContain('<a href="/bg/charts/gap.html">');
    expect(galleryCards("en")).toContain('<a href="/charts/gap.html">');
  });

  it("has a page with options, columns and looks for a chart", async () => {
    const entry = gallery.find(({ chart }) => chart === "gap")!;
    const page = await galleryPage(entry, "ru");
    expect(page).toContain('gapChart(result, { language: "ru" });');
    for (const { name, title } of entry.draw({ language: "ru" }).columns) {
      expect(page).toContain(`| \`${name}\` | ${title} |`);
    }
    for (const { name } of entry.options) expect(page).toContain(`| \`${name}\` |`);
    expect([...page.matchAll(/drawings\/gap-(\w+-\w+)\.svg" alt/g)].map(([, look]) => look)).toEqual([
      "en-light",
      "en-dark",
      "ru-light",
      "bg-light",
    ]);
  });
});

describe("languages", () => {
  it("are told by the folder of a page", () => {
    expect(["guide/gaps.md", "ru/index.md", "bg/charts/gap.md", "rules.md"].map(languageOf)).toEqual([
      "en",
      "ru",
      "bg",
      "en",
    ]);
    expect(LANGUAGES.map((language) => inLanguage(["a", "b", "c"], language))).toEqual(["a", "b", "c"]);
  });
});

import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { DefaultTheme } from "vitepress";
import { root } from "../../../test/files.ts";
import { galleryFields } from "../gallery/gallery-cards.ts";
import { folderOf, inLanguage, type SiteLanguage, type Words } from "../languages.ts";
import { placeOf, titleOf } from "../places.ts";
import { decisions } from "./decisions.ts";
import { GUIDE_PARTS } from "./guides.ts";

const DECISIONS: Words = ["Decisions", "Решения", "Решения"];
const CHANGES: Words = ["Changes", "Изменения", "Промени"];

/** The sidebars of a language; what is not translated leads to the English page. */
export function sidebars(language: SiteLanguage): DefaultTheme.SidebarMulti {
  return {
    [`/${folderOf(language)}`]: guidesSidebar(language),
    [`/${folderOf(language)}charts/`]: chartsSidebar(language),
    ...(language === "en" ? { "/api/": apiSidebar() } : {}),
  };
}

function guidesSidebar(language: SiteLanguage): DefaultTheme.SidebarItem[] {
  const parts = GUIDE_PARTS.map(({ title, pages }) => ({
    text: inLanguage(title, language),
    items: pages.map((page) => pageItem(page, language)),
  }));
  const reference = parts.at(-1)!;
  return [
    ...parts.slice(0, -1),
    {
      ...reference,
      items: [
        ...reference.items,
        { text: inLanguage(CHANGES, language), link: "/changelog" },
        {
          text: inLanguage(DECISIONS, language),
          link: "/decisions/",
          collapsed: true,
          items: decisions(),
        },
      ],
    },
  ];
}

function pageItem(page: string, language: SiteLanguage): DefaultTheme.SidebarItem {
  const translated = `docs/${folderOf(language)}${page}.md`;
  const file = existsSync(join(root, translated)) ? translated : `docs/${page}.md`;
  return { text: titleOf(file), link: placeOf(file)! };
}

function chartsSidebar(language: SiteLanguage): DefaultTheme.SidebarItem[] {
  const folder = `/${folderOf(language)}charts/`;
  return galleryFields().map(({ title, entries }) => ({
    text: inLanguage(title, language),
    items: entries.map(({ chart, name }) => ({ text: name, link: folder + chart })),
  }));
}

function apiSidebar(): DefaultTheme.SidebarItem[] {
  const file = join(root, "docs/api/typedoc-sidebar.json");
  return [{ text: "Modules", items: JSON.parse(readFileSync(file, "utf8")) }];
}

import { join } from "node:path";
import { defineConfig } from "vitepress";
import { root } from "../../test/files.ts";
import { base } from "./base.ts";
import { emptyDrawings } from "./charts/drawings.ts";
import { drawnPages } from "./charts/drawn-pages.ts";
import { packageModules } from "./charts/package-modules.ts";
import { finishSite } from "./checks/finish-site.ts";
import { chartStrip, galleryCards } from "./gallery/gallery-cards.ts";
import { HEAD } from "./head.ts";
import { languageOf } from "./languages.ts";
import { chartFences } from "./markdown/chart-fences.ts";
import { type GeneratedParts, generatedParts } from "./markdown/generated-parts.ts";
import { linksToPlaces } from "./markdown/links.ts";
import { guidesByName, usedInGuides } from "./markdown/used-in-guides.ts";
import { decisions } from "./navigation/decisions.ts";
import { localeOf } from "./navigation/locales.ts";
import { pagePath } from "./places.ts";
import { SEARCH } from "./search/search-options.ts";

emptyDrawings();
const charts = chartFences(await packageModules());

const GENERATED: GeneratedParts = {
  "chart-strip": (page) => chartStrip(languageOf(page)),
  gallery: (page) => galleryCards(languageOf(page)),
  decisions: () =>
    decisions()
      .map(({ text, link }) => `- [${text}](${link})`)
      .join("\n"),
};

export default defineConfig({
  base,
  title: "service-quality",
  outDir: "site",
  srcExclude: ["playground/**", "site/**"],
  rewrites: pagePath,
  head: HEAD,
  locales: { root: localeOf("en"), ru: localeOf("ru"), bg: localeOf("bg") },
  themeConfig: { search: SEARCH, externalLinkIcon: false },
  markdown: {
    theme: { light: "github-light-high-contrast", dark: "github-dark-high-contrast" },
    config: (md) => {
      md.use(generatedParts, GENERATED);
      md.use(usedInGuides, guidesByName());
      md.use(linksToPlaces);
      md.use(charts.show);
    },
  },
  // One wide table without parts: it takes the room of the list of parts.
  transformPageData: ({ relativePath, frontmatter }) =>
    relativePath.endsWith("glossary.md") ? { frontmatter: { ...frontmatter, aside: false } } : undefined,
  buildEnd: finishSite,
  ignoreDeadLinks: [/^\/playground\//],
  vite: {
    publicDir: join(root, "docs/.charts"),
    plugins: [drawnPages(charts)],
  },
});

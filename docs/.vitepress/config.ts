import { join } from "node:path";
import { defineConfig } from "vitepress";
import { root } from "../../test/files.ts";
import { emptyDrawings } from "./charts/drawings.ts";
import { drawnPages } from "./charts/drawn-pages.ts";
import { packageModules } from "./charts/package-modules.ts";
import { HEAD } from "./head.ts";
import { chartFences } from "./markdown/chart-fences.ts";
import { type GeneratedParts, generatedParts } from "./markdown/generated-parts.ts";
import { linksToPlaces } from "./markdown/links.ts";
import { decisions } from "./navigation/decisions.ts";
import { localeOf } from "./navigation/locales.ts";

/** The path under which the site is served, with its slashes. */
const base = process.env.DOCS_BASE ?? "/";

emptyDrawings();
const charts = chartFences(await packageModules(), base);

const GENERATED: GeneratedParts = {
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
  rewrites: { "guide/README.md": "guide/index.md", "pages/:path(.*)": ":path" },
  head: HEAD,
  locales: { root: localeOf("en"), ru: localeOf("ru"), bg: localeOf("bg") },
  themeConfig: { search: { provider: "local" }, externalLinkIcon: false },
  markdown: {
    config: (md) => {
      md.use(generatedParts, GENERATED);
      md.use(linksToPlaces);
      md.use(charts.show);
    },
  },
  ignoreDeadLinks: [/^\/playground\//],
  vite: {
    publicDir: join(root, "docs/.charts"),
    plugins: [drawnPages(charts)],
  },
});

import type { MarkdownRenderer } from "vitepress";
import { chartFigure, type FigureParts } from "../charts/chart-figure.ts";
import { drawToFiles } from "../charts/drawings.ts";
import type { Modules } from "../charts/package-modules.ts";
import { chartKeys, pageCharts } from "../charts/page-charts.ts";
import { languageOf } from "../languages.ts";

type Drawn = Pick<FigureParts, "light" | "dark">;

/** The fences `ts chart` of pages: what they draw is made before a page is rendered, and shown in their place. */
export interface ChartFences {
  /** Runs and draws what a page shows. */
  draw(file: string, text: string): Promise<void>;
  /** The rule that shows it. */
  show(md: MarkdownRenderer): void;
}

export function chartFences(modules: Modules): ChartFences {
  const drawings = new Map<string, Drawn>();

  const draw = async (file: string, text: string) => {
    if (chartKeys(text).every((key) => drawings.has(key))) return;
    for (const { key, light, dark } of pageCharts(file, text, modules)) {
      drawings.set(key, {
        light: { chart: light, svg: await drawToFiles(light, key), file: key },
        dark: { chart: dark, svg: await drawToFiles(dark, `${key}-dark`), file: `${key}-dark` },
      });
    }
  };

  const show = (md: MarkdownRenderer) => {
    const fence = md.renderer.rules.fence!;
    md.core.ruler.push("chart-keys", ({ src, tokens, env }) => {
      const keys = chartKeys(src);
      const fences = tokens.filter(({ type, info }) => type === "fence" && isChart(info));
      for (const [i, token] of fences.entries()) token.meta = { chart: keys[i]!, page: env.relativePath };
    });
    md.renderer.rules.fence = (tokens, at, options, env, self) => {
      const token = tokens[at]!;
      const { chart: key, page } = token.meta ?? {};
      if (key !== undefined) token.info = "ts";
      const code = fence(tokens, at, options, env, self);
      const drawn = env.isSearched ? undefined : drawings.get(key);
      return drawn === undefined ? code : chartFigure({ ...drawn, key, code, language: languageOf(page) });
    };
  };

  return { draw, show };
}

/** Whether a fence is `ts chart`, or goes on with one. */
function isChart(info: string): boolean {
  const [language, ...words] = info.trim().split(/\s+/);
  return language === "ts" && words.includes("chart");
}

import type { UserConfig } from "vitepress";
import type { ChartFences } from "../markdown/chart-fences.ts";

type VitePlugin = NonNullable<NonNullable<UserConfig["vite"]>["plugins"]>[number];

/** Draws the charts of a page before VitePress renders it, at the build and after each change. */
export function drawnPages(charts: ChartFences): VitePlugin {
  return {
    name: "drawn-pages",
    enforce: "pre",
    async transform(text: string, file: string) {
      if (file.endsWith(".md")) await charts.draw(file, text);
    },
  };
}

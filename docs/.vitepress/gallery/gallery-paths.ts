import { gallery } from "../../charts.ts";
import type { SiteLanguage } from "../languages.ts";
import { galleryPage } from "./gallery-page.ts";

/** The pages of the gallery in a language, as VitePress takes them for a route with `[chart]`. */
export function galleryPaths(language: SiteLanguage) {
  return Promise.all(
    gallery.map(async (entry) => ({
      params: { chart: entry.chart },
      content: await galleryPage(entry, language),
    })),
  );
}

import type { Chart } from "service-quality/charts";
import type { GalleryEntry } from "../../charts.ts";
import { drawToFiles } from "../charts/drawings.ts";
import type { SiteLanguage } from "../languages.ts";

export type Theme = "light" | "dark";

/** An entry's picture in one language and theme. */
export interface GalleryDrawing {
  readonly chart: Chart;
  readonly svg: string;
  readonly file: string;
}

/** The name of an entry's files and of its page. */
export function drawingName(entry: GalleryEntry, language: SiteLanguage, theme: Theme): string {
  return `${entry.chart}-${language}-${theme}`;
}

const charts = new Map<string, Chart>();

/** An entry's chart in one language and theme, made once however many pages show it. */
export function chartOf(entry: GalleryEntry, language: SiteLanguage, theme: Theme): Chart {
  const name = drawingName(entry, language, theme);
  const chart = charts.get(name) ?? entry.draw({ language, theme });
  charts.set(name, chart);
  return chart;
}

/** Draws an entry to its files. */
export async function drawEntry(
  entry: GalleryEntry,
  language: SiteLanguage,
  theme: Theme,
): Promise<GalleryDrawing> {
  const chart = chartOf(entry, language, theme);
  const file = drawingName(entry, language, theme);
  return { chart, svg: await drawToFiles(chart, file), file };
}

import {
  distinctNull,
  oneOf,
  optional,
  otherwise,
  type Read,
  type Readers,
  whole,
} from "../errors/options.ts";
import { textAt } from "../errors/read-argument.ts";
import type { InstrumentSpec } from "../instruments/instrument.ts";
import { LABELS } from "../text/format-options.ts";
import { type Language, taggedLanguageAt } from "../text/language.ts";
import { labellingInstrumentAt } from "./labelling-instrument.ts";
import { CHART_THEMES, type ChartTheme } from "./theme/chart-theme.ts";
import { themeAt } from "./theme/define-chart-theme.ts";

/** How a chart is drawn and said. */
export interface ChartOptions {
  /** Names the subject; `null` for none. */
  title?: string | null | undefined;
  /** Says how many answered, the level of intervals, what a band means; `null` for none. */
  subtitle?: string | null | undefined;
  /** Of words, numbers and labels: English, Russian or Bulgarian; `"en"` by default. */
  language?: Language | undefined;
  /** Labels by id; they go before those of the instrument. */
  labels?: Readonly<Record<string, string>> | undefined;
  /** Gives the labels of items and dimensions. */
  instrument?: InstrumentSpec | undefined;
  /** Of the whole picture, from 240 to 2400 pixels; 600 by default. */
  width?: number | undefined;
  /** Of the plot, from 80 to 2400 pixels, where it does not follow from the rows. */
  height?: number | undefined;
  /** `"light"` by default. */
  theme?: "light" | "dark" | ChartTheme | undefined;
  /** `"rtl"` mirrors the picture: row labels at the right, axes from right to left; `"ltr"` by default. */
  direction?: "ltr" | "rtl" | undefined;
  /** Decimals of the figures, from 0 to 10; by default as many as are usual for them. */
  digits?: number | undefined;
  /** `"value"` sorts the rows; the usual order of the chart by default. */
  order?: "given" | "value" | undefined;
  /** The most rows that are drawn, the first ones in their order; 60 by default. */
  most?: number | undefined;
}

/** Readers of `ChartOptions`. */
export const CHART_OPTIONS = {
  title: distinctNull(textAt),
  subtitle: distinctNull(textAt),
  language: otherwise(taggedLanguageAt, { tag: "en", language: "en" }),
  labels: LABELS,
  instrument: optional(labellingInstrumentAt),
  width: otherwise(whole(240, 2400), 600),
  height: optional(whole(80, 2400)),
  theme: otherwise(themeAt, CHART_THEMES.light),
  direction: otherwise(oneOf("ltr", "rtl"), "ltr"),
  digits: optional(whole(0, 10)),
  order: optional(oneOf("given", "value")),
  most: otherwise(whole(1), 60),
} satisfies Readers<ChartOptions>;

/** Options of a chart that were read. */
export type ReadChartOptions = Read<typeof CHART_OPTIONS>;

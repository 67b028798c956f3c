import { CHART_OPTIONS, type ChartOptions, type ReadChartOptions } from "../../../charts/chart-options.ts";
import { type ChartPrinter, chartPrinter } from "../../../charts/chart-printer.ts";
import { optional, otherwise, type Read, type Readers, readOptions, whole } from "../../../errors/options.ts";
import type { Instrument } from "../../../instruments/instrument.ts";
import { instrumentLabels } from "../../../instruments/instrument-labels.ts";
import { type Tongue, taggedLanguageAt } from "../../../text/language.ts";
import { filled, type Words, wordIn } from "../../../text/words.ts";
import { itemsUsed } from "../mapping/mapped-columns.ts";
import { instrumentOf } from "../mapping/mapped-instrument.ts";
import type { SurveyMapping } from "../mapping/survey-mapping.ts";
import type { SurveyAnalysis } from "../survey-analysis.ts";
import { CONSTRUCT_WORDS } from "./construct-words.ts";

/** Charts of a report are this wide, in pixels, so that a phone shows their words large enough. */
export const REPORT_WIDTH = 480;

const NUMBERED_FEATURE: Words = ["feature {number}", "свойство {number}", "свойство {number}"];

/** How the sections of a survey are said and drawn. */
export interface SectionOptions {
  /** Of words, numbers and labels: English, Russian or Bulgarian; that of the mapping by default. */
  language?: ChartOptions["language"];
  /** Of the charts; `"light"` by default. */
  theme?: ChartOptions["theme"];
  /** Of the charts, from 240 to 2400 pixels; by default 480, which a phone can still show with words to be read. */
  width?: ChartOptions["width"];
}

/** Readers of the options; the charts look at them themselves. */
export const SECTION_OPTIONS = {
  language: optional(taggedLanguageAt),
  theme: CHART_OPTIONS.theme,
  width: otherwise(whole(240, 2400), REPORT_WIDTH),
} satisfies Readers<SectionOptions>;

/** What every section is made with. */
export interface SectionContext {
  readonly analysis: SurveyAnalysis;
  readonly instrument: Instrument | null;
  /** What every chart is given. */
  readonly chart: ChartOptions;
  /** The same as read, for texts. */
  readonly read: ReadChartOptions;
}

/** Words, labels and charts of an analysis. */
export function sectionContext(
  analysis: SurveyAnalysis,
  { theme, width, ...options }: Read<typeof SECTION_OPTIONS>,
): SectionContext {
  const { tag, language } =
    options.language ?? taggedLanguageAt(analysis.mapping.options.language, ["analysis", "mapping"]);
  const instrument = instrumentOf(analysis.mapping);
  const chart: ChartOptions = {
    language: tag,
    theme,
    width,
    labels: {
      ...featureLabels(analysis.mapping, language),
      ...constructLabels(analysis.mapping, language),
      ...questionLabels(analysis, instrument),
    },
    ...(instrument && { instrument }),
  };
  return { analysis, instrument, chart, read: readOptions(chart, CHART_OPTIONS) };
}

/** Words and numbers of a section in its language. */
export function printerOf<Key extends string>(
  words: Readonly<Record<Key, Words>>,
  { read }: SectionContext,
): ChartPrinter<Record<Key, Words>> {
  return chartPrinter(words, read, 2);
}

/** Names for features that the file numbers only. */
function featureLabels(mapping: SurveyMapping, language: Tongue): Record<string, string> {
  const numbers = itemsUsed(mapping, "functional").filter((feature) => /^\d+$/.test(feature));
  return Object.fromEntries(
    numbers.map((number) => [number, filled(wordIn(NUMBERED_FEATURE, language), { number })]),
  );
}

/** Names for the constructs of a model that the library has; those of another are as the file calls them. */
function constructLabels({ pathModel }: SurveyMapping, language: Tongue): Record<string, string> {
  if (typeof pathModel !== "string") return {};
  return Object.fromEntries(
    Object.entries(CONSTRUCT_WORDS).map(([construct, words]) => [construct, wordIn(words, language)]),
  );
}

/** The questions, but for items that an own instrument has names for. */
function questionLabels(
  { labels, mapping }: SurveyAnalysis,
  instrument: Instrument | null,
): Record<string, string> {
  if (mapping.instrument === null || instrument === null) return labels;
  const named = instrumentLabels(instrument, ["en"]);
  return Object.fromEntries(Object.entries(labels).filter(([id]) => !named.has(id)));
}

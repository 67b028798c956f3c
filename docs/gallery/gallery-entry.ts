import type { Chart, ChartName, ChartOptions } from "../../src/charts/index.ts";
import { languageAt } from "../../src/text/language.ts";
import { type Words, wordIn } from "../../src/text/words.ts";

/** A chart function with an example of what it draws. */
export interface GalleryEntry {
  readonly chart: ChartName;
  /** The function, by its name in `service-quality/charts`. */
  readonly name: string;
  /** The field that it belongs to, one of `GROUPS`. */
  readonly group: Words;
  /** What the picture answers. */
  readonly question: Words;
  /** The guide that shows it: a page of `docs/guide` and a heading. */
  readonly guide: string;
  /** Whether it belongs to the strip of the first page. */
  readonly onFirstPage: boolean;
  /** The options that it has besides those of all charts. */
  readonly options: readonly OwnOption[];
  /** Draws the example, in the language of the options with labels of that language. */
  draw(options?: ChartOptions): Chart;
}

/** The fields of the gallery, in its order. */
export const GROUPS = {
  surveys: ["Surveys", "Опросы", "Анкети"],
  priorities: ["Priorities", "Приоритеты", "Приоритети"],
  value: ["Value, cost, loyalty", "Ценность, затраты, лояльность", "Стойност, разходи, лоялност"],
  complaints: ["Complaints", "Жалобы", "Жалби"],
  delivery: ["Delivery and programme", "Оказание услуг и программа", "Предоставяне и програма"],
} as const satisfies Record<string, Words>;

/** An option of one chart. */
export interface OwnOption {
  readonly name: string;
  /** Its values as code, the default first. */
  readonly values: string;
  readonly meaning: Words;
}

/** A word in the language of the options. */
export function said(words: Words, { language = "en" }: ChartOptions): string {
  return wordIn(words, languageAt(language, ["language"]));
}

/** The options together with the labels of their language. */
export function labelled(options: ChartOptions, words: Readonly<Record<string, Words>>): ChartOptions {
  const labels = Object.fromEntries(Object.entries(words).map(([id, label]) => [id, said(label, options)]));
  return { ...options, labels: { ...labels, ...options.labels } };
}

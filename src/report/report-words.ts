import type { Words } from "../text/words.ts";

/** Words of a report that are not its author's. */
export const REPORT_WORDS = {
  title: ["Service quality report", "Отчёт о качестве услуг", "Доклад за качеството на услугите"],
  contents: ["Contents", "Содержание", "Съдържание"],
  generated: ["Made: {at}", "Составлен: {at}", "Съставен: {at}"],
  figure: ["Figure {n}.", "Рисунок {n}.", "Фигура {n}."],
  table: ["Table {n}: {caption}", "Таблица {n}: {caption}", "Таблица {n}: {caption}"],
  numbers: ["Numbers of this chart", "Числа этого графика", "Числата на тази графика"],
  numbersOf: ["numbers of figure {n}", "числа рисунка {n}", "числата на фигура {n}"],
  yes: ["yes", "да", "да"],
  no: ["no", "нет", "не"],
} as const satisfies Readonly<Record<string, Words>>;

import type { WordList } from "../../app/language.ts";

/** Words below a picture. */
export const FIGURE_WORDS = {
  actions: ["Files of chart {n}", "Файлы графика {n}", "Файлове на графика {n}"],
  svg: ["Save the picture as SVG", "Сохранить рисунок как SVG", "Запазване на картината като SVG"],
  png: [
    "Save the picture as PNG, twice its size",
    "Сохранить рисунок как PNG двойного размера",
    "Запазване на картината като PNG с двоен размер",
  ],
  csv: ["Save the numbers as CSV", "Сохранить числа как CSV", "Запазване на числата като CSV"],
  json: [
    "Save the chart with its specification as JSON",
    "Сохранить график со спецификацией как JSON",
    "Запазване на графиката със спецификацията като JSON",
  ],
  table: ["Table", "Таблица", "Таблица"],
  code: ["Code", "Код", "Код"],
  tableOf: ["Numbers of chart {n}", "Числа графика {n}", "Числа на графика {n}"],
  notDrawn: [
    "The picture could not be drawn here; its numbers stand in the table.",
    "Рисунок здесь построить не удалось; его числа есть в таблице.",
    "Картината не можа да се начертае тук; числата ѝ са в таблицата.",
  ],
  copy: ["Copy", "Копировать", "Копиране"],
  copied: ["Copied", "Скопировано", "Копирано"],
} as const satisfies WordList;

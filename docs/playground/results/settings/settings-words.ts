import type { WordList } from "../../app/language.ts";

/** Words of the head bar. */
export const SETTINGS_WORDS = {
  bar: ["How it is computed", "Как считать", "Как се изчислява"],
  confidence: ["Confidence", "Уровень доверия", "Доверително ниво"],
  missing: ["Missing answers", "Пропуски", "Липсващи отговори"],
  listwise: ["leave the row out (listwise)", "исключить строку (listwise)", "редът се изключва (listwise)"],
  available: [
    "use what there is (available)",
    "взять что есть (available)",
    "взема се наличното (available)",
  ],
  reject: ["refuse (reject)", "отказать (reject)", "отказ (reject)"],
  weights: ["Weights", "Веса", "Тегла"],
  group: ["Group", "Группа", "Група"],
  none: ["none", "нет", "няма"],
  opened: [
    "Saved results are open: they can be read and exported. To compute anew, choose the file they came from.",
    "Открыты сохранённые результаты: их можно читать и выгружать. Чтобы пересчитать, выберите исходный файл.",
    "Отворени са запазени резултати: могат да се четат и изнасят. За ново изчисление изберете изходния файл.",
  ],
  back: ["Back to the results of {name}", "К результатам файла {name}", "Към резултатите от {name}"],
} as const satisfies WordList;

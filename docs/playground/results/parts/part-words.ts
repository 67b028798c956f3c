import type { WordList } from "../../app/language.ts";

/** Words of the list of parts and of their states. */
export const PART_WORDS = {
  titleOf: ["Results: {name}", "Результаты: {name}", "Резултати: {name}"],
  parts: ["Parts of the results", "Разделы результатов", "Части на резултатите"],
  report: ["Report", "Отчёт", "Доклад"],
  script: ["Script", "Скрипт", "Скрипт"],
  noData: [
    "This part has no data yet. It needs: {needs}.",
    "Для этого раздела пока нет данных. Нужно: {needs}.",
    "За тази част още няма данни. Нужно е: {needs}.",
  ],
  toColumns: ["Go to the columns", "К столбцам", "Към колоните"],
  stale: [
    "These are the figures of before; the new ones are being computed.",
    "Это прежние числа; новые считаются.",
    "Това са предишните числа; новите се изчисляват.",
  ],
  waiting: ["This part is being computed.", "Этот раздел считается.", "Тази част се изчислява."],
  cancelled: [
    "This part was cancelled before it was ready. What was finished stays.",
    "Расчёт этого раздела отменён. Готовое осталось.",
    "Изчисляването на тази част беше отказано. Готовото остава.",
  ],
  again: ["Compute it now", "Посчитать сейчас", "Изчисляване сега"],
  failed: ["The computation stopped", "Расчёт остановился", "Изчислението спря"],
  refused: [
    "This part cannot be computed",
    "Этот раздел посчитать нельзя",
    "Тази част не може да се изчисли",
  ],
  cell: ["Row {row}, column {column}", "Строка {row}, столбец {column}", "Ред {row}, колона {column}"],
  column: ["Column {column}", "Столбец {column}", "Колона {column}"],
  partial: [
    "Partial: {left} of {all} rows lack answers that this part needs, and were left out.",
    "Частично: в строках ({left} из {all}) нет нужных здесь ответов, они исключены.",
    "Частично: в {left} от {all} реда липсват нужни тук отговори и те са изключени.",
  ],
  keepAvailable: [
    "Use what was answered (“available”)",
    "Взять все имеющиеся ответы («available»)",
    "Използване на всички отговори („available“)",
  ],
  dropListwise: [
    "Leave incomplete rows out (“listwise”)",
    "Исключить неполные строки («listwise»)",
    "Изключване на непълните редове („listwise“)",
  ],
} as const satisfies WordList;

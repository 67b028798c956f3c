import type { WordList } from "../app/language.ts";

export const STEP_WORDS = {
  steps: ["Steps", "Шаги", "Стъпки"],
  file: ["1 File", "1 Файл", "1 Файл"],
  columns: ["2 Columns", "2 Столбцы", "2 Колони"],
  results: ["3 Results", "3 Результаты", "3 Резултати"],
  opened: [
    "1 {name} · {respondents} × {columns}",
    "1 {name} · {respondents} × {columns}",
    "1 {name} · {respondents} × {columns}",
  ],
  needsFile: ["needs a file", "нужен файл", "нужен е файл"],
  needsScore: ["needs a score", "нужен подсчёт", "нужно е изчисление"],
} satisfies WordList;

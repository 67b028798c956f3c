import type { WordList } from "../../app/language.ts";

export const FILE_WORDS = {
  head: ["Open a survey file", "Откройте файл опроса", "Отворете файл с анкета"],
  drop: [
    "Drop a CSV, Excel, Parquet, SPSS or JSON file",
    "Перетащите файл CSV, Excel, Parquet, SPSS или JSON",
    "Пуснете файл CSV, Excel, Parquet, SPSS или JSON",
  ],
  choose: ["Choose a file", "Выбрать файл", "Избор на файл"],
  limits: [
    "up to 200 MB, 100,000 respondents × 300 columns",
    "до 200 МБ, 100 000 респондентов × 300 столбцов",
    "до 200 MB, 100 000 респонденти × 300 колони",
  ],
  paste: ["Paste a table", "Вставить таблицу", "Поставяне на таблица"],
  pasteHint: [
    "Cells as copied from a spreadsheet, or CSV; the first row names the columns.",
    "Ячейки, скопированные из таблицы, или CSV; первая строка называет столбцы.",
    "Клетки, копирани от таблица, или CSV; първият ред назовава колоните.",
  ],
  pasted: ["Pasted table", "Вставленная таблица", "Поставена таблица"],
  read: ["Read the table", "Прочитать таблицу", "Прочитане на таблицата"],
  examples: [
    "or look at an example (its answers are generated):",
    "или посмотрите пример (ответы в нём сгенерированы):",
    "или вижте пример (отговорите в него са генерирани):",
  ],
  servqual: [
    "SERVQUAL: expectations and perceptions",
    "SERVQUAL: ожидания и восприятие",
    "SERVQUAL: очаквания и възприятия",
  ],
  kano: ["Kano: four features", "Кано: четыре свойства", "Кано: четири свойства"],
  nps: ["NPS in waves", "NPS по волнам", "NPS по вълни"],
  reading: ["Reading {name}", "Чтение {name}", "Четене на {name}"],
  progress: ["step {done} of {total}", "шаг {done} из {total}", "стъпка {done} от {total}"],
  cancel: ["Cancel", "Отменить", "Отказ"],
} satisfies WordList;

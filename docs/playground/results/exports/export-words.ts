import type { WordList } from "../../app/language.ts";

/** Words of the parts Report and Script. */
export const EXPORT_WORDS = {
  reportLead: [
    "One page of HTML with every finding, chart and table of this survey, light and dark, for the screen and for print. It needs no network and holds no program.",
    "Одна страница HTML со всеми выводами, графиками и таблицами опроса, светлая и тёмная, для экрана и печати. Ей не нужна сеть, программ в ней нет.",
    "Една страница HTML с всички изводи, графики и таблици на анкетата, светла и тъмна, за екран и за печат. Не ѝ трябва мрежа и в нея няма програми.",
  ],
  saveReport: ["Save the report (HTML)", "Сохранить отчёт (HTML)", "Запазване на доклада (HTML)"],
  drawing: ["Charts drawn: {done}", "Графиков построено: {done}", "Начертани графики: {done}"],
  reportSaved: ["The report is saved.", "Отчёт сохранён.", "Докладът е запазен."],
  contents: ["What it holds", "Что в нём", "Какво съдържа"],
  allResults: ["All results", "Все результаты", "Всички резултати"],
  allResultsLead: [
    "The results in full precision. The JSON file can be opened here again, also without the survey.",
    "Результаты с полной точностью. Файл JSON можно снова открыть здесь, и без файла опроса.",
    "Резултатите с пълна точност. Файлът JSON може да се отвори тук отново, и без файла с анкетата.",
  ],
  saveJson: [
    "Save all results (JSON)",
    "Сохранить все результаты (JSON)",
    "Запазване на всички резултати (JSON)",
  ],
  saveZip: [
    "Save all tables (CSV in a ZIP)",
    "Сохранить все таблицы (CSV в ZIP)",
    "Запазване на всички таблици (CSV в ZIP)",
  ],
  openJson: ["Open saved results", "Открыть сохранённые результаты", "Отваряне на запазени резултати"],
  unfinished: [
    "Some parts are not ready: files hold what is finished.",
    "Некоторые разделы не готовы: в файлах будет готовое.",
    "Някои части не са готови: файловете съдържат готовото.",
  ],
  scriptLead: [
    "The same analysis as a program for Node: put it beside the file and run it.",
    "Тот же анализ как программа для Node: положите её рядом с файлом и запустите.",
    "Същият анализ като програма за Node: поставете я до файла и я изпълнете.",
  ],
  saveScript: ["Save analysis.mjs", "Сохранить analysis.mjs", "Запазване на analysis.mjs"],
  saveMapping: ["Save mapping.json", "Сохранить mapping.json", "Запазване на mapping.json"],
  command: ["On the command line", "В командной строке", "В командния ред"],
  commandLead: [
    "The report of this page, by the command of the package; it reads the mapping from mapping.json.",
    "Отчёт этой страницы командой пакета; разметку она берёт из mapping.json.",
    "Докладът на тази страница с командата на пакета; тя чете разпределението от mapping.json.",
  ],
  notResults: [
    "This file holds no results of this page.",
    "В этом файле нет результатов этой страницы.",
    "В този файл няма резултати на тази страница.",
  ],
} as const satisfies WordList;

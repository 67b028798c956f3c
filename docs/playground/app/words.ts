import type { WordList } from "./language.ts";

export const SHELL_WORDS = {
  title: ["service-quality playground", "Площадка service-quality", "Площадка service-quality"],
  skip: ["Skip to the content", "К содержанию", "Към съдържанието"],
  parts: ["Parts of the playground", "Разделы площадки", "Части на площадката"],
  survey: ["Survey", "Опрос", "Анкета"],
  desk: ["Complaint desk", "Работа с жалобами", "Работа с жалби"],
  private: ["Nothing leaves this browser", "Ничто не покидает браузер", "Нищо не напуска браузъра"],
  language: ["Language", "Язык", "Език"],
  theme: ["Theme", "Тема", "Тема"],
  system: ["System", "Системная", "Системна"],
  light: ["Light", "Светлая", "Светла"],
  dark: ["Dark", "Тёмная", "Тъмна"],
  keys: ["Keys", "Клавиши", "Клавиши"],
  close: ["Close", "Закрыть", "Затвори"],
  keyTab: ["to the next control", "к следующему элементу", "към следващия елемент"],
  keyArrows: [
    "within tabs, parts and the table of columns",
    "внутри вкладок, разделов и таблицы столбцов",
    "в разделите и таблицата с колони",
  ],
  keyEnter: ["opens", "открывает", "отваря"],
  keyEsc: [
    "closes, and goes back to where you were",
    "закрывает и возвращает, где вы были",
    "затваря и връща там, където сте били",
  ],
  keyHelp: ["lists the keys", "список клавиш", "списък на клавишите"],
  keySteps: [
    "to the steps File, Columns, Results",
    "к шагам «Файл», «Столбцы», «Результаты»",
    "към стъпките „Файл“, „Колони“, „Резултати“",
  ],
  privacy: ["Privacy", "Конфиденциальность", "Поверителност"],
  back: ["Back to the playground", "Назад на площадку", "Обратно към площадката"],
  broken: [
    "This part could not be loaded. Load the page again, with a connection.",
    "Этот раздел не загрузился. Перезагрузите страницу при наличии связи.",
    "Тази част не можа да се зареди. Заредете страницата отново, с връзка.",
  ],
} satisfies WordList;

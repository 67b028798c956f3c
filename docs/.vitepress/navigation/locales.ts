import type { DefaultTheme, LocaleSpecificConfig } from "vitepress";
import { folderOf, inLanguage, type SiteLanguage, type Words } from "../languages.ts";
import { sidebars } from "./sidebars.ts";

const NAMES: Readonly<Record<SiteLanguage, string>> = { en: "English", ru: "Русский", bg: "Български" };

const WORDS = {
  description: [
    "Service-quality models as pure functions over plain JSON, with their charts.",
    "Модели качества обслуживания: чистые функции над JSON, с диаграммами.",
    "Модели за качество на обслужването: чисти функции над JSON, с диаграми.",
  ],
  guides: ["Guides", "Руководства", "Ръководства"],
  charts: ["Charts", "Диаграммы", "Диаграми"],
  api: ["API", "API", "API"],
  playground: ["Playground", "Песочница", "Пробна площадка"],
  glossary: ["Glossary", "Словарь", "Речник"],
  outline: ["On this page", "На этой странице", "На тази страница"],
  previous: ["Previous", "Назад", "Назад"],
  next: ["Next", "Дальше", "Напред"],
  menu: ["Menu", "Меню", "Меню"],
  top: ["Return to top", "Наверх", "Нагоре"],
  languages: ["Change language", "Сменить язык", "Смяна на езика"],
  skip: ["Skip to content", "К содержанию", "Към съдържанието"],
  appearance: ["Appearance", "Оформление", "Изглед"],
  light: ["Switch to light theme", "Светлая тема", "Светла тема"],
  dark: ["Switch to dark theme", "Тёмная тема", "Тъмна тема"],
  missing: ["Page not found", "Страница не найдена", "Страницата не е намерена"],
  missingWhy: [
    "There is no page at this address. The search finds every guide, chart and function.",
    "По этому адресу страницы нет. Поиск находит каждое руководство, диаграмму и функцию.",
    "На този адрес няма страница. Търсенето намира всяко ръководство, диаграма и функция.",
  ],
  home: ["To the first page", "На первую страницу", "Към първата страница"],
} satisfies Record<string, Words>;

/** What VitePress shows around the pages of a language. */
export function localeOf(
  language: SiteLanguage,
): LocaleSpecificConfig<DefaultTheme.Config> & { label: string } {
  const word = (name: keyof typeof WORDS) => inLanguage(WORDS[name], language);
  const folder = folderOf(language);
  return {
    label: NAMES[language],
    lang: language,
    description: word("description"),
    themeConfig: {
      nav: [
        { text: word("guides"), link: `/${folder}guide/`, activeMatch: `^/${folder}guide/` },
        { text: word("charts"), link: `/${folder}charts/`, activeMatch: `^/${folder}charts/` },
        { text: word("api"), link: "/api/", activeMatch: "^/api/" },
        { text: word("playground"), link: "/playground/", target: "_self" },
        { text: word("glossary"), link: `/${folder}glossary` },
      ],
      sidebar: sidebars(language),
      outline: { level: [2, 3], label: word("outline") },
      docFooter: { prev: word("previous"), next: word("next") },
      sidebarMenuLabel: word("menu"),
      returnToTopLabel: word("top"),
      langMenuLabel: word("languages"),
      skipToContentLabel: word("skip"),
      darkModeSwitchLabel: word("appearance"),
      lightModeSwitchTitle: word("light"),
      darkModeSwitchTitle: word("dark"),
      notFound: {
        title: word("missing"),
        quote: word("missingWhy"),
        linkLabel: word("home"),
        linkText: word("home"),
      },
    },
  };
}

import type { WordList } from "./language.ts";

/** The privacy statement, sentence by sentence. */
export const PRIVACY_WORDS = {
  counted: [
    "Your file is read and analyzed inside this page.",
    "Ваш файл читается и обрабатывается внутри этой страницы.",
    "Файлът ви се чете и обработва в тази страница.",
  ],
  sent: [
    "It is not sent anywhere: the page’s security policy allows no connection but to the page’s own files, and no forms or frames.",
    "Он никуда не отправляется: политика безопасности страницы не разрешает соединений, кроме как с собственными файлами страницы, а также форм и фреймов.",
    "Не се изпраща никъде: политиката за сигурност на страницата не допуска връзки освен към собствените ѝ файлове, нито формуляри и рамки.",
  ],
  stored: [
    "No cookie is set, and nothing of yours is stored but the language and the theme that you choose.",
    "Файлы cookie не ставятся; из ваших данных хранятся лишь выбранные язык и тема.",
    "Не се записват бисквитки; пазят се само избраните от вас език и тема.",
  ],
  forgotten: [
    "Closing the tab forgets the file.",
    "Закрытие вкладки стирает файл из памяти.",
    "Затварянето на раздела забравя файла.",
  ],
  offline: [
    "The page works offline once loaded: the browser keeps the page’s own files for that.",
    "После загрузки страница работает без сети: для этого браузер хранит её собственные файлы.",
    "След като се зареди, страницата работи офлайн: затова браузърът пази собствените ѝ файлове.",
  ],
  tested: [
    "A test that counts network requests guards this.",
    "Это проверяет тест, который считает сетевые запросы.",
    "Това се пази от тест, който брои мрежовите заявки.",
  ],
  more: [
    "What this means and how it is tested",
    "Что это значит и как проверяется",
    "Какво значи това и как се проверява",
  ],
} satisfies WordList;

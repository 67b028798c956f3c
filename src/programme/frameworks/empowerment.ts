import { builtInFramework } from "../built-in-framework.ts";
import type { Framework } from "../framework.ts";

/**
 * How much staff are empowered: power to decide, knowledge, information and rewards, which work together or not at
 * all. Asked of staff. The score of `power` is the freedom factor: what staff may decide on the spot.
 *
 * Source: Bowen & Lawler (1992), The empowerment of service workers: what, why, how, and when, Sloan Management
 * Review 33(3), 31–39. Questions are ours.
 *
 * @example
 * ```ts
 * import { EMPOWERMENT } from "service-quality/programme";
 *
 * EMPOWERMENT.principles.map(({ id }) => id); // => ["power", "knowledge", "information", "rewards"]
 * ```
 */
export const EMPOWERMENT: Framework = /* @__PURE__ */ builtInFramework({
  id: "empowerment",
  title: "Empowerment",
  citation:
    "Bowen, D. E., & Lawler, E. E. (1992). The empowerment of service workers: what, why, how, and when. Sloan Management Review, 33(3), 31–39.",
  polarity: "strength",
  principles: [
    {
      id: "power",
      en: "Power",
      ru: "Полномочия",
      bg: "Правомощия",
      questions: [
        {
          id: "power-decision",
          en: "I may decide on the spot what a customer’s problem needs.",
          ru: "Я могу на месте решить, как помочь клиенту.",
          bg: "Мога на място да реша как да помогна на клиента.",
        },
        {
          id: "power-redress",
          en: "Up to a known amount I may compensate a customer without asking.",
          ru: "До известной суммы я могу выплатить клиенту компенсацию, не спрашивая.",
          bg: "До известна сума мога да обезщетя клиент, без да питам.",
        },
        {
          id: "power-work",
          en: "I can change how I work when I see a better way.",
          ru: "Я могу изменить порядок работы, если вижу лучший способ.",
          bg: "Мога да променя начина си на работа, ако видя по-добър.",
        },
      ],
    },
    {
      id: "knowledge",
      en: "Knowledge",
      ru: "Знания",
      bg: "Знания",
      questions: [
        {
          id: "knowledge-business",
          en: "I know enough about the business to decide well.",
          ru: "Я достаточно знаю о бизнесе, чтобы решать верно.",
          bg: "Знам достатъчно за бизнеса, за да решавам добре.",
        },
        {
          id: "knowledge-training",
          en: "I have practised difficult cases in training.",
          ru: "На обучении я отработал трудные случаи.",
          bg: "Упражнявал съм трудни случаи в обучение.",
        },
      ],
    },
    {
      id: "information",
      en: "Information",
      ru: "Информация",
      bg: "Информация",
      questions: [
        {
          id: "information-results",
          en: "I am told how well my department does.",
          ru: "Мне сообщают, как работает моё подразделение.",
          bg: "Съобщават ми как се справя моят отдел.",
        },
        {
          id: "information-customers",
          en: "I am told what customers say about us.",
          ru: "Мне сообщают, что о нас говорят клиенты.",
          bg: "Съобщават ми какво казват клиентите за нас.",
        },
      ],
    },
    {
      id: "rewards",
      en: "Rewards",
      ru: "Вознаграждение",
      bg: "Възнаграждение",
      questions: [
        {
          id: "rewards-service",
          en: "Good service shows in what I earn.",
          ru: "Хорошее обслуживание отражается на моём заработке.",
          bg: "Доброто обслужване се отразява на заплащането ми.",
        },
        {
          id: "rewards-mistakes",
          en: "Whoever errs in a customer’s favor is punished.",
          ru: "Того, кто ошибся в пользу клиента, наказывают.",
          bg: "Който сбърка в полза на клиента, бива наказан.",
          reverse: true,
        },
      ],
    },
  ],
});

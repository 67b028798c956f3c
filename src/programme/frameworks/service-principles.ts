import { builtInFramework } from "../built-in-framework.ts";
import type { Framework } from "../framework.ts";

/**
 * The five principles of distinctive service: listen and respond, make clear what good service is, set standards
 * and measure, let able people act, recognize and reward.
 *
 * Source: Zemke & Schaaf (1989), The Service Edge, 28. Questions are ours.
 *
 * @example
 * ```ts
 * import { SERVICE_PRINCIPLES } from "service-quality/programme";
 *
 * SERVICE_PRINCIPLES.principles.map(({ id }) => id); // => ["listening", "vision", "measured-standards", "able-people", "recognition"]
 * ```
 */
export const SERVICE_PRINCIPLES: Framework = /* @__PURE__ */ builtInFramework({
  id: "service-principles",
  title: "Five principles of service",
  citation:
    "Zemke, R., & Schaaf, D. (1989). The Service Edge: 101 Companies That Profit from Customer Care. New American Library.",
  polarity: "strength",
  principles: [
    {
      id: "listening",
      en: "Listen and respond",
      ru: "Слушать и отвечать",
      bg: "Слушане и отговор",
      questions: [
        {
          id: "listening-change",
          en: "We notice when customers begin to expect something else.",
          ru: "Мы замечаем, когда клиенты начинают ждать другого.",
          bg: "Забелязваме, когато клиентите започнат да очакват друго.",
        },
        {
          id: "listening-response",
          en: "Customers see that we act on what they say.",
          ru: "Клиенты видят, что мы действуем по их словам.",
          bg: "Клиентите виждат, че действаме според думите им.",
        },
      ],
    },
    {
      id: "vision",
      en: "A clear picture of good service",
      ru: "Ясная картина хорошего обслуживания",
      bg: "Ясна картина на доброто обслужване",
      questions: [
        {
          id: "vision-picture",
          en: "Everybody can say what good service means here.",
          ru: "Каждый может сказать, что у нас значит хорошее обслуживание.",
          bg: "Всеки може да каже какво значи тук добро обслужване.",
        },
        {
          id: "vision-importance",
          en: "Good service matters to everybody personally.",
          ru: "Хорошее обслуживание важно лично для каждого.",
          bg: "Доброто обслужване е лично важно за всеки.",
        },
      ],
    },
    {
      id: "measured-standards",
      en: "Standards and measurement",
      ru: "Стандарты и измерение",
      bg: "Стандарти и измерване",
      questions: [
        {
          id: "measured-standards-concreteness",
          en: "Our standards say in steps and figures what is to be done.",
          ru: "Наши стандарты говорят в шагах и цифрах, что надо делать.",
          bg: "Стандартите ни казват със стъпки и числа какво трябва да се прави.",
        },
        {
          id: "measured-standards-comparison",
          en: "We regularly compare our service with our standards.",
          ru: "Мы регулярно сравниваем обслуживание со стандартами.",
          bg: "Редовно сравняваме обслужването със стандартите.",
        },
      ],
    },
    {
      id: "able-people",
      en: "Able people who may act",
      ru: "Умелые люди с правом действовать",
      bg: "Способни хора с право да действат",
      questions: [
        {
          id: "able-people-skill",
          en: "Staff have the skills that our standards ask for.",
          ru: "У сотрудников есть навыки, которых требуют стандарты.",
          bg: "Служителите имат уменията, които стандартите изискват.",
        },
        {
          id: "able-people-power",
          en: "Staff may act for the customer without asking first.",
          ru: "Сотрудник может действовать в интересах клиента, не спрашивая.",
          bg: "Служителят може да действа в интерес на клиента, без да пита.",
        },
      ],
    },
    {
      id: "recognition",
      en: "Recognition and reward",
      ru: "Признание и награда",
      bg: "Признание и награда",
      questions: [
        {
          id: "recognition-thanks",
          en: "Good service is noticed and thanked for.",
          ru: "Хорошее обслуживание замечают и за него благодарят.",
          bg: "Доброто обслужване се забелязва и за него се благодари.",
        },
        {
          id: "recognition-extra",
          en: "Whoever goes a step further for a customer is rewarded.",
          ru: "Того, кто сделал для клиента больше положенного, награждают.",
          bg: "Който направи за клиента повече от нужното, бива награден.",
        },
      ],
    },
  ],
});

import { builtInFramework } from "../built-in-framework.ts";
import type { Framework } from "../framework.ts";

/**
 * The three questions that every member of staff asks: what is expected of me (role clarity), what do I have to
 * succeed (means), what does it mean for me (meaning). Asked of staff, in questions of ours; role clarity and means
 * are antecedents of gap 3 too.
 *
 * Source: Zeithaml, Berry & Parasuraman (1988), Journal of Marketing 52(2), 35–48 (role ambiguity, fit of the
 * employee and of technology).
 *
 * @example
 * ```ts
 * import { STAFF_QUESTIONS } from "service-quality/programme";
 *
 * STAFF_QUESTIONS.principles.map(({ label }) => label); // => ["What is expected of me", "What I have to succeed", "What it means for me"]
 * ```
 */
export const STAFF_QUESTIONS: Framework = /* @__PURE__ */ builtInFramework({
  id: "staff-questions",
  title: "Three questions of staff",
  citation:
    "Zeithaml, V. A., Berry, L. L., & Parasuraman, A. (1988). Communication and control processes in the delivery of service quality. Journal of Marketing, 52(2), 35–48.",
  polarity: "strength",
  principles: [
    {
      id: "role-clarity",
      en: "What is expected of me",
      ru: "Чего от меня ждут",
      bg: "Какво се очаква от мен",
      questions: [
        {
          id: "role-clarity-duty",
          en: "I know what is expected of me.",
          ru: "Я знаю, чего от меня ждут.",
          bg: "Знам какво се очаква от мен.",
        },
        {
          id: "role-clarity-priority",
          en: "I know what comes first when I cannot do everything.",
          ru: "Я знаю, что важнее, когда всего не успеть.",
          bg: "Знам кое е първо, когато не мога да свърша всичко.",
        },
        {
          id: "role-clarity-feedback",
          en: "I know how well I am doing.",
          ru: "Я знаю, насколько хорошо я работаю.",
          bg: "Знам колко добре се справям.",
        },
      ],
    },
    {
      id: "means",
      en: "What I have to succeed",
      ru: "Что у меня есть для успеха",
      bg: "Какво имам, за да успея",
      questions: [
        {
          id: "means-tools",
          en: "I have the tools that my work needs.",
          ru: "У меня есть инструменты, нужные для работы.",
          bg: "Имам средствата, нужни за работата ми.",
        },
        {
          id: "means-training",
          en: "I have been trained for what I do.",
          ru: "Меня обучили тому, что я делаю.",
          bg: "Обучен съм за това, което правя.",
        },
        {
          id: "means-time",
          en: "I have the time to serve customers well.",
          ru: "У меня есть время, чтобы хорошо обслуживать клиентов.",
          bg: "Имам време да обслужвам клиентите добре.",
        },
      ],
    },
    {
      id: "meaning",
      en: "What it means for me",
      ru: "Что это значит для меня",
      bg: "Какво значи това за мен",
      questions: [
        {
          id: "meaning-purpose",
          en: "I see what my work does for customers.",
          ru: "Я вижу, что моя работа даёт клиентам.",
          bg: "Виждам какво дава работата ми на клиентите.",
        },
        {
          id: "meaning-reward",
          en: "Good work makes a difference to me.",
          ru: "Хорошая работа для меня что-то меняет.",
          bg: "Добрата работа променя нещо за мен.",
        },
        {
          id: "meaning-future",
          en: "Good service can take me further here.",
          ru: "Хорошее обслуживание помогает мне здесь расти.",
          bg: "Доброто обслужване ми помага да израсна тук.",
        },
      ],
    },
  ],
});

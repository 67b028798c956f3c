import { builtInFramework } from "../built-in-framework.ts";
import type { Framework } from "../framework.ts";

/**
 * Four golden rules of serving a customer: right the first time, a plan for failure, rules that bend, and a last
 * step that asks. Rules of customer-care practice, in questions of ours.
 *
 * @example
 * ```ts
 * import { GOLDEN_RULES } from "service-quality/programme";
 *
 * GOLDEN_RULES.principles.map(({ id }) => id); // => ["right-first-time", "plan-for-failure", "rules-bend", "last-step"]
 * ```
 */
export const GOLDEN_RULES: Framework = /* @__PURE__ */ builtInFramework({
  id: "golden-rules",
  title: "Four golden rules",
  citation: null,
  polarity: "strength",
  principles: [
    {
      id: "right-first-time",
      en: "Right the first time",
      ru: "Правильно с первого раза",
      bg: "Правилно от първия път",
      questions: [
        {
          id: "right-first-time-promise",
          en: "Customers get what they were promised when they were promised it.",
          ru: "Клиент получает обещанное в обещанный срок.",
          bg: "Клиентът получава обещаното в обещания срок.",
        },
        {
          id: "right-first-time-check",
          en: "We find our mistakes before customers do.",
          ru: "Мы находим свои ошибки раньше клиентов.",
          bg: "Откриваме грешките си преди клиентите.",
        },
      ],
    },
    {
      id: "plan-for-failure",
      en: "A plan for failure",
      ru: "План на случай сбоя",
      bg: "План за случай на провал",
      questions: [
        {
          id: "plan-for-failure-start",
          en: "When service fails, everybody knows what to do at once.",
          ru: "Когда случается сбой, каждый знает, что делать сразу.",
          bg: "При провал всеки знае какво да прави веднага.",
        },
        {
          id: "plan-for-failure-redress",
          en: "When we fail, customers need not ask for compensation.",
          ru: "Если виноваты мы, клиенту не приходится просить о компенсации.",
          bg: "Когато грешим, клиентът не трябва да моли за обезщетение.",
        },
      ],
    },
    {
      id: "rules-bend",
      en: "Rules bend",
      ru: "Правила гибки",
      bg: "Правилата са гъвкави",
      questions: [
        {
          id: "rules-bend-waiver",
          en: "A rule is waived when a customer’s interest needs it.",
          ru: "От правила отступают, когда этого требуют интересы клиента.",
          bg: "От правило се отстъпва, когато интересът на клиента го изисква.",
        },
        {
          id: "rules-bend-record",
          en: "Whoever waives a rule records why.",
          ru: "Кто отступает от правила, записывает почему.",
          bg: "Който отстъпва от правило, записва защо.",
        },
      ],
    },
    {
      id: "last-step",
      en: "The last step asks",
      ru: "Последний шаг — вопрос",
      bg: "Последната стъпка е въпрос",
      questions: [
        {
          id: "last-step-call",
          en: "Afterwards we ask customers whether they are satisfied.",
          ru: "После обслуживания мы спрашиваем клиента, доволен ли он.",
          bg: "След обслужването питаме клиента дали е доволен.",
        },
        {
          id: "last-step-closing",
          en: "A complaint is closed when the customer calls it solved.",
          ru: "Жалоба закрыта, когда клиент считает её решённой.",
          bg: "Жалбата е приключена, когато клиентът я смята за решена.",
        },
      ],
    },
  ],
});

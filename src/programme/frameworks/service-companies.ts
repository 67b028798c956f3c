import { builtInFramework } from "../built-in-framework.ts";
import type { Framework } from "../framework.ts";

/**
 * What companies known for their service have in common: components (strategy, systems, people), tactics, and
 * traits.
 *
 * Source: Albrecht & Zemke (1985), Service America! (components); Zemke & Schaaf (1989), The Service Edge
 * (tactics); Kotler (1994), Marketing Management, 8th ed., ch. 18 (traits). Questions are ours.
 *
 * @example
 * ```ts
 * import { SERVICE_COMPANIES } from "service-quality/programme";
 *
 * SERVICE_COMPANIES.principles.map(({ id, questions }) => `${id} ${questions.length}`); // => ["components 3", "tactics 4", "traits 6"]
 * ```
 */
export const SERVICE_COMPANIES: Framework = /* @__PURE__ */ builtInFramework({
  id: "service-companies",
  title: "Components, tactics and traits of service companies",
  citation:
    "Albrecht, K., & Zemke, R. (1985). Service America! Dow Jones-Irwin; Zemke, R., & Schaaf, D. (1989). The Service Edge. New American Library; Kotler, P. (1994). Marketing Management, 8th ed. Prentice Hall.",
  polarity: "strength",
  principles: [
    {
      id: "components",
      en: "Components",
      ru: "Составляющие",
      bg: "Съставни части",
      questions: [
        {
          id: "components-strategy",
          en: "A strategy of service sets us apart from our competitors.",
          ru: "Стратегия обслуживания отличает нас от конкурентов.",
          bg: "Стратегията ни за обслужване ни отличава от конкурентите.",
        },
        {
          id: "components-systems",
          en: "Our systems are made for the customer’s convenience, not for ours.",
          ru: "Наши системы созданы для удобства клиента, а не для нашего.",
          bg: "Системите ни са създадени за удобство на клиента, а не за наше.",
        },
        {
          id: "components-people",
          en: "Those who face customers are able and willing to help.",
          ru: "Те, кто работает с клиентами, умеют и хотят помочь.",
          bg: "Тези, които работят с клиенти, могат и искат да помогнат.",
        },
      ],
    },
    {
      id: "tactics",
      en: "Tactics",
      ru: "Тактика",
      bg: "Тактика",
      questions: [
        {
          id: "tactics-complaints",
          en: "We make it easy to complain.",
          ru: "У нас легко пожаловаться.",
          bg: "При нас е лесно да се оплачеш.",
        },
        {
          id: "tactics-guarantee",
          en: "We guarantee our service and pay when we miss it.",
          ru: "Мы гарантируем обслуживание и платим, если не выдержали.",
          bg: "Гарантираме обслужването и плащаме, ако не го спазим.",
        },
        {
          id: "tactics-recovery",
          en: "We put failures right fast enough to keep the customer.",
          ru: "Мы исправляем сбои так быстро, что клиент остаётся.",
          bg: "Поправяме провалите толкова бързо, че клиентът остава.",
        },
        {
          id: "tactics-internal-customers",
          en: "Departments treat one another as customers.",
          ru: "Подразделения относятся друг к другу как к клиентам.",
          bg: "Отделите се отнасят един към друг като към клиенти.",
        },
      ],
    },
    {
      id: "traits",
      en: "Traits",
      ru: "Черты",
      bg: "Черти",
      questions: [
        {
          id: "traits-concept",
          en: "Everybody knows whom we serve and which of their needs.",
          ru: "Каждый знает, кого и в чём мы обслуживаем.",
          bg: "Всеки знае кого и за какви нужди обслужваме.",
        },
        {
          id: "traits-commitment",
          en: "Top management follows service as closely as profit.",
          ru: "Высшее руководство следит за обслуживанием так же, как за прибылью.",
          bg: "Висшето ръководство следи обслужването така, както печалбата.",
        },
        {
          id: "traits-standards",
          en: "We ask more of ourselves than customers ask of us.",
          ru: "Мы требуем от себя больше, чем требуют клиенты.",
          bg: "Изискваме от себе си повече, отколкото клиентите от нас.",
        },
        {
          id: "traits-monitoring",
          en: "We check our own service and that of competitors.",
          ru: "Мы проверяем и своё обслуживание, и обслуживание конкурентов.",
          bg: "Проверяваме и своето обслужване, и това на конкурентите.",
        },
        {
          id: "traits-redress",
          en: "Complaints are answered fast and generously.",
          ru: "На жалобы отвечают быстро и щедро.",
          bg: "На жалбите се отговаря бързо и щедро.",
        },
        {
          id: "traits-employees",
          en: "We care for staff as we want them to care for customers.",
          ru: "Мы заботимся о сотрудниках так, как они должны заботиться о клиентах.",
          bg: "Грижим се за служителите така, както искаме те да се грижат за клиентите.",
        },
      ],
    },
  ],
});

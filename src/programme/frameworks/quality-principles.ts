import { builtInFramework } from "../built-in-framework.ts";
import type { Framework } from "../framework.ts";

/**
 * The nine principles of a quality programme: leadership, marketing in every department, knowing customer needs,
 * knowing the business, operational fundamentals, the freedom factor, technology, people, and standards with
 * measurement and rewards.
 *
 * Source: Kotler, Bowen & Makens (1996), Marketing for Hospitality and Tourism, the chapter on quality. Questions
 * are ours.
 *
 * @example
 * ```ts
 * import { QUALITY_PRINCIPLES } from "service-quality/programme";
 *
 * QUALITY_PRINCIPLES.principles.length; // => 9
 * QUALITY_PRINCIPLES.principles[5]?.labels.bg; // => "Фактор свобода"
 * QUALITY_PRINCIPLES.principles[0]?.questions[0]?.label; // => "Our top managers give quality time of their own every week."
 * ```
 */
export const QUALITY_PRINCIPLES: Framework = /* @__PURE__ */ builtInFramework({
  id: "quality-principles",
  title: "Nine principles of a quality programme",
  citation:
    "Kotler, P., Bowen, J., & Makens, J. (1996). Marketing for Hospitality and Tourism. Prentice Hall.",
  polarity: "strength",
  principles: [
    {
      id: "leadership",
      en: "Leadership",
      ru: "Лидерство",
      bg: "Лидерство",
      questions: [
        {
          id: "leadership-time",
          en: "Our top managers give quality time of their own every week.",
          ru: "Высшие руководители каждую неделю лично занимаются качеством.",
          bg: "Висшите ръководители всяка седмица отделят лично време за качеството.",
        },
        {
          id: "leadership-example",
          en: "Managers treat customers the way they ask staff to.",
          ru: "Руководители обращаются с клиентами так, как требуют этого от сотрудников.",
          bg: "Ръководителите се отнасят с клиентите така, както изискват от служителите.",
        },
        {
          id: "leadership-budget",
          en: "Quality keeps its budget when results are poor.",
          ru: "Бюджет качества сохраняется и тогда, когда результаты плохие.",
          bg: "Бюджетът за качество се запазва и когато резултатите са слаби.",
        },
      ],
    },
    {
      id: "marketing-everywhere",
      en: "Marketing in every department",
      ru: "Маркетинг в каждом подразделении",
      bg: "Маркетинг във всеки отдел",
      questions: [
        {
          id: "marketing-everywhere-role",
          en: "Every department knows what it does for the customer.",
          ru: "Каждое подразделение знает, что оно делает для клиента.",
          bg: "Всеки отдел знае какво прави за клиента.",
        },
        {
          id: "marketing-everywhere-promises",
          en: "Departments hear what we promise before customers do.",
          ru: "Подразделения узнают о наших обещаниях раньше клиентов.",
          bg: "Отделите научават какво обещаваме преди клиентите.",
        },
        {
          id: "marketing-everywhere-silo",
          en: "Customers are a matter for sales and marketing alone.",
          ru: "Клиенты — дело только отделов продаж и маркетинга.",
          bg: "Клиентите са грижа само на продажбите и маркетинга.",
          reverse: true,
        },
      ],
    },
    {
      id: "customer-needs",
      en: "Knowing customer needs",
      ru: "Знание потребностей клиентов",
      bg: "Познаване на нуждите на клиентите",
      questions: [
        {
          id: "customer-needs-research",
          en: "We find out regularly, and by a method, what customers need.",
          ru: "Мы регулярно и по методике узнаём, что нужно клиентам.",
          bg: "Редовно и по методика проучваме какво е нужно на клиентите.",
        },
        {
          id: "customer-needs-groups",
          en: "We know how the needs of our groups of customers differ.",
          ru: "Мы знаем, чем различаются потребности разных групп клиентов.",
          bg: "Знаем по какво се различават нуждите на отделните групи клиенти.",
        },
        {
          id: "customer-needs-use",
          en: "What customers tell us changes what we do.",
          ru: "То, что говорят клиенты, меняет нашу работу.",
          bg: "Това, което ни казват клиентите, променя работата ни.",
        },
      ],
    },
    {
      id: "knowing-the-business",
      en: "Knowing the business",
      ru: "Знание своего дела",
      bg: "Познаване на бизнеса",
      questions: [
        {
          id: "knowing-the-business-links",
          en: "Staff know how their work affects the next department.",
          ru: "Сотрудники знают, как их работа влияет на следующее подразделение.",
          bg: "Служителите знаят как работата им се отразява на следващия отдел.",
        },
        {
          id: "knowing-the-business-capability",
          en: "We promise only what our processes can deliver.",
          ru: "Мы обещаем только то, что наши процессы способны выполнить.",
          bg: "Обещаваме само това, което процесите ни могат да изпълнят.",
        },
        {
          id: "knowing-the-business-costs",
          en: "We know what poor quality costs us.",
          ru: "Мы знаем, во что нам обходится плохое качество.",
          bg: "Знаем колко ни струва лошото качество.",
        },
      ],
    },
    {
      id: "operational-fundamentals",
      en: "Operational fundamentals",
      ru: "Основы повседневной работы",
      bg: "Основи на ежедневната работа",
      questions: [
        {
          id: "operational-fundamentals-order",
          en: "The daily work is planned and runs as planned.",
          ru: "Повседневная работа спланирована и идёт по плану.",
          bg: "Ежедневната работа е планирана и върви по план.",
        },
        {
          id: "operational-fundamentals-first-time",
          en: "Work is done right the first time.",
          ru: "Работа выполняется правильно с первого раза.",
          bg: "Работата се върши правилно от първия път.",
        },
        {
          id: "operational-fundamentals-supplies",
          en: "Whatever the job needs is there when it is needed.",
          ru: "Всё нужное для работы есть тогда, когда оно нужно.",
          bg: "Всичко нужно за работата е налице, когато потрябва.",
        },
      ],
    },
    {
      id: "freedom-factor",
      en: "Freedom factor",
      ru: "Фактор свободы",
      bg: "Фактор свобода",
      questions: [
        {
          id: "freedom-factor-decision",
          en: "Staff may decide on the spot what a customer’s problem needs.",
          ru: "Сотрудник может на месте решить, как помочь клиенту.",
          bg: "Служителят може на място да реши как да помогне на клиента.",
        },
        {
          id: "freedom-factor-backing",
          en: "Managers back whoever bends a rule for a good reason.",
          ru: "Руководители поддерживают того, кто обоснованно отступил от правила.",
          bg: "Ръководителите подкрепят този, който с основание се е отклонил от правило.",
        },
        {
          id: "freedom-factor-permission",
          en: "To put a small thing right, staff must ask a manager first.",
          ru: "Чтобы исправить мелочь, сотрудник должен сначала спросить руководителя.",
          bg: "За да поправи дреболия, служителят трябва първо да пита ръководител.",
          reverse: true,
        },
      ],
    },
    {
      id: "technology",
      en: "Technology",
      ru: "Технологии",
      bg: "Технологии",
      questions: [
        {
          id: "technology-benefit",
          en: "Our systems make service better for the customer.",
          ru: "Наши системы делают обслуживание лучше для клиента.",
          bg: "Системите ни правят обслужването по-добро за клиента.",
        },
        {
          id: "technology-information",
          en: "While they serve, staff see what they need to know about the customer.",
          ru: "Во время обслуживания сотрудник видит о клиенте всё, что нужно.",
          bg: "Докато обслужва, служителят вижда за клиента всичко нужно.",
        },
        {
          id: "technology-reliability",
          en: "Our systems work when they are needed.",
          ru: "Наши системы работают тогда, когда они нужны.",
          bg: "Системите ни работят, когато са нужни.",
        },
      ],
    },
    {
      id: "people",
      en: "People",
      ru: "Люди",
      bg: "Хора",
      questions: [
        {
          id: "people-hiring",
          en: "We hire people who like to serve.",
          ru: "Мы нанимаем людей, которым нравится обслуживать.",
          bg: "Наемаме хора, които обичат да обслужват.",
        },
        {
          id: "people-training",
          en: "Everybody is trained for the job again and again.",
          ru: "Каждого снова и снова обучают его работе.",
          bg: "Всеки се обучава за работата си отново и отново.",
        },
        {
          id: "people-loyalty",
          en: "Good people stay with us.",
          ru: "Хорошие сотрудники у нас остаются.",
          bg: "Добрите служители остават при нас.",
        },
      ],
    },
    {
      id: "standards",
      en: "Standards, measurement and rewards",
      ru: "Стандарты, измерение и вознаграждение",
      bg: "Стандарти, измерване и възнаграждение",
      questions: [
        {
          id: "standards-knowledge",
          en: "Everybody knows the standards of service that apply to them.",
          ru: "Каждый знает стандарты обслуживания, которые к нему относятся.",
          bg: "Всеки познава стандартите за обслужване, които се отнасят до него.",
        },
        {
          id: "standards-measurement",
          en: "We measure our service regularly.",
          ru: "Мы регулярно измеряем качество обслуживания.",
          bg: "Редовно измерваме качеството на обслужване.",
        },
        {
          id: "standards-reward",
          en: "Good service is rewarded.",
          ru: "Хорошее обслуживание вознаграждается.",
          bg: "Доброто обслужване се възнаграждава.",
        },
      ],
    },
  ],
});

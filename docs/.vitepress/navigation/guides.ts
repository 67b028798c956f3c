import type { Words } from "../languages.ts";

/** A part of the guides, and its pages in the order of reading: files of `docs`, without their ending. */
export interface GuidePart {
  readonly title: Words;
  readonly pages: readonly string[];
}

export const GUIDE_PARTS: readonly GuidePart[] = [
  {
    title: ["Start", "Начало", "Начало"],
    pages: [
      "guide/README",
      "start",
      "conventions",
      "guide/from-survey-file-to-report",
      "choose-a-model",
      "guide/concepts",
    ],
  },
  {
    title: ["Surveys", "Опросы", "Анкети"],
    pages: [
      "guide/survey-data",
      "guide/keyed-surveys",
      "guide/instruments",
      "guide/gaps",
      "guide/five-gaps",
      "guide/satisfaction",
      "guide/ecsi",
      "guide/surveys-of-branches",
      "guide/banner-tables",
      "guide/describing-and-comparing",
      "guide/regression",
      "guide/how-many-respondents",
      "guide/reliability",
      "guide/exploratory-factors",
      "guide/confirmatory-factors",
      "guide/ordinal-and-missing-cfa",
      "guide/polychoric-correlations",
      "guide/path-models",
      "guide/mediation-and-moderation",
    ],
  },
  { title: ["Priorities", "Приоритеты", "Приоритети"], pages: ["guide/priorities"] },
  {
    title: ["Value, cost, loyalty", "Ценность, затраты, лояльность", "Стойност, разходи, лоялност"],
    pages: ["guide/value", "guide/cost-of-quality", "guide/loyalty"],
  },
  {
    title: ["Complaints", "Жалобы", "Жалби"],
    pages: [
      "guide/complaints",
      "guide/complaint-standards",
      "guide/clocks-that-follow-stages",
      "guide/targets-by-priority-and-customer",
      "guide/reminders-and-escalation",
      "guide/calendars",
      "guide/holidays-from-a-feed",
      "guide/event-logs",
      "guide/event-logs-in-and-out",
    ],
  },
  {
    title: ["Delivery and programme", "Оказание услуг и программа", "Предоставяне и програма"],
    pages: [
      "guide/audits",
      "guide/standards",
      "guide/training",
      "guide/waiting",
      "guide/process",
      "guide/service-levels",
      "guide/control-charts",
      "guide/programme",
    ],
  },
  {
    title: ["Scale", "Большие данные", "Големи данни"],
    pages: ["guide/moments", "guide/when-one-machine-is-not-enough", "guide/from-database-to-monthly-report"],
  },
  {
    title: ["Show", "Показать", "Представяне"],
    pages: ["guide/charts", "guide/reports", "guide/the-command-line"],
  },
  {
    title: ["Reference", "Справка", "Справка"],
    pages: [
      "guide/numerical-notes",
      "guide/notes-and-errors-in-words",
      "glossary",
      "references",
      "VERSIONS",
      "ARCHITECTURE",
      "CONTRIBUTING",
    ],
  },
];

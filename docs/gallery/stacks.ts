import { likertChart, paretoChart, qualityCostChart } from "../../src/charts/index.ts";
import { qualityCostTrend } from "../../src/cost/index.ts";
import { summarizeCauses } from "../../src/logs/index.ts";
import type { Words } from "../../src/text/words.ts";
import { type GalleryEntry, GROUPS, labelled } from "./gallery-entry.ts";
import { HOTEL_WORDS, perceptions } from "./hotel-survey.ts";

const distributions = Object.entries(perceptions).map(([item, given]) => ({
  item,
  n: given.length,
  distribution: [1, 2, 3, 4, 5, 6, 7].map((value) => ({
    value,
    share: given.filter((answer) => answer === value).length / given.length,
  })),
}));

/** Sales with prevention, appraisal, internal and external failure, in thousands. */
const years = [
  ["2022", 8100, 150, 230, 390, 620],
  ["2023", 8400, 260, 260, 340, 510],
  ["2024", 8900, 340, 270, 260, 360],
  ["2025", 9300, 350, 240, 200, 270],
  ["2026", 9600, 340, 220, 170, 230],
] as const;

const trend = qualityCostTrend(
  years.map(([period, sales, prevention, appraisal, internal, external]) => ({
    period,
    sales,
    entries: [
      { element: "training", category: "prevention", amount: prevention },
      { element: "audits", category: "appraisal", amount: appraisal },
      { element: "rework", category: "internal-failure", amount: internal },
      { element: "refunds", category: "external-failure", amount: external },
    ],
  })),
);

const CAUSE_WORDS = {
  late: ["Late delivery", "Опоздание", "Закъснение"],
  bill: ["Wrong bill", "Ошибка в счёте", "Грешна сметка"],
  damaged: ["Damaged", "Повреждено", "Повредено"],
  call: ["No call back", "Не перезвонили", "Не се обадиха"],
  rude: ["Rude reply", "Грубый ответ", "Груб отговор"],
  lost: ["Lost parcel", "Посылка утеряна", "Изгубена пратка"],
  website: ["Website", "Сайт", "Сайт"],
  parking: ["Parking", "Парковка", "Паркинг"],
  other: ["Other goods", "Не тот товар", "Друга стока"],
} satisfies Record<string, Words>;

const month = {
  late: 74,
  bill: 41,
  damaged: 23,
  call: 14,
  rude: 9,
  lost: 7,
  website: 5,
  parking: 3,
  other: 2,
};

const causes = summarizeCauses(
  Object.entries(month).flatMap(([cause, n]) => Array.from({ length: n }, () => ({ cause }))),
);

/** Shares of a whole, stacked. */
export const STACKS: readonly GalleryEntry[] = [
  {
    chart: "likert",
    name: "likertChart",
    group: GROUPS.surveys,
    question: [
      "How were the questions answered?",
      "Как отвечали на вопросы?",
      "Как отговаряха на въпросите?",
    ],
    guide: "survey-data.md#who-answered-and-how",
    onFirstPage: false,
    options: [
      {
        name: "neutral",
        values: '"split", "aside", "exclude"',
        meaning: [
          "where the middle answer stands: on both sides, apart, nowhere",
          "где средний ответ: по обе стороны, отдельно, нигде",
          "къде е средният отговор: от двете страни, отделно, никъде",
        ],
      },
      {
        name: "answers",
        values: "string[]",
        meaning: [
          "words for the answers, the lowest first",
          "слова для ответов, от низшего",
          "думи за отговорите, от най-ниския",
        ],
      },
    ],
    draw: (options = {}) => likertChart(distributions, labelled(options, HOTEL_WORDS)),
  },
  {
    chart: "quality-cost",
    name: "qualityCostChart",
    group: GROUPS.value,
    question: [
      "What does quality cost, and for what?",
      "Во что обходится качество и за что платят?",
      "Колко струва качеството и за какво?",
    ],
    guide: "cost-of-quality.md#the-trend",
    onFirstPage: false,
    options: [
      {
        name: "measure",
        values: '"share", "amount"',
        meaning: [
          "shares of sales, the default where every period has them, or money",
          "доли продаж (по умолчанию, если они даны) или деньги",
          "дялове от продажбите (по подразбиране, ако са дадени) или пари",
        ],
      },
    ],
    draw: (options = {}) => qualityCostChart(trend, options),
  },
  {
    chart: "pareto",
    name: "paretoChart",
    group: GROUPS.complaints,
    question: [
      "Which few causes make most of it?",
      "Какие немногие причины дают большинство?",
      "Кои малко причини дават повечето?",
    ],
    guide: "event-logs.md#causes",
    onFirstPage: true,
    options: [],
    draw: (options = {}) => paretoChart(causes, labelled(options, CAUSE_WORDS)),
  },
];

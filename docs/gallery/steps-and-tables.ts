import {
  complaintFlowChart,
  correlationChart,
  deadlineChart,
  economicValueChart,
  fiveGapChart,
  lifetimeValueChart,
  loadingChart,
  pathChart,
} from "../../src/charts/index.ts";
import { estimateFactors, estimatePolychoric } from "../../src/factors/index.ts";
import { scoreFiveGaps } from "../../src/gaps/index.ts";
import { summarizeVariants } from "../../src/logs/index.ts";
import { explainLifetimeValue } from "../../src/loyalty/index.ts";
import { bootstrapPathModel, definePathModel } from "../../src/paths/index.ts";
import type { Words } from "../../src/text/words.ts";
import { economicValue } from "../../src/value/index.ts";
import { answers } from "./answers.ts";
import { ACTIVITY_WORDS, complaintLog } from "./complaint-log.ts";
import { type GalleryEntry, GROUPS, labelled } from "./gallery-entry.ts";
import {
  expectations,
  HOTEL_WORDS,
  instrument,
  loyalty,
  perceptions,
  satisfaction,
  value,
} from "./hotel-survey.ts";

const fiveGaps = scoreFiveGaps(
  {
    customers: { expectations, perceptions },
    managers: {
      expectations: Object.fromEntries(Object.keys(expectations).map((item) => [item, answers("656666")])),
      standards: Object.fromEntries(instrument.dimensions.map(({ id }) => [id, answers("777677")])),
    },
    employees: {
      delivery: Object.fromEntries(instrument.dimensions.map(({ id }) => [id, answers("777777767777")])),
    },
  },
  { instrument },
);

const lease = economicValue({
  referencePrice: 480,
  savings: 95,
  gains: { uptime: 60, advice: 25 },
  switchingCost: 35,
  price: 550,
});

const LEASE_WORDS = {
  uptime: ["Uptime", "Безотказность", "Безотказност"],
  advice: ["Advice", "Консультации", "Съвети"],
} satisfies Record<string, Words>;

const lifetime = explainLifetimeValue({
  margin: 120,
  retention: 0.8,
  discount: 0.1,
  convention: "first-margin-now",
  acquisitionCost: 150,
  periods: 6,
});

const model = definePathModel({
  constructs: {
    Quality: { items: ["promises", "prompt", "informed"] },
    Value: { items: ["worth", "fairPrice"] },
    Satisfaction: { items: ["overall", "again"] },
    Loyalty: { items: ["returning", "recommending"] },
  },
  paths: [
    ["Quality", "Value"],
    ["Quality", "Satisfaction"],
    ["Value", "Satisfaction"],
    ["Value", "Loyalty"],
    ["Satisfaction", "Loyalty"],
  ],
});

/** What falls due from the last week of March on. */
const due = [0, 0, 0, 1, 0, 0, 0, 3, 4, 6, 2, 3, 0, 0, 7, 2, 0, 5, 1, 0, 0, 2, 3, 1, 0, 2, 0, 0];

const days = due.map((n, i) => {
  const date = new Date(Date.UTC(2026, 2, 23 + i)).toISOString().slice(0, 10);
  return { date, due: i < 8 ? 0 : n, overdue: i < 8 ? n : 0, open: i % 7 < 5 };
});

/** Sums in steps, tables in colors, and graphs. */
export const STEPS_AND_TABLES: readonly GalleryEntry[] = [
  {
    chart: "five-gaps",
    name: "fiveGapChart",
    group: GROUPS.surveys,
    question: [
      "Which of the five gaps is open?",
      "Какой из пяти разрывов открыт?",
      "Коя от петте разлики е отворена?",
    ],
    guide: "five-gaps.md",
    onFirstPage: false,
    options: [
      { name: "expectation", values: "number", meaning: ["where it begins", "начало", "началото"] },
      { name: "perception", values: "number", meaning: ["where it ends", "конец", "краят"] },
    ],
    draw: (options = {}) => fiveGapChart(fiveGaps, options),
  },
  {
    chart: "economic-value",
    name: "economicValueChart",
    group: GROUPS.value,
    question: [
      "What makes up an offer's value?",
      "Из чего складывается ценность предложения?",
      "От какво се състои стойността на предложението?",
    ],
    guide: "value.md#what-a-price-could-be",
    onFirstPage: false,
    options: [
      {
        name: "price",
        values: "number",
        meaning: ["a price to hold it against", "цена для сравнения", "цена за сравнение"],
      },
    ],
    draw: (options = {}) => economicValueChart(lease, labelled(options, LEASE_WORDS)),
  },
  {
    chart: "lifetime-value",
    name: "lifetimeValueChart",
    group: GROUPS.value,
    question: [
      "What makes up a customer's worth?",
      "Из чего складывается ценность клиента?",
      "От какво се състои стойността на клиента?",
    ],
    guide: "loyalty.md#what-a-customer-is-worth",
    onFirstPage: false,
    options: [],
    draw: (options = {}) => lifetimeValueChart(lifetime.steps, options),
  },
  {
    chart: "loadings",
    name: "loadingChart",
    group: GROUPS.surveys,
    question: ["What loads on what?", "Что на что нагружено?", "Кое върху кое натоварва?"],
    guide: "exploratory-factors.md#from-answers-to-factors",
    onFirstPage: false,
    options: [
      {
        name: "faint",
        values: "0.3",
        meaning: ["smaller loadings are faint", "меньшие нагрузки бледны", "по-малките са бледи"],
      },
    ],
    draw: (options = {}) =>
      loadingChart(estimateFactors(perceptions, { factors: 3 }), labelled(options, HOTEL_WORDS)),
  },
  {
    chart: "correlation",
    name: "correlationChart",
    group: GROUPS.surveys,
    question: ["What goes with what?", "Что с чем связано?", "Кое с кое върви?"],
    guide: "polychoric-correlations.md#the-estimate",
    onFirstPage: false,
    options: [],
    draw: (options = {}) => correlationChart(estimatePolychoric(perceptions), labelled(options, HOTEL_WORDS)),
  },
  {
    chart: "path",
    name: "pathChart",
    group: GROUPS.surveys,
    question: [
      "What carries what, and how strongly?",
      "Что на что действует и как сильно?",
      "Кое на кое влияе и колко силно?",
    ],
    guide: "path-models.md#from-the-model-to-the-table",
    onFirstPage: true,
    options: [],
    draw: (options = {}) =>
      pathChart(
        bootstrapPathModel({ ...perceptions, ...value, ...satisfaction, ...loyalty }, model, {
          replicates: 200,
          seed: 1,
        }),
        labelled(options, HOTEL_WORDS),
      ),
  },
  {
    chart: "complaint-flow",
    name: "complaintFlowChart",
    group: GROUPS.complaints,
    question: ["Which way do cases take?", "Каким путём идут обращения?", "По кой път минават случаите?"],
    guide: "event-logs.md#the-ways-that-cases-take",
    onFirstPage: true,
    options: [
      {
        name: "durations",
        values: "false, true",
        meaning: [
          "the median time beside the count",
          "медианное время рядом с числом",
          "медианното време до броя",
        ],
      },
    ],
    draw: (options = {}) =>
      complaintFlowChart(summarizeVariants(complaintLog), {
        ...labelled(options, ACTIVITY_WORDS),
        durations: true,
      }),
  },
  {
    chart: "deadline-calendar",
    name: "deadlineChart",
    group: GROUPS.complaints,
    question: [
      "What falls due on which day?",
      "Что к какому дню должно быть готово?",
      "Какво за кой ден е със срок?",
    ],
    guide: "reminders-and-escalation.md",
    onFirstPage: false,
    options: [],
    draw: (options = {}) => deadlineChart({ days, asOf: "2026-03-31" }, options),
  },
];

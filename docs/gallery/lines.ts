import {
  type ChartOptions,
  controlChartPlot,
  optimalConformanceChart,
  retentionChart,
  screeChart,
  staffingChart,
  taguchiChart,
  trainingChart,
  waveChart,
} from "../../src/charts/index.ts";
import { optimalConformance, taguchiLoss } from "../../src/cost/index.ts";
import { controlChart, planTraining, staffQueue, trainingRetention } from "../../src/delivery/index.ts";
import { parallelAnalysis } from "../../src/factors/index.ts";
import { estimateRetention } from "../../src/loyalty/index.ts";
import { compareMeasureWaves } from "../../src/satisfaction/index.ts";
import type { Words } from "../../src/text/words.ts";
import { type GalleryEntry, GROUPS, labelled, said } from "./gallery-entry.ts";
import { perceptions } from "./hotel-survey.ts";

/** Promoters, passives and detractors by quarter. */
const quarters = [
  ["2024 Q3", 118, 101, 81],
  ["2024 Q4", 121, 98, 79],
  ["2025 Q1", 109, 104, 88],
  ["2025 Q2", 125, 96, 76],
  ["2025 Q3", 131, 99, 72],
  ["2025 Q4", 128, 95, 74],
  ["2026 Q1", 160, 92, 54],
  ["2026 Q2", 166, 90, 49],
] as const;

const waves = compareMeasureWaves(
  quarters.map(([wave, promoters, passives, detractors]) => ({
    wave,
    answers: { promoters, passives, detractors },
  })),
  { measure: "nps", pairs: "consecutive" },
);

const KIND_WORDS = {
  contract: ["with a contract", "по договору", "с договор"],
  guest: ["without one", "без договора", "без договор"],
} satisfies Record<string, Words>;

/** Months that eighty customers of each kind have stayed so far, and whether they left. */
const retention = (["contract", "guest"] as const).map((group, kind) => ({
  group,
  ...estimateRetention({
    tenures: Array.from(
      { length: 80 },
      (_, i) => 1 + Math.round((((i * 37) % 80) / 80) ** (1.2 - 0.4 * (1 - kind)) * 35),
    ),
    left: Array.from(
      { length: 80 },
      (_, i) => (i * 37) % 80 < 76 && i % (kind === 0 ? 3 : 4) !== (kind === 0 ? 2 : 9),
    ).map((left, i) => left && (kind === 1 || i % 2 === 0)),
  }),
}));

const late = [9, 12, 8, 11, 10, 13, 9, 12, 11, 25, 10, 8, 4, 3, 5, 2, 4, 3, 5, 4];

const control = controlChart({ kind: "p", counts: late, sizes: late.map(() => 120), phases: [12] });

const loadsIn = (options: ChartOptions) =>
  [150, 300].flatMap((arrivalsPerHour) =>
    Array.from({ length: 19 }, (_, i) => 10 + i).map((agents) => ({
      series: `${arrivalsPerHour} ${said(["an hour", "в час", "на час"], options)}`,
      agents,
      serviceLevel: staffQueue({ arrivalsPerHour, handleSeconds: 240, targetSeconds: 20, agents })
        .serviceLevel,
    })),
  );

const forgetting = { halfLife: 60, floor: 0.35 };

const lossAt = (value: number) => taguchiLoss({ kind: "nominal", constant: 12.5, target: 20, value });

const costs = { failureCost: 81, preventionCost: 9 };

/** A figure over time, or any other quantity. */
export const LINES: readonly GalleryEntry[] = [
  {
    chart: "wave",
    name: "waveChart",
    group: GROUPS.surveys,
    question: [
      "Did it change since the last wave?",
      "Изменилось ли что-то с прошлой волны?",
      "Промени ли се след последната вълна?",
    ],
    guide: "satisfaction.md#waves-and-groups",
    onFirstPage: true,
    options: [
      {
        name: "limits",
        values: "{ center, lower, upper }",
        meaning: ["control limits, as a band", "контрольные границы полосой", "контролни граници като лента"],
      },
    ],
    draw: (options = {}) => waveChart(waves, options),
  },
  {
    chart: "retention",
    name: "retentionChart",
    group: GROUPS.value,
    question: [
      "How long do customers stay?",
      "Как долго остаются клиенты?",
      "Колко дълго остават клиентите?",
    ],
    guide: "loyalty.md#how-long-customers-stay",
    onFirstPage: false,
    options: [],
    draw: (options = {}) => retentionChart(retention, labelled(options, KIND_WORDS)),
  },
  {
    chart: "control",
    name: "controlChartPlot",
    group: GROUPS.delivery,
    question: [
      "Did something change, or does it always vary so?",
      "Что-то изменилось или так колеблется всегда?",
      "Промени ли се нещо, или винаги се колебае така?",
    ],
    guide: "control-charts.md#which-chart-when",
    onFirstPage: true,
    options: [
      {
        name: "times",
        values: "string[]",
        meaning: ["names of the points", "имена точек", "имена на точките"],
      },
      { name: "measure", values: "string", meaning: ["what is charted", "что измерено", "какво се измерва"] },
      {
        name: "part",
        values: '"range", "deviation", "movingRange"',
        meaning: ["the chart of the spread instead", "карта разброса", "картата на разсейването"],
      },
    ],
    draw: (options = {}) =>
      controlChartPlot(control, {
        ...options,
        times: late.map((_, i) => `${said(["week", "неделя", "седмица"], options)} ${i + 1}`),
        measure: said(["Late deliveries", "Опоздания", "Закъснения"], options),
      }),
  },
  {
    chart: "staffing",
    name: "staffingChart",
    group: GROUPS.delivery,
    question: ["How many agents does it take?", "Сколько нужно операторов?", "Колко оператори са нужни?"],
    guide: "waiting.md#agents",
    onFirstPage: false,
    options: [
      {
        name: "target",
        values: "0..1",
        meaning: ["the service level to reach", "нужный уровень сервиса", "желаното ниво на обслужване"],
      },
      { name: "targetSeconds", values: "number", meaning: ["for the words", "для слов", "за думите"] },
    ],
    draw: (options = {}) => staffingChart(loadsIn(options), { ...options, target: 0.8, targetSeconds: 20 }),
  },
  {
    chart: "training-retention",
    name: "trainingChart",
    group: GROUPS.delivery,
    question: [
      "How fast does training fade?",
      "Как быстро забывают обученное?",
      "Колко бързо се забравя обучението?",
    ],
    guide: "training.md#what-is-left",
    onFirstPage: false,
    options: [],
    draw: (options = {}) =>
      trainingChart(
        {
          points: Array.from({ length: 74 }, (_, i) => ({
            elapsed: 5 * i,
            share: trainingRetention({ elapsed: 5 * i, ...forgetting }),
          })),
          plan: planTraining({ ...forgetting, minimum: 0.63 }),
        },
        options,
      ),
  },
  {
    chart: "quality-optimum",
    name: "optimalConformanceChart",
    group: GROUPS.value,
    question: [
      "How much conformance pays?",
      "Сколько соответствия окупается?",
      "Колко съответствие се изплаща?",
    ],
    guide: "cost-of-quality.md#how-much-conformance-is-cheapest",
    onFirstPage: false,
    options: [],
    draw: (options = {}) =>
      optimalConformanceChart(
        {
          points: Array.from({ length: 41 }, (_, i) => 0.5 + i / 90).map((conformance) => ({
            conformance,
            failure: (costs.failureCost * (1 - conformance)) / conformance,
            prevention: (costs.preventionCost * conformance) / (1 - conformance),
          })),
          optimum: optimalConformance(costs),
        },
        options,
      ),
  },
  {
    chart: "taguchi",
    name: "taguchiChart",
    group: GROUPS.value,
    question: ["What does a deviation cost?", "Во что обходится отклонение?", "Колко струва отклонението?"],
    guide: "cost-of-quality.md#what-the-customer-loses-off-target",
    onFirstPage: false,
    options: [],
    draw: (options = {}) =>
      taguchiChart(
        {
          points: Array.from({ length: 33 }, (_, i) => 16 + i / 4).map((value) => ({
            value,
            loss: lossAt(value),
          })),
          target: 20,
          limits: { lower: 18, upper: 22 },
          marks: [{ value: 21.4, loss: lossAt(21.4), label: said(["now", "сейчас", "сега"], options) }],
        },
        options,
      ),
  },
  {
    chart: "scree",
    name: "screeChart",
    group: GROUPS.surveys,
    question: ["How many factors?", "Сколько факторов?", "Колко фактора?"],
    guide: "exploratory-factors.md#from-answers-to-factors",
    onFirstPage: false,
    options: [],
    draw: (options = {}) => screeChart(parallelAnalysis(perceptions, { seed: 1, replicates: 200 }), options),
  },
];

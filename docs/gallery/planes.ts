import {
  importancePerformanceChart,
  kanoCategoryChart,
  kanoChart,
  unitFunnelChart,
  valueMapChart,
} from "../../src/charts/index.ts";
import { classifyKano, scoreImportancePerformance } from "../../src/priorities/index.ts";
import { compareUnits } from "../../src/satisfaction/index.ts";
import type { Words } from "../../src/text/words.ts";
import { scoreValueMap } from "../../src/value/index.ts";
import { type GalleryEntry, GROUPS, labelled } from "./gallery-entry.ts";
import { GARAGE_WORDS, importance, performance } from "./garage-survey.ts";
import { FEATURE_WORDS, features } from "./kano-survey.ts";

const grid = scoreImportancePerformance({ importance, performance });

const kano = features.map(({ feature, functional, dysfunctional }) => ({
  feature,
  ...classifyKano(functional, dysfunctional),
}));

/** Promoters, passives and detractors by branch. */
const branches = {
  Aspen: [122, 84, 44],
  Birch: [41, 30, 19],
  Cedar: [18, 13, 9],
  Elm: [88, 102, 90],
  Fir: [60, 41, 29],
  Hazel: [9, 4, 2],
  Juniper: [210, 120, 50],
  Larch: [33, 28, 24],
  Maple: [71, 50, 39],
  Oak: [150, 118, 92],
  Pine: [5, 6, 9],
  Rowan: [95, 70, 45],
  Spruce: [27, 22, 11],
  Willow: [52, 40, 28],
} satisfies Record<string, readonly [number, number, number]>;

const units = compareUnits(
  Object.entries(branches).map(([unit, [promoters, passives, detractors]]) => ({
    unit,
    answers: { promoters, passives, detractors },
  })),
  { measure: "nps" },
);

const map = scoreValueMap([
  { offer: "own", quality: 8.3, price: 104 },
  { offer: "north", quality: 7.9, price: 118 },
  { offer: "budget", quality: 5.6, price: 71 },
  { offer: "classic", quality: 7.1, price: 102 },
  { offer: "metro", quality: 6.2, price: 109 },
  { offer: "grand", quality: 8.9, price: 131 },
]);

const OFFER_WORDS = {
  own: ["Our house", "Наш отель", "Нашият хотел"],
  north: ["North", "Север", "Север"],
  budget: ["Budget", "Эконом", "Икономичен"],
  classic: ["Classic", "Классик", "Класик"],
  metro: ["Metro", "Метро", "Метро"],
  grand: ["Grand", "Гранд", "Гранд"],
} satisfies Record<string, Words>;

/** Two figures of each name against each other, and what becomes of Kano's answers. */
export const PLANES: readonly GalleryEntry[] = [
  {
    chart: "importance-performance",
    name: "importancePerformanceChart",
    group: GROUPS.priorities,
    question: ["Where to improve first?", "Что улучшать первым?", "Какво да се подобри първо?"],
    guide: "priorities.md#importance-and-performance",
    onFirstPage: true,
    options: [
      {
        name: "diagonal",
        values: "true, false",
        meaning: [
          "the line of equal ratings, where both have one scale",
          "линия равных оценок при общей шкале",
          "линията на равните оценки при обща скала",
        ],
      },
    ],
    draw: (options = {}) => importancePerformanceChart(grid, labelled(options, GARAGE_WORDS)),
  },
  {
    chart: "kano",
    name: "kanoChart",
    group: GROUPS.priorities,
    question: [
      "Which features must be there, and which delight?",
      "Что обязательно, а что восхищает?",
      "Какво е задължително и какво възхищава?",
    ],
    guide: "priorities.md#kano",
    onFirstPage: true,
    options: [
      {
        name: "continuous",
        values: "false, true",
        meaning: [
          "means of the two questions in place of better and worse",
          "средние двух вопросов вместо «лучше» и «хуже»",
          "средните на двата въпроса вместо „по-добре“ и „по-зле“",
        ],
      },
    ],
    draw: (options = {}) => kanoChart(kano, labelled(options, FEATURE_WORDS)),
  },
  {
    chart: "kano-categories",
    name: "kanoCategoryChart",
    group: GROUPS.priorities,
    question: [
      "How far do answers agree on a category?",
      "Насколько ответы сходятся в категории?",
      "Доколко отговорите се съгласуват в категория?",
    ],
    guide: "priorities.md#kano",
    onFirstPage: false,
    options: [],
    draw: (options = {}) => kanoCategoryChart(kano, labelled(options, FEATURE_WORDS)),
  },
  {
    chart: "unit-funnel",
    name: "unitFunnelChart",
    group: GROUPS.surveys,
    question: [
      "Which unit is out of line, and which is only small?",
      "Какой филиал выбивается, а какой просто мал?",
      "Кой клон се отклонява и кой просто е малък?",
    ],
    guide: "satisfaction.md#small-units",
    onFirstPage: true,
    options: [],
    draw: (options = {}) => unitFunnelChart(units, options),
  },
  {
    chart: "value-map",
    name: "valueMapChart",
    group: GROUPS.value,
    question: [
      "Who offers the better value?",
      "Кто даёт больше за свою цену?",
      "Кой дава повече за цената си?",
    ],
    guide: "value.md#quality-and-price-against-competitors",
    onFirstPage: false,
    options: [
      {
        name: "own",
        values: "id",
        meaning: ["the offer that is ours", "наше предложение", "нашето предложение"],
      },
    ],
    draw: (options = {}) => valueMapChart(map, { ...labelled(options, OFFER_WORDS), own: "own" }),
  },
];

import {
  driverChart,
  gapChart,
  intervalChart,
  npsChart,
  penaltyRewardChart,
  profileChart,
  toleranceZoneChart,
} from "../../src/charts/index.ts";
import { scoreServqual, scoreToleranceZone } from "../../src/gaps/index.ts";
import { estimateDrivers, estimatePenaltyReward } from "../../src/priorities/index.ts";
import { estimateCsat, estimateNps } from "../../src/satisfaction/index.ts";
import type { Words } from "../../src/text/words.ts";
import { type GalleryEntry, GROUPS, labelled, said } from "./gallery-entry.ts";
import { expectations, HOTEL_WORDS, instrument, minimum, perceptions, satisfaction } from "./hotel-survey.ts";

const servqual = scoreServqual({ expectations, perceptions }, { instrument });

const zones = scoreToleranceZone({ minimum, desired: expectations, perceptions }, { instrument });

const asked = {
  clean: perceptions.clean,
  promises: perceptions.promises,
  prompt: perceptions.prompt,
  polite: perceptions.polite,
  attention: perceptions.attention,
};

const BRANCH_WORDS = {
  center: ["Center", "Центр", "Център"],
  station: ["Station", "Вокзал", "Гара"],
  harbor: ["Harbor", "Порт", "Пристанище"],
  airport: ["Airport", "Аэропорт", "Летище"],
  park: ["Park", "Парк", "Парк"],
} satisfies Record<string, Words>;

const recommending = [
  { group: "center", ...estimateNps({ promoters: 168, passives: 92, detractors: 40 }) },
  { group: "station", ...estimateNps({ promoters: 70, passives: 61, detractors: 49 }) },
  { group: "harbor", ...estimateNps({ promoters: 96, passives: 50, detractors: 14 }) },
  { group: "airport", ...estimateNps({ promoters: 61, passives: 66, detractors: 83 }) },
  { group: "park", ...estimateNps({ promoters: 14, passives: 9, detractors: 5 }) },
];

/** Counts of the answers 1 to 5. */
const ratings: Readonly<Record<keyof typeof BRANCH_WORDS, readonly number[]>> = {
  center: [9, 17, 41, 130, 103],
  station: [14, 25, 44, 68, 29],
  harbor: [2, 8, 22, 71, 57],
  airport: [26, 44, 57, 60, 23],
  park: [1, 2, 5, 12, 8],
};

const satisfied = Object.entries(ratings).map(([id, counts]) => {
  const { share, interval, n } = estimateCsat(counts.map((count, i) => ({ value: i + 1, count })));
  return { id, n, value: share, lower: interval!.lower, upper: interval!.upper };
});

const LEVEL = {
  name: "level",
  values: '"dimensions", "items"',
  meaning: [
    "a row for each dimension, or each item",
    "строки — измерения или пункты",
    "редовете са измерения или въпроси",
  ],
} as const;

/** A row for each name. */
export const ROWS: readonly GalleryEntry[] = [
  {
    chart: "gap",
    name: "gapChart",
    group: GROUPS.surveys,
    question: [
      "Where does service fall short?",
      "Где услуга хуже ожиданий?",
      "Къде услугата е под очакванията?",
    ],
    guide: "gaps.md#servqual",
    onFirstPage: true,
    options: [LEVEL],
    draw: (options = {}) => gapChart(servqual, labelled(options, HOTEL_WORDS)),
  },
  {
    chart: "profile",
    name: "profileChart",
    group: GROUPS.surveys,
    question: [
      "How far apart are what was expected and what was perceived?",
      "Насколько далеки ожидание и восприятие?",
      "Колко далеч са очакването и възприятието?",
    ],
    guide: "gaps.md#servqual",
    onFirstPage: false,
    options: [
      LEVEL,
      {
        name: "scale",
        values: "{ min, max }",
        meaning: ["ends of the axis", "концы оси", "краища на оста"],
      },
    ],
    draw: (options = {}) =>
      profileChart(servqual, {
        ...labelled(options, HOTEL_WORDS),
        level: "items",
        scale: { min: 1, max: 7 },
      }),
  },
  {
    chart: "tolerance-zone",
    name: "toleranceZoneChart",
    group: GROUPS.surveys,
    question: ["Is it at least good enough?", "Приемлемо ли это хотя бы?", "Приемливо ли е поне?"],
    guide: "gaps.md#zone-of-tolerance",
    onFirstPage: false,
    options: [LEVEL],
    draw: (options = {}) => toleranceZoneChart(zones, labelled(options, HOTEL_WORDS)),
  },
  {
    chart: "nps",
    name: "npsChart",
    group: GROUPS.surveys,
    question: ["Would they recommend us?", "Порекомендуют ли нас?", "Биха ли ни препоръчали?"],
    guide: "satisfaction.md#net-promoter-score",
    onFirstPage: true,
    options: [],
    draw: (options = {}) => npsChart(recommending, labelled(options, BRANCH_WORDS)),
  },
  {
    chart: "drivers",
    name: "driverChart",
    group: GROUPS.priorities,
    question: [
      "What drives satisfaction?",
      "Что движет удовлетворённостью?",
      "Какво движи удовлетвореността?",
    ],
    guide: "priorities.md#key-drivers",
    onFirstPage: true,
    options: [],
    draw: (options = {}) =>
      driverChart(
        estimateDrivers(satisfaction.overall, asked, { seed: 1, replicates: 300 }),
        labelled(options, HOTEL_WORDS),
      ),
  },
  {
    chart: "penalty-reward",
    name: "penaltyRewardChart",
    group: GROUPS.priorities,
    question: [
      "What hurts when it is bad, what delights when it is good?",
      "Что вредит, когда плохо, и радует, когда хорошо?",
      "Какво вреди, когато е лошо, и радва, когато е добро?",
    ],
    guide: "priorities.md#penalties-and-rewards",
    onFirstPage: false,
    options: [],
    draw: (options = {}) =>
      penaltyRewardChart(
        estimatePenaltyReward(satisfaction.overall, asked, { low: 4, high: 6 }),
        labelled(options, HOTEL_WORDS),
      ),
  },
  {
    chart: "interval",
    name: "intervalChart",
    group: GROUPS.surveys,
    question: [
      "How sure is each of these estimates?",
      "Насколько точна каждая из этих оценок?",
      "Колко точна е всяка от тези оценки?",
    ],
    guide: "satisfaction.md#customer-satisfaction-csat",
    onFirstPage: false,
    options: [
      {
        name: "format",
        values: '"number", "share"',
        meaning: [
          "figures, or shares of 1 in percent",
          "числа или доли в процентах",
          "числа или дялове в проценти",
        ],
      },
      {
        name: "reference",
        values: "number",
        meaning: [
          "a dashed line that all are held against",
          "пунктир, с которым всё сравнивают",
          "пунктир, с който всичко се сравнява",
        ],
      },
      {
        name: "zero",
        values: "boolean",
        meaning: ["whether 0 belongs to the axis", "входит ли 0 в ось", "дали 0 е част от оста"],
      },
    ],
    draw: (options = {}) =>
      intervalChart(satisfied, {
        title: said(["Satisfied guests", "Довольные гости", "Доволни гости"], options),
        format: "share",
        ...labelled(options, BRANCH_WORDS),
      }),
  },
];

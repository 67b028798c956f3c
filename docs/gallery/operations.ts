import { auditChart, backlogChart, programmeChart, timeToCloseChart } from "../../src/charts/index.ts";
import { scoreMysteryVisits } from "../../src/delivery/index.ts";
import { summarizeComplaints } from "../../src/logs/index.ts";
import { assessProgramme } from "../../src/programme/index.ts";
import type { Words } from "../../src/text/words.ts";
import { answers } from "./answers.ts";
import { complaintLog } from "./complaint-log.ts";
import { type GalleryEntry, GROUPS, labelled } from "./gallery-entry.ts";

const SITE_WORDS = {
  center: ["Center", "Центр", "Център"],
  harbor: ["Harbor", "Порт", "Пристанище"],
  station: ["Station", "Вокзал", "Гара"],
  airport: ["Airport", "Аэропорт", "Летище"],
  park: ["Park", "Парк", "Парк"],
  market: ["Market", "Рынок", "Пазар"],
  campus: ["Campus", "Кампус", "Кампус"],
} satisfies Record<string, Words>;

/** Points of each visit for greeting, advice and receipt, of ten each; the receipt is critical. */
const marks: Readonly<Record<keyof typeof SITE_WORDS, readonly (readonly [number, number, number])[]>> = {
  center: [
    [9, 8, 10],
    [10, 9, 10],
    [9, 9, 10],
    [8, 9, 10],
    [9, 9, 10],
    [9, 8, 10],
  ],
  harbor: [
    [9, 9, 10],
    [10, 10, 10],
    [10, 9, 10],
    [9, 10, 10],
    [10, 10, 10],
    [10, 9, 10],
  ],
  station: [
    [6, 5, 10],
    [7, 7, 10],
    [6, 8, 10],
    [7, 5, 10],
    [6, 6, 10],
    [7, 6, 10],
  ],
  airport: [
    [4, 6, 10],
    [6, 4, 0],
    [5, 5, 10],
    [6, 4, 10],
    [4, 5, 10],
    [5, 4, 10],
  ],
  park: [
    [8, 7, 10],
    [9, 6, 10],
    [7, 8, 10],
    [8, 8, 10],
    [7, 7, 10],
    [8, 7, 10],
  ],
  market: [
    [7, 8, 10],
    [8, 6, 10],
    [9, 8, 10],
    [8, 8, 10],
    [7, 7, 10],
    [9, 7, 10],
  ],
  campus: [
    [8, 9, 10],
    [9, 9, 10],
    [7, 8, 10],
  ],
};

const visits = scoreMysteryVisits(
  Object.entries(marks).flatMap(([site, points]) =>
    points.map(([greeting, advice, receipt]) => ({
      site,
      sections: [
        {
          section: "counter",
          checks: [
            { check: "greeting", earned: greeting, possible: 10 },
            { check: "advice", earned: advice, possible: 10 },
            { check: "receipt", earned: receipt, possible: 10, critical: true },
          ],
        },
      ],
    })),
  ),
);

const PRINCIPLE_WORDS = {
  leadership: ["Leadership", "Руководство", "Ръководство"],
  needs: ["Customer needs", "Нужды клиента", "Нужди на клиента"],
  standards: ["Standards", "Стандарты", "Стандарти"],
  people: ["People", "Люди", "Хора"],
  technology: ["Technology", "Технология", "Технология"],
  freedom: ["Freedom factor", "Фактор свободы", "Фактор свобода"],
} satisfies Record<string, Words>;

const principles = Object.keys(PRINCIPLE_WORDS).map((id) => ({
  id,
  label: id,
  questions: [{ id: `${id}-now`, label: id }],
}));

/** Eight of management, then sixteen of staff, from 1 to 5. */
const assessment = assessProgramme(
  {
    "leadership-now": answers("454444352232323243322323"),
    "needs-now": answers("443445433433434343344334"),
    "standards-now": answers("434344343343434334333433"),
    "people-now": answers("444544432233232432323332"),
    "technology-now": answers("554454454545445454454545"),
    "freedom-now": answers("343343332212131221222121"),
  },
  {
    framework: {
      id: "house",
      title: "Our house",
      polarity: "strength",
      scale: { min: 1, max: 5 },
      principles: [principles[0]!, ...principles.slice(1)],
    },
    groups: [...Array<"management">(8).fill("management"), ...Array<"staff">(16).fill("staff")],
  },
);

const summary = summarizeComplaints(complaintLog, {
  closing: ["closed"],
  reopening: ["reopened"],
  asOf: "2026-06-30T00:00:00Z",
});

const DAY_MS = 86_400_000;

const DAY = {
  name: "dayMs",
  values: "number",
  meaning: ["length of a day of business time", "длина рабочего дня", "дължина на работния ден"],
} as const;

/** Sites, cases and the programme. */
export const OPERATIONS: readonly GalleryEntry[] = [
  {
    chart: "audit",
    name: "auditChart",
    group: GROUPS.delivery,
    question: [
      "Which site is how good, and for certain?",
      "Какая площадка насколько хороша и точно ли это?",
      "Кой обект колко е добър и сигурно ли е?",
    ],
    guide: "audits.md#sites-by-rank",
    onFirstPage: false,
    options: [
      {
        name: "passMark",
        values: "number",
        meaning: ["the score to pass", "проходной балл", "резултат за преминаване"],
      },
    ],
    draw: (options = {}) => auditChart(visits, { ...labelled(options, SITE_WORDS), passMark: 75 }),
  },
  {
    chart: "programme",
    name: "programmeChart",
    group: GROUPS.delivery,
    question: ["How ready is the programme?", "Насколько готова программа?", "Колко е готова програмата?"],
    guide: "programme.md#assessment",
    onFirstPage: false,
    options: [],
    draw: (options = {}) => programmeChart(assessment, labelled(options, PRINCIPLE_WORDS)),
  },
  {
    chart: "time-to-close",
    name: "timeToCloseChart",
    group: GROUPS.complaints,
    question: [
      "How long do complaints take?",
      "Сколько длится разбор жалоб?",
      "Колко време отнемат жалбите?",
    ],
    guide: "event-logs.md#how-long-it-takes",
    onFirstPage: true,
    options: [
      {
        name: "targetMs",
        values: "number",
        meaning: ["the time within which to close", "целевой срок", "целеви срок"],
      },
      DAY,
    ],
    draw: (options = {}) => timeToCloseChart(summary, { ...options, targetMs: 14 * DAY_MS }),
  },
  {
    chart: "backlog-age",
    name: "backlogChart",
    group: GROUPS.complaints,
    question: ["How old are the open ones?", "Каков возраст открытых жалоб?", "Колко стари са отворените?"],
    guide: "event-logs.md#how-long-it-takes",
    onFirstPage: false,
    options: [DAY],
    draw: (options = {}) => backlogChart(summary, options),
  },
];

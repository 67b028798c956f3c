import type { ColumnSpec } from "../../../charts/drawing/chart-columns.ts";
import type { Words } from "../../../text/words.ts";
import type { ReportBlock } from "../../report-block.ts";
import type { Battery } from "../plan/survey-plan.ts";
import type { SurveyResults } from "../survey-analysis.ts";
import { BATTERY_WORDS } from "./battery-words.ts";
import { figuresBlock, tableBlock, textBlock } from "./section-blocks.ts";
import { printerOf, type SectionContext } from "./section-context.ts";

const WORDS = {
  ...BATTERY_WORDS,
  respondents: ["respondents", "респондентов", "респонденти"],
  complete: ["answered everything they were asked", "ответили на всё", "отговорили на всичко"],
  columns: ["columns used", "использовано столбцов", "използвани колони"],
  leftOut: ["{n} left out", "не использовано: {n}", "неизползвани: {n}"],
  answered: ["Answers by battery", "Ответы по блокам", "Отговори по блокове"],
  composition: ["Respondents by group: {by}", "Респонденты по группам: {by}", "Респонденти по групи: {by}"],
  nobody: ["without a group", "без группы", "без група"],
  reject: [
    "Missing answers are refused.",
    "Пропущенные ответы не допускаются.",
    "Липсващи отговори не се допускат.",
  ],
  listwise: [
    "Each result leaves out respondents who missed any answer that it needs.",
    "Каждый результат опускает респондентов, пропустивших хотя бы один нужный ответ.",
    "Всеки резултат пропуска респондентите, на които липсва нужен отговор.",
  ],
  available: [
    "Each result uses the answers that there are.",
    "Каждый результат использует имеющиеся ответы.",
    "Всеки резултат използва наличните отговори.",
  ],
  screening: [
    "Respondents who gave one answer many times in a row: {straight} of {n}; who hardly varied their answers: {flat}.",
    "Респонденты, много раз подряд давшие один ответ: {straight} из {n}; почти не менявшие ответов: {flat}.",
    "Респонденти, дали един и същ отговор много пъти подред: {straight} от {n}; почти без разлика в отговорите: {flat}.",
  ],
} as const satisfies Readonly<Record<string, Words>>;

const ANSWERED = {
  battery: { title: ["answers", "ответы", "отговори"], type: "name" },
  items: { title: ["columns", "столбцов", "колони"], type: "count" },
  complete: {
    title: ["complete respondents", "полных респондентов", "пълни респонденти"],
    type: "count",
  },
  empty: {
    title: ["without any answer", "без единого ответа", "без нито един отговор"],
    type: "count",
  },
  missing: {
    title: ["missing answers", "пропущенных ответов", "липсващи отговори"],
    type: "count",
  },
} as const satisfies Readonly<Record<string, ColumnSpec>>;

const GROUPS = {
  group: { title: ["group", "группа", "група"], type: "name" },
  n: { title: ["n", "n", "n"], type: "count" },
  share: { title: ["share", "доля", "дял"], type: "share", digits: 0 },
} as const satisfies Readonly<Record<string, ColumnSpec>>;

/** Who answered, how much of it, and which groups they belong to. */
export function overviewBlocks(results: SurveyResults, context: SectionContext): ReportBlock[] {
  const { say, figure, share, labelOf, language } = printerOf(WORDS, context);
  const { respondents, mapping } = context.analysis;
  const { answered = [], composition = [], screening } = results;
  const leftOut = mapping.columns.filter(({ use }) => use === "left-out").length;
  const complete = answered.length === 0 ? null : Math.min(...answered.map((battery) => battery.complete));
  const count = (n: number) => figure(n, 0);
  return [
    ...figuresBlock(
      { value: count(respondents), label: say("respondents") },
      complete === null ? null : { value: share(complete / respondents, 0), label: say("complete") },
      {
        value: count(mapping.columns.length - leftOut),
        label: say("columns"),
        detail: say("leftOut", { n: count(leftOut) }),
      },
    ),
    textBlock(say(mapping.options.missing)),
    ...(answered.length === 0
      ? []
      : [
          tableBlock(
            say("answered"),
            ANSWERED,
            answered.map((row) => ({ ...row, battery: say(row.battery as Battery) })),
            language,
          ),
        ]),
    ...composition.map(({ by, groups, missing }) => {
      const rows = missing === 0 ? groups : [...groups, { group: say("nobody"), n: missing }];
      return tableBlock(
        say("composition", { by: labelOf(by) }),
        GROUPS,
        rows.map(({ group, n }) => ({ group, n, share: n / respondents })),
        language,
      );
    }),
    ...(screening === undefined
      ? []
      : [
          textBlock(
            say("screening", {
              n: count(screening.n),
              straight: count(screening.straightLining.length),
              flat: count(screening.lowVariance.length),
            }),
          ),
        ]),
  ];
}

import { CHART_OPTIONS, type ChartOptions } from "../charts/chart-options.ts";
import { type ChartPrinter, chartPrinter } from "../charts/chart-printer.ts";
import type { ColumnSpec } from "../charts/drawing/chart-columns.ts";
import { complaintFlowChart } from "../charts/graph/complaint-flow-chart.ts";
import { timeToCloseChart } from "../charts/lines/time-to-close-chart.ts";
import { backlogChart } from "../charts/rows/backlog-chart.ts";
import { paretoChart } from "../charts/stacks/pareto-chart.ts";
import { readOptions } from "../errors/options.ts";
import type { CauseSummary } from "../logs/summarize-causes.ts";
import type { VariantSummary } from "../logs/summarize-variants.ts";
import type { ComplaintSummary } from "../logs/summary/summarize-complaints.ts";
import { durationText } from "../text/duration-text.ts";
import type { Tongue } from "../text/language.ts";
import type { Words } from "../text/words.ts";
import { explainNote } from "../words/explain-note.ts";
import type { ReportBlock, ReportSection } from "./report-block.ts";
import { chartBlocks, figuresBlock, tableBlock, textBlock } from "./survey/sections/section-blocks.ts";
import { REPORT_WIDTH } from "./survey/sections/section-context.ts";

/** What a log of complaints tells. */
export interface ComplaintResults {
  readonly summary: ComplaintSummary;
  readonly variants: VariantSummary;
  /** `null` where the log has no causes. */
  readonly causes: CauseSummary | null;
}

/** How the report is said and drawn. */
export interface ComplaintSectionsOptions extends Pick<ChartOptions, "theme"> {
  readonly language: Tongue;
  /** The command that makes the report again, with versions. */
  readonly commandLine: string;
  readonly versions: string;
}

const WORDS = {
  "in-short": ["In short", "Кратко", "Накратко"],
  complaints: ["Complaints", "Жалобы", "Жалби"],
  method: ["Method and notes", "Метод и примечания", "Метод и бележки"],
  again: ["How to make this report again", "Как повторить этот отчёт", "Как да се повтори този доклад"],
  cases: ["complaints", "жалоб", "жалби"],
  closed: ["closed", "закрыто", "затворени"],
  open: ["open", "открыто", "отворени"],
  median: ["median time to close", "медиана времени до закрытия", "медиана на времето до затваряне"],
  flow: ["Month by month", "По месяцам", "По месеци"],
  clocks: ["Clocks", "Сроки", "Срокове"],
  activities: ["Events", "События", "Събития"],
  finding: [
    "Of {cases} complaints {closed} are closed; half are closed within {median}, open ones counted at their age.",
    "Из {cases} жалоб закрыто {closed}; половина закрывается за {median}, открытые учтены по их возрасту.",
    "От {cases} жалби затворени са {closed}; половината се затварят за {median}, отворените се броят с възрастта си.",
  ],
  unknown: [
    "Of {cases} complaints {closed} are closed: too few to tell how long half of them take.",
    "Из {cases} жалоб закрыто {closed}: слишком мало, чтобы сказать, за сколько закрывается половина.",
    "От {cases} жалби затворени са {closed}: твърде малко, за да се каже за колко се затваря половината.",
  ],
} as const satisfies Readonly<Record<string, Words>>;

const count = (title: Words) => ({ title, type: "count" }) as const;

const FLOW = {
  month: { title: ["month", "месяц", "месец"], type: "name" },
  opened: count(["opened", "поступило", "постъпили"]),
  closed: count(["closed", "закрыто", "затворени"]),
  open: count(["open at its end", "открыто в конце", "отворени в края"]),
} as const satisfies Readonly<Record<string, ColumnSpec>>;

const CLOCKS = {
  clock: { title: ["clock", "срок", "срок"], type: "name" },
  met: count(["met", "соблюдено", "спазени"]),
  breached: count(["breached", "нарушено", "нарушени"]),
  pending: count(["pending", "идёт", "текат"]),
  share: { title: ["share met", "доля соблюдённых", "дял спазени"], type: "share", digits: 0 },
} as const satisfies Readonly<Record<string, ColumnSpec>>;

const ACTIVITIES = {
  activity: { title: ["event", "событие", "събитие"], type: "name" },
  n: count(["n", "n", "n"]),
} as const satisfies Readonly<Record<string, ColumnSpec>>;

/** The report of a log of complaints, section by section; its charts are not drawn. */
export function complaintSections(
  { summary, variants, causes }: ComplaintResults,
  { language, theme, commandLine, versions }: ComplaintSectionsOptions,
): ReportSection[] {
  const chart = { language, theme, width: REPORT_WIDTH };
  const printer = chartPrinter(WORDS, readOptions(chart, CHART_OPTIONS), 0);
  const { say } = printer;
  const notes = [...new Set(summary.notes.map((note) => explainNote(note, { language })))];
  const sections: readonly ["in-short" | "complaints" | "method" | "again", ReportBlock[]][] = [
    ["in-short", inShort(summary, printer)],
    [
      "complaints",
      [
        ...chartBlocks(() => timeToCloseChart(summary, chart)),
        ...chartBlocks(() => backlogChart(summary, chart)),
        ...chartBlocks(() => complaintFlowChart(variants, chart)),
        ...(causes === null ? [] : chartBlocks(() => paretoChart(causes, chart))),
        tableBlock(
          say("flow"),
          FLOW,
          summary.flow.map(({ month, opened, closed, open }) => ({ month, opened, closed, open })),
          language,
        ),
        ...(summary.clocks.length === 0 ? [] : [clockTable(summary, printer)]),
        tableBlock(
          say("activities"),
          ACTIVITIES,
          summary.activities.map(({ activity, n }) => ({ activity, n })),
          language,
        ),
      ],
    ],
    ["method", notes.length === 0 ? [] : [{ kind: "list", items: notes }]],
    ["again", [{ kind: "code", text: commandLine, language: "sh" }, textBlock(versions)]],
  ];
  return sections.flatMap(([id, blocks]) => (blocks.length === 0 ? [] : [{ title: say(id), id, blocks }]));
}

type Printer = ChartPrinter<typeof WORDS>;

function inShort(
  { cases, closed, open, timeToClose }: ComplaintSummary,
  { say, figure, language }: Printer,
): ReportBlock[] {
  const { medianMs } = timeToClose;
  const median = durationText(medianMs, { language });
  const parts = { cases: figure(cases), closed: figure(closed), median };
  return [
    ...figuresBlock(
      { value: parts.cases, label: say("cases") },
      { value: parts.closed, label: say("closed") },
      { value: figure(open), label: say("open") },
      medianMs === null ? null : { value: median, label: say("median") },
    ),
    textBlock(say(medianMs === null ? "unknown" : "finding", parts), "finding"),
  ];
}

function clockTable({ clocks }: ComplaintSummary, { say, language }: Printer): ReportBlock {
  const rows = clocks.map(({ clock, met, breached, pending, share }) => ({
    clock,
    met,
    breached,
    pending,
    share,
  }));
  return tableBlock(say("clocks"), CLOCKS, rows, language);
}

import type { ColumnSpec } from "../../../charts/drawing/chart-columns.ts";
import { importancePerformanceChart } from "../../../charts/plane/importance-performance-chart.ts";
import { UI_WORDS } from "../../../text/ui-words.ts";
import type { Words } from "../../../text/words.ts";
import type { ReportBlock } from "../../report-block.ts";
import type { SurveyResults } from "../survey-analysis.ts";
import { chartBlocks, figuresBlock, tableBlock } from "./section-blocks.ts";
import { printerOf, type SectionContext } from "./section-context.ts";

/** The quadrants, the most urgent first. */
const QUADRANTS = ["concentrate", "keep", "low-priority", "overkill"] as const;

const WORDS = {
  concentrate: UI_WORDS.concentrate,
  keep: UI_WORDS.keep,
  "low-priority": UI_WORDS["low-priority"],
  overkill: UI_WORDS.overkill,
  countOf: ["{count} of {all}", "{count} из {all}", "{count} от {all}"],
  table: [
    "Importance and performance of the attributes",
    "Важность и исполнение по свойствам",
    "Важност и изпълнение по свойства",
  ],
  undecided: ["{quadrant}, not sure", "{quadrant}, неуверенно", "{quadrant}, неясно"],
} as const satisfies Readonly<Record<string, Words>>;

const COLUMNS = {
  attribute: { title: UI_WORDS.attribute, type: "name" },
  n: { title: UI_WORDS.n, type: "count" },
  importance: { title: UI_WORDS.importance, type: "number" },
  performance: { title: UI_WORDS.performance, type: "number" },
  gap: { title: UI_WORDS.gap, type: "number" },
  quadrant: { title: UI_WORDS.quadrant, type: "text" },
} as const satisfies Readonly<Record<string, ColumnSpec>>;

/** What to concentrate on, by how important it is to people and how well it is done. */
export function importanceBlocks(results: SurveyResults, context: SectionContext): ReportBlock[] {
  const grid = results.importancePerformance;
  if (grid === undefined) return [];
  const { say, language, labelOf } = printerOf(WORDS, context);
  const { attributes } = grid;
  const rows = attributes.map(({ attribute, n, importance, performance, gap, quadrant, undecided }) => ({
    ...{ attribute: labelOf(attribute), n, importance, performance, gap },
    quadrant:
      quadrant === null ? null : undecided ? say("undecided", { quadrant: say(quadrant) }) : say(quadrant),
  }));
  return [
    ...figuresBlock(
      ...QUADRANTS.map((quadrant) => ({
        value: say("countOf", {
          count: attributes.filter((attribute) => attribute.quadrant === quadrant).length,
          all: attributes.length,
        }),
        label: say(quadrant),
      })),
    ),
    ...chartBlocks(() => importancePerformanceChart(grid, context.chart)),
    tableBlock(say("table"), COLUMNS, rows, language),
  ];
}

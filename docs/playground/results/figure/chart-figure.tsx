import { useId, useState } from "preact/hooks";
import type { Chart } from "service-quality/charts";
import { readableTable } from "../../../../src/report/grid-table.ts";
import { withBoundFigures } from "../../../../src/text/html-text.ts";
import { filled } from "../../app/language.ts";
import { useWords } from "../../app/settings.tsx";
import { DataTable } from "../table/data-table.tsx";
import { ChartActions, type ChartView } from "./chart-actions.tsx";
import { ChartPicture } from "./chart-picture.tsx";
import { CodeBlock } from "./code-block.tsx";
import { FIGURE_WORDS } from "./figure-words.ts";
import "./figure.css";

export interface ChartFigureProps {
  readonly chart: Chart;
  /** Of files that are saved, without an ending. */
  readonly name: string;
  /** Among the charts of its part, from 1. */
  readonly number: number;
  /** Lines of JavaScript that make this chart. */
  readonly code: string;
}

/** A chart with its finding in words, files of it, its numbers as a table, and its code. */
export function ChartFigure({ chart, name, number, code }: ChartFigureProps) {
  const words = useWords(FIGURE_WORDS);
  const [view, setView] = useState<ChartView | null>(null);
  const viewId = useId();
  return (
    <figure class="chart">
      <ChartPicture chart={chart} failure={words.notDrawn} />
      <figcaption>{withBoundFigures(chart.alt)}</figcaption>
      <ChartActions {...{ chart, name, number }} view={view} viewId={viewId} onView={setView} />
      <div id={viewId}>
        {view === "table" && (
          <DataTable caption={filled(words.tableOf, { n: number })} {...readableTable(chart)} />
        )}
        {view === "code" && <CodeBlock code={code} />}
      </div>
    </figure>
  );
}

import { useId, useState } from "preact/hooks";
import type { Chart, ChartValue } from "service-quality/charts";
import { codeWord } from "../../../../src/report/code-words.ts";
import { readableTable } from "../../../../src/report/grid-table.ts";
import { withBoundFigures } from "../../../../src/text/html-text.ts";
import { filled, type Language } from "../../app/language.ts";
import { useSettings, useWords } from "../../app/settings.tsx";
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
  const { language } = useSettings();
  const [view, setView] = useState<ChartView | null>(null);
  const viewId = useId();
  return (
    <figure class="chart">
      <ChartPicture chart={chart} failure={words.notDrawn} />
      <figcaption>{withBoundFigures(chart.alt)}</figcaption>
      <ChartActions {...{ chart, name, number }} view={view} viewId={viewId} onView={setView} />
      <div id={viewId}>
        {view === "table" && (
          <DataTable caption={filled(words.tableOf, { n: number })} {...tableInWords(chart, language)} />
        )}
        {view === "code" && <CodeBlock code={code} />}
      </div>
    </figure>
  );
}

/** The numbers of a chart, its codes in words. */
function tableInWords(chart: Chart, language: Language) {
  const { columns, rows } = readableTable(chart);
  const inWords = ([name, cell]: [string, ChartValue]) => [name, codeWord(name, cell, language)] as const;
  return { columns, rows: rows.map((row) => Object.fromEntries(Object.entries(row).map(inWords))) };
}

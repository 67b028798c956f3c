import type { ReportBlock } from "service-quality/report";
import { withBoundFigures } from "../../../../src/text/html-text.ts";
import { ChartFigure } from "../figure/chart-figure.tsx";
import { CodeBlock } from "../figure/code-block.tsx";
import { DataTable } from "../table/data-table.tsx";
import { Figures } from "./figures.tsx";

export interface BlockViewProps {
  readonly block: ReportBlock;
  /** Of files that are saved of it, without an ending. */
  readonly name: string;
  /** Of a chart among those of its part, from 1. */
  readonly number: number;
  /** JavaScript that makes the results of this part. */
  readonly code: string;
}

/** A block of the report, as the page shows it. */
export function BlockView({ block, name, number, code }: BlockViewProps) {
  switch (block.kind) {
    case "text":
      return (
        <div class={block.role === undefined ? "prose" : `prose ${block.role}`}>
          {block.text.split(/\n{2,}/).map((paragraph, i) => (
            <p key={i}>{withBoundFigures(paragraph)}</p>
          ))}
        </div>
      );
    case "figures":
      return <Figures items={block.items} />;
    case "table":
      return <DataTable caption={block.caption} columns={block.columns} rows={block.rows} />;
    case "chart":
      return <ChartFigure chart={block.chart} {...{ name, number, code }} />;
    case "code":
      return <CodeBlock code={block.text} />;
    case "list":
      return (
        <ul>
          {block.items.map((item, i) => (
            <li key={i}>{item}</li>
          ))}
        </ul>
      );
  }
}

import {
  type ReportBlock,
  type ReportSection,
  reportHtml,
  type SurveyAnalysis,
  surveySections,
} from "service-quality/report";
import type { Language } from "../../app/language.ts";
import { chartSvg } from "../drawing/draw-chart.ts";

export interface ReportSetting {
  readonly language: Language;
  /** The command that makes the report again. */
  readonly commandLine: string;
  /** Is told how many charts are drawn. */
  readonly onDrawn: (done: number) => void;
}

/** The report as one page of HTML, its charts drawn for light and dark screens. */
export async function reportFile(
  analysis: SurveyAnalysis,
  { language, commandLine, onDrawn }: ReportSetting,
): Promise<string> {
  const [light, dark] = (["light", "dark"] as const).map((theme) =>
    surveySections(analysis, { language, theme, commandLine }),
  ) as [ReportSection[], ReportSection[]];
  let done = 0;
  const sections: ReportSection[] = [];
  for (const [i, section] of light.entries()) {
    const blocks: ReportBlock[] = [];
    for (const [j, block] of section.blocks.entries()) {
      blocks.push(await drawn(block, dark[i]!.blocks[j]!));
      if (block.kind === "chart") onDrawn(++done);
    }
    sections.push({ ...section, blocks });
  }
  return reportHtml(sections, { language });
}

/** A block with its picture, where it is a chart; `twin` is the same block for dark screens. */
async function drawn(block: ReportBlock, twin: ReportBlock): Promise<ReportBlock> {
  if (block.kind !== "chart" || twin.kind !== "chart") return block;
  return { ...block, svg: { light: await chartSvg(block.chart), dark: await chartSvg(twin.chart) } };
}

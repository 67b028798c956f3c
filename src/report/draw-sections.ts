import type { Chart } from "../charts/chart.ts";
import type { ChartBlock, ReportBlock, ReportSection } from "./report-block.ts";

/** Draws a chart as SVG. */
export type DrawChart = (chart: Chart) => Promise<string>;

/**
 * Sections whose charts have pictures, drawn one after the other. `dark` are the same sections with charts for dark
 * screens, block by block; without them the light picture stands everywhere.
 */
export async function drawSections(
  light: readonly ReportSection[],
  dark: readonly ReportSection[] | null,
  draw: DrawChart,
): Promise<ReportSection[]> {
  const sections: ReportSection[] = [];
  for (const [i, section] of light.entries()) {
    const blocks: ReportBlock[] = [];
    for (const [j, block] of section.blocks.entries()) {
      const twin = dark?.[i]?.blocks[j];
      blocks.push(block.kind === "chart" ? { ...block, svg: await picturesOf(block, twin, draw) } : block);
    }
    sections.push({ ...section, blocks });
  }
  return sections;
}

async function picturesOf(
  { chart }: ChartBlock,
  twin: ReportBlock | undefined,
  draw: DrawChart,
): Promise<NonNullable<ChartBlock["svg"]>> {
  const light = await draw(chart);
  return twin?.kind === "chart" ? { light, dark: await draw(twin.chart) } : { light };
}

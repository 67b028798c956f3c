import { type ChartRenderer, renderChart } from "./render-chart.ts";
import type { ChartBlock, ReportBlock, ReportSection } from "./report-block.ts";

/**
 * Sections whose charts have pictures. `dark` are the same sections with charts for dark screens, block by block;
 * without them the light picture stands everywhere.
 */
export function drawSections(
  light: readonly ReportSection[],
  dark: readonly ReportSection[] | null,
  renderer: ChartRenderer,
): Promise<ReportSection[]> {
  const drawn = async (block: ReportBlock, twin: ReportBlock | undefined): Promise<ReportBlock> =>
    block.kind === "chart" ? { ...block, svg: await picturesOf(block, twin, renderer) } : block;
  return Promise.all(
    light.map(async (section, i) => ({
      ...section,
      blocks: await Promise.all(section.blocks.map((block, j) => drawn(block, dark?.[i]?.blocks[j]))),
    })),
  );
}

async function picturesOf(
  { chart }: ChartBlock,
  twin: ReportBlock | undefined,
  renderer: ChartRenderer,
): Promise<NonNullable<ChartBlock["svg"]>> {
  const light = await renderChart(chart, renderer);
  return twin?.kind === "chart" ? { light, dark: await renderChart(twin.chart, renderer) } : { light };
}

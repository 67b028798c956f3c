import { reportHtml, type SurveyAnalysis, surveySections } from "service-quality/report";
import { drawSections } from "../../../../src/report/draw-sections.ts";
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
  );
  let pictures = 0;
  const sections = await drawSections(light!, dark!, async (chart) => {
    const svg = await chartSvg(chart);
    pictures++;
    if (pictures % 2 === 0) onDrawn(pictures / 2);
    return svg;
  });
  return reportHtml(sections, { language });
}

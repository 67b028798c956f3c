import { partSection, type ReportBlock, type SurveyAnalysis } from "service-quality/report";
import { toCsv } from "service-quality/survey";
import type { Language } from "../../app/language.ts";
import { blockNames } from "../blocks/block-names.ts";

/** The tables of all parts and the numbers of their charts as CSV, by file name. */
export function tableFiles(analysis: SurveyAnalysis, language: Language): Record<string, string> {
  return Object.fromEntries(
    analysis.parts.flatMap(({ part }) => {
      const { blocks } = partSection(analysis, part, { language });
      const names = blockNames(part, blocks);
      return blocks.flatMap((block, i) => {
        const rows = rowsOf(block);
        return rows === null ? [] : [[`${names[i]}.csv`, toCsv(rows)]];
      });
    }),
  );
}

function rowsOf(block: ReportBlock): readonly object[] | null {
  if (block.kind === "chart") return block.chart.data;
  return block.kind === "table" ? block.rows : null;
}

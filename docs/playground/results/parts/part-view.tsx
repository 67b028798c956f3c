import { useMemo } from "preact/hooks";
import type { SurveyAnalysis, SurveyPart } from "service-quality/report";
import { useSettings, useWords } from "../../app/settings.tsx";
import { Alert } from "../../ui/alert.tsx";
import { blockNames } from "../blocks/block-names.ts";
import { BlockView } from "../blocks/block-view.tsx";
import { scriptOf } from "../exports/script-of.ts";
import { LeftOutNotice } from "./left-out-notice.tsx";
import { PART_WORDS } from "./part-words.ts";
import { Refusals } from "./refusals.tsx";
import { shownBlocks } from "./shown-blocks.ts";
import type { WaysOut } from "./ways-out.ts";

export interface PartViewProps extends WaysOut {
  readonly part: SurveyPart;
  readonly analysis: SurveyAnalysis;
  /** Whether it is computed anew. */
  readonly isStale: boolean;
  readonly fileName: string;
  /** Of pictures, in pixels. */
  readonly width: number;
}

/** The results of a part, as the report has them; what was left out of them, or why there are none. */
export function PartView({ part, analysis, isStale, fileName, width, ...waysOut }: PartViewProps) {
  const words = useWords(PART_WORDS);
  const { language, shown: theme } = useSettings();
  const { mapping, respondents } = analysis;
  const { blocks, problem } = useMemo(
    () => shownBlocks(analysis, part, { language, theme, width }),
    [analysis, part, language, theme, width],
  );
  const code = useMemo(() => scriptOf(analysis, fileName, [part]), [analysis, part, fileName]);
  const analyzed = analysis.parts.find((one) => one.part === part)!;
  if (analyzed.state === "refused") {
    return <Refusals refusals={analyzed.refusals} mapping={mapping} {...waysOut} />;
  }
  const names = blockNames(part, blocks);
  const charts = blocks.filter(({ kind }) => kind === "chart");
  return (
    <>
      {isStale && <Alert kind="warning">{words.stale}</Alert>}
      {problem !== null && <Alert kind="error">{problem}</Alert>}
      <LeftOutNotice analyzed={analyzed} respondents={respondents} mapping={mapping} {...waysOut} />
      {blocks.map((block, i) => (
        <BlockView
          key={names[i]}
          name={names[i]!}
          number={charts.indexOf(block) + 1}
          block={block}
          code={code}
        />
      ))}
    </>
  );
}

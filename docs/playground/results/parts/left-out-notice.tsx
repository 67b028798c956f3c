import type { AnalyzedPart, SurveyMapping } from "service-quality/report";
import { counted, filled } from "../../app/language.ts";
import { useSettings, useWords } from "../../app/settings.tsx";
import { Alert } from "../../ui/alert.tsx";
import { Button } from "../../ui/button.tsx";
import { leftOut } from "./left-out.ts";
import { PART_WORDS } from "./part-words.ts";
import type { WaysOut } from "./ways-out.ts";

export interface LeftOutNoticeProps extends WaysOut {
  readonly analyzed: AnalyzedPart;
  readonly respondents: number;
  readonly mapping: SurveyMapping;
}

/** How many respondents a part could not use, and the way to use what they answered. */
export function LeftOutNotice({ analyzed, respondents, mapping, onMissing }: LeftOutNoticeProps) {
  const words = useWords(PART_WORDS);
  const { language } = useSettings();
  const left = leftOut(analyzed, respondents);
  if (left === 0) return null;
  return (
    <Alert kind="warning">
      <p>{filled(words.partial, { left: counted(left, language), all: counted(respondents, language) })}</p>
      {onMissing !== null && mapping.options.missing === "listwise" && (
        <div class="row">
          <Button onPress={() => onMissing("available")}>{words.keepAvailable}</Button>
        </div>
      )}
    </Alert>
  );
}

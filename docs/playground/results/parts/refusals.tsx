import type { Refusal, SurveyMapping } from "service-quality/report";
import { explainError } from "service-quality/words";
import { withoutPlace } from "../../../../src/errors/error.ts";
import { counted, filled } from "../../app/language.ts";
import { useSettings, useWords } from "../../app/settings.tsx";
import { Alert } from "../../ui/alert.tsx";
import { Button } from "../../ui/button.tsx";
import { PART_WORDS } from "./part-words.ts";
import { refusedCell } from "./refused-cell.ts";
import type { WaysOut } from "./ways-out.ts";

export interface RefusalsProps extends WaysOut {
  readonly refusals: readonly Refusal[];
  readonly mapping: SurveyMapping;
}

/** Why a part has no results: what is wrong, in which cell, and the ways out of it. */
export function Refusals({ refusals, mapping, onMissing, onColumns }: RefusalsProps) {
  const words = useWords(PART_WORDS);
  const { language } = useSettings();
  const sentences = refusals.map(({ error }) => {
    const cell = refusedCell(error.path, mapping);
    if (cell === null) return explainError(error, { language });
    const { column, row } = cell;
    // The place is told as the file has it; what to do about missing answers stands on the buttons.
    const { code, path } = error;
    const message = code === "missing_answers" ? undefined : withoutPlace(error.message, path);
    const why = explainError({ code, path: [], message }, { language });
    const place =
      row === null
        ? filled(words.column, { column })
        : filled(words.cell, { column, row: counted(row, language) });
    return `${place}: ${why}`;
  });
  const isMissing = refusals.some(({ error }) => error.code === "missing_answers");
  const { missing } = mapping.options;
  return (
    <Alert kind="error">
      <strong>{words.refused}</strong>
      {[...new Set(sentences)].map((sentence) => (
        <p key={sentence}>{sentence}</p>
      ))}
      <div class="row">
        {onMissing !== null && isMissing && missing !== "listwise" && (
          <Button onPress={() => onMissing("listwise")}>{words.dropListwise}</Button>
        )}
        {onMissing !== null && missing !== "available" && (
          <Button onPress={() => onMissing("available")}>{words.keepAvailable}</Button>
        )}
        {onColumns !== null && <Button onPress={onColumns}>{words.toColumns}</Button>}
      </div>
    </Alert>
  );
}

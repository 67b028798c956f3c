import type { SurveyMapping } from "service-quality/report";
import { useWords } from "../../app/settings.tsx";
import { Field } from "../../ui/field.tsx";
import { COLUMNS_WORDS } from "./columns-words.ts";
import { listedCodes } from "./listed-codes.ts";

interface MissingCodesProps {
  readonly mapping: SurveyMapping;
  readonly onMapping: (mapping: SurveyMapping) => void;
}

/** What means a missing answer, in every column. */
export function MissingCodes({ mapping, onMapping }: MissingCodesProps) {
  const words = useWords(COLUMNS_WORDS);
  return (
    <Field label={words.missing} inline>
      <input
        class="input"
        value={mapping.missingCodes.join(", ")}
        placeholder={words.missingHint}
        onChange={({ currentTarget }) =>
          onMapping({ ...mapping, missingCodes: listedCodes(currentTarget.value) })
        }
      />
    </Field>
  );
}

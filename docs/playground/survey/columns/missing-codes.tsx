import type { SurveyMapping } from "service-quality/report";
import { useWords } from "../../app/settings.tsx";
import { Field } from "../../ui/field.tsx";
import { COLUMNS_WORDS } from "./columns-words.ts";

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
          onMapping({ ...mapping, missingCodes: codesIn(currentTarget.value) })
        }
      />
    </Field>
  );
}

/** Codes between commas; what spells a number is one. */
export function codesIn(text: string): (number | string)[] {
  const codes = text
    .split(",")
    .map((code) => code.trim())
    .filter((code) => code !== "")
    .map((code) => (/^[+-]?\d+(\.\d+)?$/.test(code) ? Number(code) : code));
  return [...new Set(codes)];
}

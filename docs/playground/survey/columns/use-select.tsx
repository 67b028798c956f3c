import type { ColumnUse } from "service-quality/report";
import { useWords } from "../../app/settings.tsx";
import { Select } from "../../ui/field.tsx";
import { COLUMNS_WORDS } from "./columns-words.ts";
import { USE_WORDS } from "./use-words.ts";

interface UseSelectProps {
  readonly label: string;
  readonly uses: readonly ColumnUse[];
  readonly onUse: (use: ColumnUse) => void;
}

/** In the order in which they are offered. */
const USES = Object.keys(USE_WORDS) as ColumnUse[];

/** The use of several columns at once. */
export function UseSelect({ label, uses, onUse }: UseSelectProps) {
  const words = useWords(COLUMNS_WORDS);
  const names = useWords(USE_WORDS);
  const use = uses.every((one) => one === uses[0]) ? uses[0]! : null;
  const options = USES.map((one) => [one, names[one]] as const);
  return (
    <Select<ColumnUse | "mixed">
      label={label}
      unseen
      value={use ?? "mixed"}
      options={use === null ? [["mixed", words.mixed], ...options] : options}
      onChange={(chosen) => {
        if (chosen !== "mixed") onUse(chosen);
      }}
    />
  );
}

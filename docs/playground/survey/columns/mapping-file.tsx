import type { SurveyMapping } from "service-quality/report";
import { useWords } from "../../app/settings.tsx";
import { saveFile } from "../../results/exports/save-file.ts";
import { Button } from "../../ui/button.tsx";
import { JsonChooser } from "../../ui/json-chooser.tsx";
import { COLUMNS_WORDS } from "./columns-words.ts";

interface MappingFileProps {
  readonly mapping: SurveyMapping;
  readonly onText: (text: string) => void;
}

/** Saves the mapping, and loads one that was saved. */
export function MappingFile({ mapping, onText }: MappingFileProps) {
  const words = useWords(COLUMNS_WORDS);
  return (
    <>
      <Button
        onPress={() => saveFile("mapping.json", `${JSON.stringify(mapping, null, 2)}\n`, "application/json")}
      >
        {words.save}
      </Button>
      <JsonChooser text={words.loadMapping} onText={onText} />
    </>
  );
}

import { useRef } from "preact/hooks";
import type { SurveyMapping } from "service-quality/report";
import { useWords } from "../../app/settings.tsx";
import { saveFile } from "../../results/exports/save-file.ts";
import { Button } from "../../ui/button.tsx";
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

/** A button that has a JSON file chosen, and reads it. */
export function JsonChooser({ text, onText }: { text: string; onText: (text: string) => void }) {
  const input = useRef<HTMLInputElement>(null);
  return (
    <>
      <Button onPress={() => input.current?.click()}>{text}</Button>
      <input
        ref={input}
        type="file"
        hidden
        accept=".json"
        aria-label={text}
        onChange={async ({ currentTarget }) => {
          const file = currentTarget.files?.[0];
          currentTarget.value = "";
          if (file !== undefined) onText(await file.text());
        }}
      />
    </>
  );
}

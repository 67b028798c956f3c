import { useRef } from "preact/hooks";
import type { SurveyMapping } from "service-quality/report";
import { useWords } from "../../app/settings.tsx";
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
      <Button onPress={() => saveMapping(mapping)}>{words.save}</Button>
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

function saveMapping(mapping: SurveyMapping): void {
  const blob = new Blob([`${JSON.stringify(mapping, null, 2)}\n`], { type: "application/json" });
  const link = document.createElement("a");
  link.href = URL.createObjectURL(blob);
  link.download = "mapping.json";
  link.click();
  URL.revokeObjectURL(link.href);
}

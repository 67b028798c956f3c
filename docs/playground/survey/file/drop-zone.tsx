import { useRef, useState } from "preact/hooks";
import { useWords } from "../../app/settings.tsx";
import { Button } from "../../ui/button.tsx";
import { FILE_WORDS } from "./file-words.ts";

const ACCEPTED = ".csv,.tsv,.txt,.xlsx,.xls,.parquet,.sav,.zsav,.json";

/** A place to drop a file on, with a button for whoever does not drag. */
export function DropZone({ onFile }: { onFile: (file: File) => void }) {
  const words = useWords(FILE_WORDS);
  const input = useRef<HTMLInputElement>(null);
  const [isOver, setOver] = useState(false);
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the button within does the same without dragging
    <div
      class={isOver ? "drop over" : "drop"}
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={(event) => {
        event.preventDefault();
        setOver(false);
        const file = event.dataTransfer?.files[0];
        if (file !== undefined) onFile(file);
      }}
    >
      <p>
        <strong>{words.drop}</strong>
      </p>
      <Button kind="primary" onPress={() => input.current?.click()}>
        {words.choose}
      </Button>
      <input
        ref={input}
        type="file"
        hidden
        accept={ACCEPTED}
        onChange={({ currentTarget }) => {
          const file = currentTarget.files?.[0];
          if (file !== undefined) onFile(file);
          // The same file can be chosen again.
          currentTarget.value = "";
        }}
      />
      <p class="muted small">{words.limits}</p>
    </div>
  );
}

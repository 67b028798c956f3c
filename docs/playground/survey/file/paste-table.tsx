import { useId, useState } from "preact/hooks";
import { useWords } from "../../app/settings.tsx";
import { Button } from "../../ui/button.tsx";
import { escapeCloses } from "../../ui/escape-closes.ts";
import { FILE_WORDS } from "./file-words.ts";

/** A table that is pasted as text. */
export function PasteTable({ onTable }: { onTable: (text: string) => void }) {
  const words = useWords(FILE_WORDS);
  const [isOpen, setOpen] = useState(false);
  const [text, setText] = useState("");
  const area = useId();
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: Esc closes what the button within opens
    <div class="stack" onKeyDown={escapeCloses(() => setOpen(false))}>
      <div>
        <Button expanded={isOpen} controls={area} onPress={() => setOpen(!isOpen)}>
          {words.paste}
        </Button>
      </div>
      <div id={area} class="stack" hidden={!isOpen}>
        <label class="stack">
          <span class="muted">{words.pasteHint}</span>
          <textarea
            class="input"
            rows={6}
            spellcheck={false}
            value={text}
            onInput={({ currentTarget }) => setText(currentTarget.value)}
          />
        </label>
        <div>
          <Button kind="primary" disabled={text.trim() === ""} onPress={() => onTable(text)}>
            {words.read}
          </Button>
        </div>
      </div>
    </div>
  );
}

import { useEffect, useId, useRef, useState } from "preact/hooks";
import { Alert } from "../../ui/alert.tsx";
import { Button } from "../../ui/button.tsx";
import { JsonChooser } from "../../ui/json-chooser.tsx";
import type { DocumentFault, ReadDocument } from "../model/own-document.ts";
import { faultText } from "../words/fault-text.ts";
import { useDesk } from "./desk-context.ts";

interface OwnDocumentProps<T> {
  readonly title: string;
  readonly lead: string;
  /** What the text begins with. */
  readonly start: object;
  readonly read: (text: string) => ReadDocument<T>;
  readonly onUse: (document: T) => void;
  readonly onCancel: () => void;
}

/** A document of the library that the person writes, pastes or opens; what is wrong with it is told, and it stays. */
export function OwnDocument<T>({ title, lead, start, read, onUse, onCancel }: OwnDocumentProps<T>) {
  const { labels, time, words } = useDesk();
  const [text, setText] = useState(() => JSON.stringify(start, null, 2));
  const [fault, setFault] = useState<{ readonly fault: DocumentFault; readonly n: number } | null>(null);
  const area = useRef<HTMLTextAreaElement>(null);
  const head = useId();
  useEffect(() => area.current?.focus(), []);

  const use = () => {
    const { document, fault } = read(text);
    if (fault === null) onUse(document);
    else setFault((before) => ({ fault, n: (before?.n ?? 0) + 1 }));
  };
  const told = fault === null ? null : faultText(fault.fault, labels.language, time);
  return (
    <section
      class="own stack"
      aria-labelledby={head}
      onKeyDown={(event) => event.key === "Escape" && onCancel()}
    >
      <h2 id={head}>{title}</h2>
      <p class="prose">{lead}</p>
      {told !== null && (
        <Alert key={fault?.n} kind="error">
          <p>{told.sentence}</p>
          {told.detail !== null && <p class="small">{told.detail}</p>}
          <p>{words.notUsed}</p>
        </Alert>
      )}
      <label class="field">
        <span class="label">{words.ownText}</span>
        <textarea
          class="input"
          rows={16}
          spellcheck={false}
          aria-invalid={told !== null}
          ref={area}
          value={text}
          onInput={(event) => setText(event.currentTarget.value)}
        />
      </label>
      <div class="row">
        <Button kind="primary" onPress={use}>
          {words.use}
        </Button>
        <JsonChooser text={words.openFile} onText={setText} />
        <Button kind="quiet" onPress={onCancel}>
          {words.cancel}
        </Button>
      </div>
    </section>
  );
}

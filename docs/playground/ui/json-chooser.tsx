import { useRef } from "preact/hooks";
import { Button } from "./button.tsx";

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
        accept=".json,application/json"
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

import { useState } from "preact/hooks";
import { announce } from "../../app/announcer.tsx";
import { useWords } from "../../app/settings.tsx";
import { Button } from "../../ui/button.tsx";
import { FIGURE_WORDS } from "./figure-words.ts";
import "./figure.css";

/** Code that can be copied. */
export function CodeBlock({ code }: { readonly code: string }) {
  const words = useWords(FIGURE_WORDS);
  const [isCopied, setCopied] = useState(false);
  const copy = async () => {
    await navigator.clipboard.writeText(code);
    setCopied(true);
    announce(words.copied);
  };
  return (
    <div class="code">
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keys */}
      <pre tabIndex={0}>
        <code>{code}</code>
      </pre>
      <Button onPress={copy}>{isCopied ? words.copied : words.copy}</Button>
    </div>
  );
}

import { useEffect, useState } from "preact/hooks";

const told = new EventTarget();

/** Says a sentence to readers of the screen, when they are at leisure. */
export function announce(sentence: string): void {
  told.dispatchEvent(new CustomEvent("told", { detail: sentence }));
}

/** The one polite live region of the page. */
export function Announcer() {
  const [sentence, say] = useState("");
  useEffect(() => {
    const listen = (event: Event) => say((event as CustomEvent<string>).detail);
    told.addEventListener("told", listen);
    return () => told.removeEventListener("told", listen);
  }, []);
  return (
    <div class="unseen" aria-live="polite" aria-atomic="true">
      {sentence}
    </div>
  );
}

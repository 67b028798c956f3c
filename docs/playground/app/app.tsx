import { useEffect, useState } from "preact/hooks";
import { SurveyTab } from "../survey/survey-tab.tsx";
import { Announcer } from "./announcer.tsx";
import { Header } from "./header.tsx";
import { KeysDialog } from "./keys-dialog.tsx";
import { loaded } from "./loaded.tsx";
import { goTo, usePlace } from "./place.ts";
import { useWords } from "./settings.tsx";
import { SHELL_WORDS } from "./words.ts";

const DeskTab = loaded(async () => (await import("../desk/desk-tab.tsx")).DeskTab);

/** The whole page. Both tabs keep what is in them while the other is shown. */
export function App() {
  const place = usePlace();
  const words = useWords(SHELL_WORDS);
  const [showsKeys, showKeys] = useState(false);
  const isDesk = place.tab === "desk";
  const [hasDesk, keepDesk] = useState(isDesk);

  useEffect(() => {
    if (isDesk) keepDesk(true);
  }, [isDesk]);
  useEffect(() => {
    document.title = `${isDesk ? words.desk : words.survey} · ${words.title}`;
  }, [isDesk, words]);
  useEffect(() => {
    const listen = (event: KeyboardEvent) => {
      const step =
        event.altKey && !event.ctrlKey && !event.metaKey ? /^Digit([123])$/.exec(event.code) : null;
      if (step !== null) {
        event.preventDefault();
        goTo(STEPS[Number(step[1]) - 1]!);
      } else if (event.key === "?" && !isWriting(event.target)) showKeys(true);
    };
    addEventListener("keydown", listen);
    return () => removeEventListener("keydown", listen);
  }, []);

  return (
    <>
      <button type="button" class="skip button" onClick={() => document.getElementById("content")?.focus()}>
        {words.skip}
      </button>
      <div class="page">
        <Header isDesk={isDesk} onKeys={() => showKeys(true)} />
        <main id="content" tabIndex={-1}>
          <SurveyTab place={place.tab === "survey" ? place : null} />
          {(isDesk || hasDesk) && <DeskTab active={isDesk} />}
        </main>
        <footer class="footer row">
          <a href="./privacy/">{words.privacy}</a>
        </footer>
      </div>
      <Announcer />
      {showsKeys && <KeysDialog onClose={() => showKeys(false)} />}
    </>
  );
}

const STEPS = [
  { tab: "survey", step: "file" },
  { tab: "survey", step: "columns" },
  { tab: "survey", step: "results", part: null },
] as const;

function isWriting(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && target.matches("input, textarea, select, [contenteditable]");
}

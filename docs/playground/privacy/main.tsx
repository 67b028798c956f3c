import { render } from "preact";
import "../ui/index.css";
import { PRIVACY_WORDS } from "../app/privacy-words.ts";
import { SettingsProvider, useWords } from "../app/settings.tsx";
import { SettingsControls } from "../app/settings-controls.tsx";
import { SHELL_WORDS } from "../app/words.ts";

function Privacy() {
  const { more: _, ...statement } = useWords(PRIVACY_WORDS);
  const words = useWords(SHELL_WORDS);
  return (
    <div class="page">
      <header class="header">
        <p class="brand">
          <a href="../">{words.title}</a>
        </p>
        <SettingsControls />
      </header>
      <main class="statement stack prose">
        <h1>{words.privacy}</h1>
        {Object.entries(statement).map(([key, sentence]) => (
          <p key={key}>{sentence}</p>
        ))}
        <p>
          <a href="../">{words.back}</a>
        </p>
      </main>
    </div>
  );
}

render(
  <SettingsProvider>
    <Privacy />
  </SettingsProvider>,
  document.getElementById("app")!,
);

import type { ComponentChildren } from "preact";
import { Select } from "../ui/field.tsx";
import type { Language } from "./language.ts";
import { THEMES, useSettings, useWords } from "./settings.tsx";
import { SHELL_WORDS } from "./words.ts";

const NAMES: readonly (readonly [Language, string])[] = [
  ["en", "English"],
  ["ru", "Русский"],
  ["bg", "Български"],
];

/** Language and theme of the page. */
export function SettingsControls({ children }: { children?: ComponentChildren }) {
  const words = useWords(SHELL_WORDS);
  const { language, theme, choose } = useSettings();
  return (
    <div class="settings">
      <Select
        label={words.language}
        unseen
        value={language}
        options={NAMES}
        onChange={(chosen) => choose({ language: chosen })}
      />
      <Select
        label={words.theme}
        unseen
        value={theme}
        options={THEMES.map((one) => [one, words[one]] as const)}
        onChange={(chosen) => choose({ theme: chosen })}
      />
      {children}
    </div>
  );
}

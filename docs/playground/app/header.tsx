import { Button } from "../ui/button.tsx";
import { Tabs } from "../ui/tabs.tsx";
import { useWords } from "./settings.tsx";
import { SettingsControls } from "./settings-controls.tsx";
import { SHELL_WORDS } from "./words.ts";

/** Name, tabs, and what holds for the whole page. */
export function Header({ isDesk, onKeys }: { isDesk: boolean; onKeys: () => void }) {
  const words = useWords(SHELL_WORDS);
  return (
    <header class="header">
      <p class="brand">{words.title}</p>
      <Tabs
        label={words.parts}
        tabs={[
          { href: "#file", text: words.survey, current: !isDesk },
          { href: "#desk", text: words.desk, current: isDesk },
        ]}
      />
      <p class="private small muted">{words.private}</p>
      <SettingsControls>
        <Button onPress={onKeys} label={words.keys}>
          ?
        </Button>
      </SettingsControls>
    </header>
  );
}

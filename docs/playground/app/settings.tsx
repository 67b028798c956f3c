import { type ComponentChildren, createContext } from "preact";
import { useContext, useEffect, useMemo, useState } from "preact/hooks";
import { LANGUAGES, type Language, type WordList, type Words, wordsOf } from "./language.ts";

export const THEMES = ["system", "light", "dark"] as const;

export type Theme = (typeof THEMES)[number];

/** What the reader has chosen for the whole page; nothing else is kept. */
export interface Settings {
  readonly language: Language;
  readonly theme: Theme;
}

interface ChosenSettings extends Settings {
  /** The theme that is seen. */
  readonly shown: "light" | "dark";
  readonly choose: (change: Partial<Settings>) => void;
}

const KEY = "service-quality-playground";
const DARK = "(prefers-color-scheme: dark)";

const Chosen = createContext<ChosenSettings | null>(null);

/** Keeps language and theme for the page below, and in the browser's storage. */
export function SettingsProvider({ children }: { children: ComponentChildren }) {
  const [settings, change] = useState(storedSettings);
  const [isDark, setDark] = useState(() => matchMedia(DARK).matches);
  const { language, theme } = settings;
  const shown = theme === "system" ? (isDark ? "dark" : "light") : theme;

  useEffect(() => {
    const query = matchMedia(DARK);
    const listen = () => setDark(query.matches);
    query.addEventListener("change", listen);
    return () => query.removeEventListener("change", listen);
  }, []);
  useEffect(() => {
    document.documentElement.lang = language;
    document.documentElement.dataset.theme = theme;
    store({ language, theme });
  }, [language, theme]);

  const chosen = useMemo<ChosenSettings>(
    () => ({ ...settings, shown, choose: (some) => change((now) => ({ ...now, ...some })) }),
    [settings, shown],
  );
  return <Chosen.Provider value={chosen}>{children}</Chosen.Provider>;
}

export function useSettings(): ChosenSettings {
  return useContext(Chosen)!;
}

/** A part's words in the reader's language. */
export function useWords<List extends WordList>(list: List): Words<List> {
  const { language } = useSettings();
  return useMemo(() => wordsOf(list, language), [list, language]);
}

function storedSettings(): Settings {
  const asked = LANGUAGES.find((one) => navigator.language.toLowerCase().startsWith(one)) ?? "en";
  try {
    const stored: unknown = JSON.parse(localStorage.getItem(KEY) ?? "{}");
    const { language, theme } = stored as Partial<Settings>;
    return {
      language: LANGUAGES.find((one) => one === language) ?? asked,
      theme: THEMES.find((one) => one === theme) ?? "system",
    };
  } catch {
    // A browser may refuse storage, and another page may have written there: the defaults hold.
    return { language: asked, theme: "system" };
  }
}

function store(settings: Settings): void {
  try {
    localStorage.setItem(KEY, JSON.stringify(settings));
  } catch {
    // Without storage the choice holds until the tab is closed.
  }
}

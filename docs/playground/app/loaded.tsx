import { type ComponentType, h } from "preact";
import { useEffect, useState } from "preact/hooks";
import { Alert } from "../ui/alert.tsx";
import { useWords } from "./settings.tsx";
import { SHELL_WORDS } from "./words.ts";

/** A component whose code is fetched when it is first shown; until then its place is empty. */
export function loaded<Props extends object>(load: () => Promise<ComponentType<Props>>) {
  let component: ComponentType<Props> | null = null;
  return function Loaded(props: Props) {
    const words = useWords(SHELL_WORDS);
    const [state, setState] = useState<"waiting" | "there" | "broken">(
      component === null ? "waiting" : "there",
    );
    useEffect(() => {
      if (component !== null) return;
      load()
        .then((found) => {
          component = found;
          setState("there");
        })
        .catch(() => setState("broken"));
    }, []);
    if (component !== null) return h(component, props);
    return state === "broken" ? (
      <Alert kind="error">{words.broken}</Alert>
    ) : (
      <div class="waiting" aria-busy="true" />
    );
  };
}

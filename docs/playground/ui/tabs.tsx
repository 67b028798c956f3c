export interface Tab {
  readonly href: string;
  readonly text: string;
  readonly current: boolean;
  /** What it lacks; it leads nowhere then. */
  readonly lacks?: string | null;
}

interface TabsProps {
  readonly label: string;
  readonly tabs: readonly Tab[];
  readonly upright?: boolean;
}

const STEPS: Readonly<Record<string, number>> = { ArrowLeft: -1, ArrowUp: -1, ArrowRight: 1, ArrowDown: 1 };

/** Places side by side, of which one is shown; arrows go from one to the next. */
export function Tabs({ label, tabs, upright = false }: TabsProps) {
  return (
    <nav aria-label={label}>
      <ul class={upright ? "tabs upright" : "tabs"} onKeyDown={moveFocus}>
        {tabs.map(({ href, text, current, lacks = null }) => (
          <li key={href}>
            {lacks === null ? (
              <a href={href} aria-current={current ? "page" : undefined}>
                {text}
              </a>
            ) : (
              <span class="lacking">
                {text} <span class="lacks small">({lacks})</span>
              </span>
            )}
          </li>
        ))}
      </ul>
    </nav>
  );
}

function moveFocus(event: KeyboardEvent): void {
  const step = STEPS[event.key];
  const list = event.currentTarget as HTMLElement;
  const links = [...list.querySelectorAll("a")];
  const position = links.indexOf(document.activeElement as HTMLAnchorElement);
  if (step === undefined || position < 0) return;
  event.preventDefault();
  links[(position + step + links.length) % links.length]!.focus();
}

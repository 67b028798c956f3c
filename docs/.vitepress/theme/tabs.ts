/** Tabs as WAI-ARIA describes them: arrows, Home and End move among them, and what is moved to is shown. */
export function turnTabs(page: Document): void {
  page.addEventListener("click", ({ target }) => {
    const tab = tabOf(target);
    if (tab !== null) choose(tab);
  });
  page.addEventListener("keydown", (event) => {
    const tab = tabOf(event.target);
    const next = tab && neighbor(tab, event.key);
    if (!next) return;
    event.preventDefault();
    choose(next);
    next.focus();
  });
}

function tabOf(target: EventTarget | null): HTMLElement | null {
  return target instanceof Element ? target.closest<HTMLElement>(".chart [role=tab]") : null;
}

function neighbor(tab: HTMLElement, key: string): HTMLElement | undefined {
  const tabs = tabsBeside(tab);
  const at = tabs.indexOf(tab);
  switch (key) {
    case "ArrowRight":
      return tabs[(at + 1) % tabs.length];
    case "ArrowLeft":
      return tabs.at(at - 1);
    case "Home":
      return tabs[0];
    case "End":
      return tabs.at(-1);
    default:
      return undefined;
  }
}

function choose(chosen: HTMLElement): void {
  for (const tab of tabsBeside(chosen)) {
    const isChosen = tab === chosen;
    tab.setAttribute("aria-selected", String(isChosen));
    tab.tabIndex = isChosen ? 0 : -1;
    document.getElementById(tab.getAttribute("aria-controls")!)!.toggleAttribute("data-chosen", isChosen);
  }
}

function tabsBeside(tab: HTMLElement): HTMLElement[] {
  return [...tab.closest("[role=tablist]")!.querySelectorAll<HTMLElement>("[role=tab]")];
}

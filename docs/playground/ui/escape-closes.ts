/** Closes on Esc what a button among the children has opened, and gives the focus back to that button. */
export function escapeCloses(close: () => void) {
  return (event: KeyboardEvent): void => {
    if (event.key !== "Escape") return;
    const opener = (event.currentTarget as HTMLElement).querySelector<HTMLElement>("[aria-expanded=true]");
    if (opener === null) return;
    event.stopPropagation();
    close();
    opener.focus();
  };
}

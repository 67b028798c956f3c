import { Dialog } from "../ui/dialog.tsx";
import { useWords } from "./settings.tsx";
import { SHELL_WORDS } from "./words.ts";

/** What keys do. */
export function KeysDialog({ onClose }: { onClose: () => void }) {
  const words = useWords(SHELL_WORDS);
  const rows: readonly (readonly [keys: string, does: string])[] = [
    ["Tab", words.keyTab],
    ["← ↑ → ↓", words.keyArrows],
    ["Enter", words.keyEnter],
    ["Esc", words.keyEsc],
    ["Alt + 1 … 3", words.keySteps],
    ["?", words.keyHelp],
  ];
  return (
    <Dialog title={words.keys} close={words.close} onClose={onClose}>
      <table class="table">
        <tbody>
          {rows.map(([keys, does]) => (
            <tr key={keys}>
              <th scope="row">
                <kbd>{keys}</kbd>
              </th>
              <td>{does}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </Dialog>
  );
}

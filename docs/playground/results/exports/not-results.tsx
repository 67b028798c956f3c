import { useWords } from "../../app/settings.tsx";
import { Alert } from "../../ui/alert.tsx";
import { EXPORT_WORDS } from "./export-words.ts";

/** Why a file is no file of results. */
export function NotResults({ problem }: { readonly problem: string }) {
  const words = useWords(EXPORT_WORDS);
  return (
    <Alert kind="error">
      <p>
        <strong>{words.notResults}</strong> {problem}
      </p>
    </Alert>
  );
}

import { useWords } from "../../app/settings.tsx";
import { Alert } from "../../ui/alert.tsx";
import type { WorkFailure } from "../../worker/messages.ts";
import { LibraryFault } from "../file/library-fault.tsx";
import { COLUMNS_WORDS } from "./columns-words.ts";

/** Why a mapping or an instrument is not taken; the present one stays. */
export function MappingFault({ fault }: { fault: WorkFailure }) {
  const words = useWords(COLUMNS_WORDS);
  if (fault.kind !== "error") return null;
  return (
    <Alert kind="error">
      <LibraryFault fault={fault} name={words.notLoaded} />
    </Alert>
  );
}

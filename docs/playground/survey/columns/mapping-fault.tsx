import { Alert } from "../../ui/alert.tsx";
import type { WorkFailure } from "../../worker/messages.ts";
import { LibraryFault } from "../file/library-fault.tsx";

/** Why a mapping or an instrument is not taken; the present one stays. */
export function MappingFault({ fault }: { fault: WorkFailure }) {
  if (fault.kind !== "error") return null;
  return (
    <Alert kind="error">
      <LibraryFault fault={fault} name={fault.path.join(" → ") || fault.code} />
    </Alert>
  );
}

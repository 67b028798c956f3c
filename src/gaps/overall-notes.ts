import type { Note } from "../errors/note.ts";
import { notesOnSamplingError, type SamplingError } from "../numeric/design/sampling-error.ts";

/**
 * Why figures of an overall row are `null`; `weighted` names its weighted figure if that should be there and is not.
 */
export function notesOnOverall(
  overall: SamplingError & { readonly n: number },
  weighted: string | null,
): Note[] {
  const { n } = overall;
  if (n === 0) return [{ path: ["overall"], reason: "no-complete-respondent" }];
  const notes: Note[] =
    n === 1
      ? [{ path: ["overall", "interval"], reason: "one-respondent" }]
      : notesOnSamplingError(overall, ["overall"]);
  return weighted === null
    ? notes
    : [...notes, { path: ["overall", weighted], reason: "no-complete-respondent" }];
}

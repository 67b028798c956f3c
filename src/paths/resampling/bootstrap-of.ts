import { bootstrapNotes } from "./bootstrap-notes.ts";
import { type BootstrapEstimates, type BootstrapNames, bootstrapRows } from "./bootstrap-rows.ts";
import { fitRows } from "./fit-rows.ts";
import type { BootstrapRows, PathBootstrap } from "./path-bootstrap.ts";

/** What all parts of one bootstrap share. */
export type BootstrapHead = Omit<
  PathBootstrap,
  "from" | "to" | "replicates" | "failed" | "failures" | "draws" | "fitDraws" | "notes" | keyof BootstrapRows
>;

/** The replicates of a part. */
export type BootstrapReplicates = Pick<PathBootstrap, "from" | "to" | "failures" | "draws" | "fitDraws">;

/** A bootstrap from its replicates. */
export function bootstrapOf(
  head: BootstrapHead,
  names: BootstrapNames,
  estimates: BootstrapEstimates,
  { from, to, failures, draws, fitDraws }: BootstrapReplicates,
): PathBootstrap {
  const rows: BootstrapRows = {
    ...bootstrapRows(names, estimates.figures, draws, head),
    fit: fitDraws === null ? null : fitRows(estimates.fit!, fitDraws),
  };
  const { accelerations, ...settings } = head;
  return {
    ...settings,
    from,
    to,
    replicates: to - from,
    failed: failures.length,
    failures,
    ...rows,
    draws,
    fitDraws,
    accelerations,
    notes: bootstrapNotes(head.converged, draws.length, rows),
  };
}

import type { Note, NotePath, NoteReason } from "../../errors/note.ts";
import { indefiniteNotes } from "../../moments/correlations.ts";
import { cholesky } from "../../numeric/algebra/cholesky.ts";
import type { PathSettings } from "../fit/fit-options.ts";
import type { FittedData } from "../fit/path-data.ts";
import type { PathFit } from "../fit/path-fit.ts";
import type { ConstructEstimate } from "./path-estimate.ts";

/**
 * Respondents that the largest regression of a model is to have for each of its coefficients (Barclay, Higgins &
 * Thompson 1995).
 */
const PER_COEFFICIENT = 10;

/** An R² beyond this leaves nothing to explain but rounding. */
const ALL = 1 - 1e-10;

/** What is `null` or doubtful in a fit. */
export function pathNotes(
  { fit, items }: FittedData,
  constructs: readonly ConstructEstimate[],
  { scale, consistent }: PathSettings,
  lacksScores: boolean,
): Note[] {
  const notes: Note[] = [];
  const add = (path: NotePath, reason: NoteReason) => notes.push({ path, reason });
  if (!fit.converged) add(["converged"], "not-converged");
  if (items.n < PER_COEFFICIENT * largestRegression(fit)) add(["n"], "few-respondents");
  notes.push(...indefiniteNotes(items.matrix, items.items.length, items.missing, ["indicators"]));
  if (consistent && !isAdmissible(fit)) add(["correlations"], "inadmissible-solution");
  if (scale === null) add(["constructs"], "no-scale");
  constructs.forEach(({ mode, alpha, rhoA, r2, index }, b) => {
    const { starts } = fit.structure;
    const path = ["constructs", b];
    if (mode === "B") add([...path, "alpha"], "formative-construct");
    else if (alpha === null)
      add([...path, "alpha"], starts[b + 1]! - starts[b]! === 1 ? "one-item" : "no-variance");
    if (mode === "A" && rhoA === null) add([...path, "rhoA"], "one-item");
    if (r2 !== null && r2 >= ALL) add([...path, "r2"], "explained-fully");
    if (scale !== null && index === null) add([...path, "index"], "negative-weight");
  });
  if (lacksScores) add(["scores"], "needs-answers");
  return notes;
}

/** Coefficients of the largest regression: of a construct on its predecessors, or in mode B on its items. */
function largestRegression({ structure }: PathFit): number {
  const { starts, isFormative, predecessors } = structure;
  return Math.max(
    ...predecessors.map((before, b) =>
      Math.max(before.length, isFormative[b] ? starts[b + 1]! - starts[b]! : 0),
    ),
  );
}

/** Whether corrected correlations are those of variables: positive definite, with loadings not beyond 1. */
function isAdmissible({ structure, correlations, loadings }: PathFit): boolean {
  return (
    cholesky(correlations, structure.constructs.length) !== null &&
    loadings.every((loading) => Math.abs(loading) <= 1)
  );
}

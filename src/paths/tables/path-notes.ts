import type { Note, NotePath, NoteReason } from "../../errors/note.ts";
import { indefiniteNotes } from "../../moments/correlations.ts";
import { cholesky } from "../../numeric/algebra/cholesky.ts";
import type { PathSettings } from "../fit/fit-options.ts";
import type { PathFit } from "../fit/path-fit.ts";
import type { PathPlan } from "../model/path-plan.ts";
import type { FittedData } from "../stages/path-data.ts";
import { hasConverged, type StagedFit } from "../stages/staged-fit.ts";
import type { ConstructEstimate, PathStageEstimate } from "./path-estimate.ts";

/**
 * Respondents that the largest regression of a model is to have for each of its coefficients (Barclay, Higgins &
 * Thompson 1995).
 */
const PER_COEFFICIENT = 10;

/** An R² beyond this leaves nothing to explain but rounding. */
const ALL = 1 - 1e-10;

type Tables = Pick<PathStageEstimate, "constructs" | "effects" | "fit">;

/** What is `null` or doubtful in a fit. */
export function pathNotes(
  { staged, items }: FittedData,
  { constructs, effects, fit: fits }: Tables,
  { scale, consistent }: PathSettings,
  lacksChains: boolean,
): Note[] {
  const fit = staged.last;
  const notes: Note[] = [];
  const add = (path: NotePath, reason: NoteReason) => notes.push({ path, reason });
  if (!hasConverged(staged)) add(["converged"], "not-converged");
  if (items.n < PER_COEFFICIENT * largestRegression(staged)) add(["n"], "few-respondents");
  notes.push(...indefiniteNotes(items.matrix, items.items.length, items.missing, ["indicators"]));
  if (consistent && !isAdmissible(fit)) add(["correlations"], "inadmissible-solution");
  if (scale === null) add(["constructs"], "no-scale");
  notes.push(...constructs.flatMap((row, b) => constructNotes(row, b, staged, scale !== null)));
  effects.forEach(({ direct, indirect }, i) => {
    if (direct * indirect < 0) add(["effects", i, "vaf"], "wrong-sign");
  });
  if (lacksChains) add(["chains"], "steps-left-out");
  if (fits.saturated.dG === null) add(["fit", "saturated", "dG"], "not-positive-definite");
  if (fits.estimated.dG === null) add(["fit", "estimated", "dG"], "not-positive-definite");
  return notes;
}

function constructNotes(
  row: ConstructEstimate,
  b: number,
  { plan, last }: StagedFit,
  hasScale: boolean,
): Note[] {
  const { starts, constructs } = last.structure;
  const notes: Note[] = [];
  const add = (key: keyof ConstructEstimate, reason: NoteReason) =>
    notes.push({ path: ["constructs", b, key], reason });
  if (b >= constructs.length) {
    for (const key of ["alpha", "rhoA", "compositeReliability", "ave", "communality", "fullVif"] as const) {
      add(key, "one-item");
    }
  } else {
    if (row.mode === "B") add("alpha", "formative-construct");
    else if (row.alpha === null) add("alpha", starts[b + 1]! - starts[b]! === 1 ? "one-item" : "no-variance");
    if (row.mode === "A" && row.rhoA === null) add("rhoA", "one-item");
    if (row.fullVif === null) add("fullVif", "collinear");
  }
  if (row.r2 !== null && row.r2 >= ALL) add("r2", "explained-fully");
  if (hasScale && row.index === null) add("index", isProduct(row, plan) ? "no-scale" : "negative-weight");
  return notes;
}

function isProduct({ construct: name }: ConstructEstimate, { model }: PathPlan): boolean {
  return model.interactions.some(({ construct }) => construct === name);
}

/** Coefficients of the largest regression: of a construct on its predecessors, or in mode B on its items. */
function largestRegression({ last: { structure }, inner }: StagedFit): number {
  const { starts, isFormative, predecessors } = structure;
  return Math.max(
    ...inner.structure.predecessors.map((before) => before.length),
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

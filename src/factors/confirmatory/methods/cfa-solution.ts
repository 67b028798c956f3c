import type { Note, NoteReason } from "../../../errors/note.ts";
import type { FactorMatrices } from "../../../numeric/latent/factor-matrices.ts";
import type { DiagramState, PathDiagram, Slot } from "../../../numeric/latent/path-diagram.ts";
import type { Missing } from "../../../survey/estimation.ts";
import type { CfaStructure } from "../cfa-structure.ts";
import type { CfaFit } from "../fit-measures.ts";

/** An item's mean where its construct is at its own. */
export interface ItemMean {
  readonly estimate: number;
  readonly error: number | null;
}

/** A confirmatory model as some method has fitted it. */
export interface CfaSolution {
  readonly missing: Missing | "full-information";
  readonly n: number;
  readonly effectiveN: number;
  readonly of: CfaStructure;
  readonly diagram: PathDiagram;
  readonly state: DiagramState;
  /** Λ, Φ and Θ of all constructs. */
  readonly matrices: FactorMatrices;
  /** In what each variable of the diagram counts. */
  readonly units: Float64Array;
  /** By parameter of the diagram, in the same units; `null` where nothing is known of them. */
  readonly errors: Float64Array | null;
  readonly minimum: {
    readonly converged: boolean;
    readonly admissible: boolean;
    readonly passesAdmissible: boolean;
    readonly iterations: number;
  };
  readonly fit: CfaFit;
  readonly intercepts: readonly ItemMean[] | null;
  readonly thresholds: readonly (readonly number[])[] | null;
  /** Why errors, and figures of the fit, are `null`. */
  readonly notes: readonly Note[];
}

/** Why there are no errors, where there are none. */
export function notesOnErrors(errors: Float64Array | null, reason: NoteReason = "not-identified"): Note[] {
  return errors === null ? [{ path: ["loadings"], reason }] : [];
}

/** The value of a slot in the units of its variables, with its standard error. */
export function slotValue(
  { diagram, state, units, errors }: Pick<CfaSolution, "diagram" | "state" | "units" | "errors">,
  slot: Slot,
): ItemMean {
  const { kind, row, column } = slot;
  const at = row * (diagram.items + diagram.constructs) + column;
  const unit = kind === "arrow" ? units[row]! / units[column]! : units[row]! * units[column]!;
  const place = diagram.parameters.findIndex(
    (other) => other.kind === kind && other.row === row && other.column === column,
  );
  return {
    estimate: (kind === "arrow" ? state.arrows : state.covariances)[at]! * unit + 0,
    error: errors === null || place < 0 ? null : errors[place]! * unit,
  };
}

import type { InnerFit } from "./inner-fit.ts";
import type { FitFailure, PathFit } from "./path-fit.ts";
import { regressOn } from "./regress-construct.ts";

/** Regresses every construct on those with a path to it, and follows the coefficients along all chains of paths. */
export function fitInnerModel(fit: PathFit): FitFailure | null {
  const { structure, coefficients, inflation, r2, regression } = fit;
  const k = structure.constructs.length;
  coefficients.fill(0);
  inflation.fill(0);
  r2.fill(0);
  for (let to = 0; to < k; to++) {
    const before = structure.predecessors[to]!;
    const m = before.length;
    if (m === 0) continue;
    if (!regressOn(fit, to)) return { reason: "collinear-constructs", construct: to };
    for (let i = 0; i < m; i++) {
      coefficients[before[i]! * k + to] = regression[i * (m + 1) + m]!;
      inflation[before[i]! * k + to] = regression[i * (m + 1) + i]!;
    }
    r2[to] = 1 - regression[(m + 1) ** 2 - 1]!;
  }
  sumEffects(fit);
  return null;
}

/** Total effects: to each construct, in causal order, the effects on its predecessors times its coefficients. */
export function sumEffects({
  structure,
  coefficients,
  totals,
}: Pick<InnerFit, "structure" | "coefficients" | "totals">): void {
  const k = structure.constructs.length;
  totals.fill(0);
  for (const to of structure.order) {
    for (const via of structure.predecessors[to]!) {
      const coefficient = coefficients[via * k + to]!;
      totals[via * k + to]! += coefficient;
      for (let from = 0; from < k; from++) totals[from * k + to]! += totals[from * k + via]! * coefficient;
    }
  }
}

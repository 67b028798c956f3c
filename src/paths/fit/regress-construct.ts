import { sweep } from "../../numeric/algebra/sweep.ts";
import type { PathFit } from "./path-fit.ts";

/**
 * Sweeps the correlations of a construct's predecessors out of its own, in `fit.regression`; `false` where they depend
 * on each other.
 */
export function regressOn({ structure, correlations, regression }: PathFit, construct: number): boolean {
  const k = structure.constructs.length;
  const before = structure.predecessors[construct]!;
  const size = before.length + 1;
  for (let i = 0; i < size; i++) {
    const a = i < before.length ? before[i]! : construct;
    for (let j = 0; j < size; j++) {
      const b = j < before.length ? before[j]! : construct;
      regression[i * size + j] = correlations[a * k + b]!;
    }
  }
  return sweep(regression, size, before.length);
}

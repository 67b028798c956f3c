import { sweep } from "../../numeric/algebra/sweep.ts";
import { sumEffects } from "../fit/inner-model.ts";
import type { FitFailure } from "../fit/path-fit.ts";
import { itemWeightsOf, scoreColumn } from "./item-weights.ts";
import { center, covarianceOf, type SampleRows } from "./sample-rows.ts";
import type { StagedFit } from "./staged-fit.ts";

/** A variance below this is rounding. */
const NOTHING = 1e-12;

/**
 * Regresses the constructs that a product of scores acts on anew: on the scores of their predecessors and the products,
 * which are neither centered nor rescaled. The others keep the regressions of the last run.
 *
 * Source: Chin, Marcolin & Newsted (2003), Information Systems Research 14, 189–217; Henseler & Chin (2010), Structural
 * Equation Modeling 17, 82–109 (two-stage).
 */
export function moderate(staged: StagedFit, rows: SampleRows | null): FitFailure | null {
  const { plan, last, inner } = staged;
  if (plan.scoreProducts.length === 0 || rows === null) return null;
  const size = last.structure.constructs.length;
  keepRegressions(staged);
  const scores = scoresOf(staged, rows);
  for (const [i, { a, b }] of plan.scoreProducts.entries()) {
    const product = scores[a]!.map((score, row) => score * scores[b]![row]!);
    center(rows, product);
    inner.deviations[size + i] = Math.sqrt(covarianceOf(rows, product, product));
    scores.push(product);
  }
  for (const [to, before] of inner.structure.predecessors.entries()) {
    if (before.every((from) => from < size)) continue;
    const failure = regressOnProducts(staged, rows, scores, to);
    if (failure !== null) return failure;
  }
  sumEffects(inner);
  return null;
}

/** Every respondent's scores, by construct of the last run. */
export function scoresOf({ plan, fits }: StagedFit, rows: SampleRows): Float64Array[] {
  return itemWeightsOf(plan.runs, fits).map((own) => scoreColumn(own, rows.columns));
}

function keepRegressions({ last, inner }: StagedFit): void {
  const k = last.structure.constructs.length;
  const wide = inner.structure.constructs.length;
  inner.r2.set(last.r2);
  for (const { from, to } of inner.structure.paths) {
    if (from >= k) continue;
    inner.coefficients[from * wide + to] = last.coefficients[from * k + to]!;
    inner.inflation[from * wide + to] = last.inflation[from * k + to]!;
  }
}

function regressOnProducts(
  { inner }: StagedFit,
  rows: SampleRows,
  scores: readonly Float64Array[],
  to: number,
): FitFailure | null {
  const { structure, coefficients, inflation, deviations, r2 } = inner;
  const k = structure.constructs.length;
  const before = structure.predecessors[to]!;
  const all = [...before, to];
  const size = all.length;
  if (all.some((b) => !(deviations[b]! > NOTHING))) return { reason: "collinear-constructs", construct: to };
  const swept = new Float64Array(size * size);
  for (let i = 0; i < size; i++) {
    for (let j = 0; j <= i; j++) {
      const [a, b] = [all[i]!, all[j]!];
      const r = i === j ? 1 : covarianceOf(rows, scores[a]!, scores[b]!) / deviations[a]! / deviations[b]!;
      swept[i * size + j] = r;
      swept[j * size + i] = r;
    }
  }
  if (!sweep(swept, size, before.length)) return { reason: "collinear-constructs", construct: to };
  before.forEach((from, i) => {
    coefficients[from * k + to] = swept[i * size + before.length]! / deviations[from]!;
    inflation[from * k + to] = swept[i * size + i]!;
  });
  r2[to] = 1 - swept.at(-1)!;
  return null;
}

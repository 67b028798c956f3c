import type { Note } from "../../errors/note.ts";
import type { Moments } from "../../moments/moments.ts";
import { cholesky } from "../../numeric/algebra/cholesky.ts";
import type { Columns } from "../../survey/column.ts";
import type { Missing } from "../../survey/estimation.ts";
import { type CfaModel, type CfaModelSpec, readModelAndOptions } from "./cfa-model.ts";
import {
  CFA_OPTIONS,
  type CfaMethod,
  type CfaOptions,
  type CfaSettings,
  checkCfaOptions,
} from "./cfa-options.ts";
import { type CfaParameter, type CfaRows, rowsOf } from "./cfa-rows.ts";
import type { CfaFit } from "./fit-measures.ts";
import type { CfaSolution } from "./methods/cfa-solution.ts";
import { fitComplete } from "./methods/fit-complete.ts";
import { fitIncomplete } from "./methods/fit-incomplete.ts";
import { fitOrdinal } from "./methods/fit-ordinal.ts";

/** The result of `estimateCfa`. */
export interface CfaEstimate extends CfaRows {
  model: "confirmatory-factor-analysis";
  method: CfaMethod;
  missing: Missing | "full-information";
  confidence: number;
  n: number;
  /** (Σw)² / Σw², n without weights. */
  effectiveN: number;
  converged: boolean;
  /** Whether no variance is negative and the constructs' covariances are positive definite. */
  admissible: boolean;
  iterations: number;
  fit: CfaFit;
  notes: Note[];
}

/**
 * Confirmatory factor analysis: every item measures its construct alone, and constructs covary freely but for those
 * to which arrows lead, from one of the second order or by `paths`. Loadings, residuals, variances and covariances
 * with standard errors; the fit; and what Fornell and Larcker ask of a measure.
 *
 * The first item of each construct, and the first part of one of the second order, is its marker, with a loading of
 * 1. By maximum likelihood, covariances are divided by n, chi-square is n times the discrepancy, and standard errors
 * are from the expected information; `"mlm"` and `"mlr"` correct errors and chi-square for answers that are not
 * normal; `"wlsmv"` takes answers in at most 10 categories, and counts n − 1. `missing: "full-information"` takes
 * the likelihood of what each respondent answered. Variances are not bounded: a negative one, or constructs that
 * correlate beyond 1, is the solution, with `admissible: false` and a note. A construct's only item is taken to
 * measure it without error. Of weighted answers estimates are weighted, and what rests on the normal distribution is
 * `null`.
 *
 * `data` is columns of answers by item id, or moments of them, from which maximum likelihood alone can be had. Turn
 * reverse-keyed items first.
 *
 * @throws `singular_data` for an item that does not vary or is determined by others, as with fewer respondents than
 * items; `missing_answers` for a missing answer, unless `missing` says what to do with it; `insufficient_data` for
 * fewer than two respondents; `unknown_item`; `invalid_input` for an item in two constructs, more parameters than
 * covariances, options that do not go together, or anything malformed.
 *
 * Source: Jöreskog (1969), A general approach to confirmatory maximum likelihood factor analysis, Psychometrika 34,
 * 183–202; Bollen (1989), Structural Equations with Latent Variables, ch. 7; Satorra & Bentler (1994), in von Eye &
 * Clogg, Latent Variables Analysis, 399–419; Yuan & Bentler (2000), Sociological Methodology 30, 165–200; Muthén
 * (1984), Psychometrika 49, 115–132; Arbuckle (1996), in Marcoulides & Schumacker, Advanced Structural Equation
 * Modeling, 243–277.
 *
 * @example
 * ```ts
 * import { estimateCfa } from "service-quality/factors";
 *
 * const answers = {
 *   q5: [7, 3, 4, 3, 7, 6, 3, 3, 7, 1, 2, 7], q6: [7, 2, 2, 2, 6, 6, 2, 4, 7, 3, 4, 6],
 *   q7: [6, 1, 5, 2, 5, 3, 1, 5, 7, 3, 3, 7], q8: [5, 4, 4, 2, 4, 4, 2, 3, 6, 5, 2, 4],
 * };
 * const { fit, loadings, validity } = estimateCfa(answers, { constructs: { Reliability: ["q5", "q6", "q7", "q8"] } });
 * fit.df; // => 2
 * loadings.map(({ item, standardized }) => [item, standardized?.toFixed(2)]); // => [["q5", "0.88"], ["q6", "0.93"], ["q7", "0.81"], ["q8", "0.63"]]
 * validity[0]?.ave; // => 0.6738…
 * ```
 */
export function estimateCfa(
  data: Columns | Moments,
  model: CfaModelSpec & CfaOptions,
  options?: CfaOptions | null,
): CfaEstimate {
  const { model: defined, options: settings } = readModelAndOptions(model, options, CFA_OPTIONS);
  checkCfaOptions(data, settings);
  const { method, confidence } = settings;
  const solution = asFarAsIdentified(solutionOf(data, defined, settings));
  const { missing, n, effectiveN, minimum, fit } = solution;
  const rows = rowsOf(solution, confidence);
  return {
    model: "confirmatory-factor-analysis",
    method,
    missing,
    confidence,
    n,
    effectiveN,
    converged: minimum.converged,
    admissible: minimum.admissible,
    iterations: minimum.iterations,
    fit,
    ...rows,
    notes: [
      ...(minimum.converged ? [] : [{ path: ["converged"], reason: "not-converged" } as const]),
      ...(minimum.passesAdmissible ? [{ path: ["admissible"], reason: "improper-optimum" } as const] : []),
      ...solution.notes,
      ...inadmissibilities(solution, rows),
    ],
  };
}

function solutionOf(
  data: Columns | Moments,
  model: CfaModel,
  { missing, ...settings }: CfaSettings,
): CfaSolution {
  // Beside other methods and policies than these there are no moments.
  if (missing === "full-information") return fitIncomplete(data as Columns, model, settings);
  if (settings.method === "wlsmv") return fitOrdinal(data as Columns, model, { ...settings, missing });
  return fitComplete(data, model, { ...settings, missing });
}

/**
 * A solution without errors where two parts alone speak for a construct of the second order: their covariance is one
 * figure for two.
 */
function asFarAsIdentified(solution: CfaSolution): CfaSolution {
  const { names, structure, caused } = solution.of;
  const { partsOf, paths } = structure;
  const first = names.length - partsOf.length;
  const isLoose = partsOf.some((parts, s) => {
    const own = first + s;
    const others = names.some((_, a) => a !== own && !caused.has(a));
    return parts.length === 2 && !others && !paths.some((path) => path.includes(own));
  });
  if (!isLoose) return solution;
  const { fit, intercepts, notes } = solution;
  return {
    ...solution,
    errors: null,
    fit: { ...fit, scaled: null },
    intercepts: intercepts?.map(({ estimate }) => ({ estimate, error: null })) ?? null,
    notes: [
      ...notes.filter(({ path, reason }) => path[0] !== "loadings" || reason !== "not-identified"),
      { path: ["loadings"], reason: "not-identified" },
      { path: ["secondOrder"], reason: "not-identified" },
      ...(fit.scaled === null ? [] : [{ path: ["fit", "scaled"], reason: "not-identified" } as const]),
    ],
  };
}

/** Variances below 0, and constructs whose covariances no variables could have. */
function inadmissibilities({ matrices }: CfaSolution, rows: CfaRows): Note[] {
  const { residuals, variances, residualCovariances, constructs } = rows;
  const negative = (list: readonly CfaParameter[], name: string): Note[] =>
    list.flatMap(({ estimate }, i) =>
      estimate < 0 ? [{ path: [name, i, "estimate"], reason: "inadmissible-solution" } as const] : [],
    );
  const lacking = (list: readonly object[], name: string, key: string): Note[] =>
    list.flatMap((row, i) =>
      (row as Record<string, unknown>)[key] === null
        ? [{ path: [name, i, key], reason: "inadmissible-solution" } as const]
        : [],
    );
  const indefinite: Note = { path: ["correlations"], reason: "not-positive-definite" };
  return [
    ...negative(residuals, "residuals"),
    ...negative(variances, "variances"),
    ...lacking(residualCovariances, "residualCovariances", "standardized"),
    ...lacking(constructs, "constructs", "r2"),
    ...(cholesky(matrices.factors, variances.length) === null ? [indefinite] : []),
  ];
}

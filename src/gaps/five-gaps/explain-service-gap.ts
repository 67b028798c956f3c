import type { Note } from "../../errors/note.ts";
import { refuse } from "../../errors/refuse.ts";
import { leastSquares } from "../../numeric/algebra/least-squares.ts";
import { studentTwoSided } from "../../numeric/distributions/student-t.ts";
import type { Test } from "../../numeric/inference/t-test.ts";

const TERMS = ["gap1", "gap2", "gap3", "gap4"] as const;
const FEWEST_UNITS = 6;
const FEW_UNITS = 20;

/** The gaps of one unit: a branch, a shop, a ward. */
export interface UnitGaps {
  readonly gap1: number;
  readonly gap2: number;
  readonly gap3: number;
  readonly gap4: number;
  readonly gap5: number;
}

/** A coefficient of the regression. */
export interface GapCoefficient {
  term: "intercept" | (typeof TERMS)[number];
  estimate: number;
  standardError: number;
  /** `null` where the units are fitted without error. */
  test: Test | null;
}

/** The result of `explainServiceGap`. */
export interface ServiceGapExplanation {
  model: "service-gap-regression";
  /** Units. */
  n: number;
  /** Explained share of the variance of gap 5; `null` where gap 5 does not vary. */
  r2: number | null;
  adjustedR2: number | null;
  coefficients: GapCoefficient[];
  notes: Note[];
}

/**
 * Explains the service gap by the gaps inside the organization: least squares of gap 5 on gaps 1 to 4
 * over units, with an intercept.
 *
 * The model says gap 5 = f(gaps 1 … 4); a linear f over units is how it is put to the test. Below six
 * units there is no test (`insufficient_data`); below twenty the result carries the note `few-units`.
 * A gap that does not vary or follows from the others is `singular_data` with its name; a gap that is
 * not a finite number is `invalid_input`.
 *
 * Source: Parasuraman, Zeithaml & Berry (1985), Journal of Marketing 49(4), 41–50, proposition 6.
 *
 * @example
 * ```ts
 * import { explainServiceGap } from "service-quality/gaps";
 *
 * const units = [
 *   { gap1: -0.3, gap2: -0.1, gap3: -0.3, gap4: -1.3, gap5: -0.8 },
 *   { gap1: 0.1, gap2: -0.2, gap3: -0.8, gap4: -0.2, gap5: -0.7 },
 *   { gap1: -0.3, gap2: -0.3, gap3: -0.5, gap4: -0.2, gap5: -0.8 },
 *   { gap1: -0.9, gap2: -0.6, gap3: -0.8, gap4: -0.1, gap5: -1.7 },
 *   { gap1: -0.5, gap2: -0.7, gap3: -1.0, gap4: -0.7, gap5: -1.4 },
 *   { gap1: -0.5, gap2: -0.7, gap3: 0.3, gap4: 0.1, gap5: -0.5 },
 *   { gap1: -2.1, gap2: -1.6, gap3: -0.6, gap4: -0.8, gap5: -2.1 },
 * ];
 * const { n, coefficients, notes } = explainServiceGap(units);
 * n; // => 7
 * coefficients.map(({ term }) => term); // => ["intercept", "gap1", "gap2", "gap3", "gap4"]
 * notes; // => [{ path: "coefficients", reason: "few-units" }]
 * ```
 */
export function explainServiceGap(units: readonly UnitGaps[]): ServiceGapExplanation {
  if (!Array.isArray(units)) refuse("invalid_input", [], "a list of units with their gaps", units);
  if (units.length < FEWEST_UNITS)
    refuse("insufficient_data", [], `at least ${FEWEST_UNITS} units`, units.length);
  const column = (key: keyof UnitGaps) => Float64Array.from(units, (unit, i) => gapOf(unit, key, i));
  const fit = leastSquares(TERMS.map(column), column("gap5"));
  if (fit.kind === "collinear") {
    const term = TERMS[fit.column]!;
    refuse(
      "singular_data",
      [term],
      `${term} to vary apart from the gaps before it`,
      "gaps that determine it",
    );
  }
  return {
    model: "service-gap-regression",
    n: fit.n,
    r2: fit.r2,
    adjustedR2: fit.adjustedR2,
    coefficients: (["intercept", ...TERMS] as const).map((term, j) => {
      const [estimate, standardError] = [fit.coefficients[j]! + 0, fit.standardErrors![j]!];
      const statistic = estimate / standardError;
      const test =
        standardError > 0 ? { statistic, df: fit.df, p: studentTwoSided(statistic, fit.df) } : null;
      return { term, estimate, standardError, test };
    }),
    notes: [
      ...(fit.n < FEW_UNITS ? [{ path: "coefficients", reason: "few-units" } as const] : []),
      ...(fit.r2 === null ? [{ path: "r2", reason: "no-variance" } as const] : []),
    ],
  };
}

function gapOf(unit: UnitGaps, key: keyof UnitGaps, row: number): number {
  const gap: unknown = unit?.[key];
  return typeof gap === "number" && Number.isFinite(gap)
    ? gap
    : refuse("invalid_input", [row, key], "a finite gap", gap);
}

import type { Note } from "../../errors/note.ts";
import { type Readers, readFields } from "../../errors/options.ts";
import { entriesAt, numberAt } from "../../errors/read-argument.ts";
import { refuse } from "../../errors/refuse.ts";
import { leastSquares } from "../../numeric/algebra/least-squares.ts";
import { studentTest, type Test } from "../../numeric/inference/t-test.ts";

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

const UNIT = {
  gap1: numberAt,
  gap2: numberAt,
  gap3: numberAt,
  gap4: numberAt,
  gap5: numberAt,
} satisfies Readers<UnitGaps>;

/** A coefficient of the regression. */
export interface GapCoefficient {
  term: "intercept" | (typeof TERMS)[number];
  estimate: number;
  /** 0 where the units are fitted without error. */
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
 * notes; // => [{ path: ["coefficients"], reason: "few-units" }]
 * ```
 */
export function explainServiceGap(units: readonly UnitGaps[]): ServiceGapExplanation {
  const read = entriesAt(units, [], "a list of units with their gaps", (unit, path) =>
    readFields(unit, UNIT, path, "a unit's gaps 1 to 5"),
  );
  if (read.length < FEWEST_UNITS)
    refuse("insufficient_data", [], `at least ${FEWEST_UNITS} units`, read.length);
  const column = (key: keyof UnitGaps) => Float64Array.from(read, (unit) => unit[key]);
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
  const isExact = fit.residualVariance === 0;
  return {
    model: "service-gap-regression",
    n: fit.n,
    r2: fit.r2,
    adjustedR2: fit.adjustedR2,
    coefficients: (["intercept", ...TERMS] as const).map((term, j) => {
      const [estimate, standardError] = [fit.coefficients[j]! + 0, fit.standardErrors![j]!];
      const test = isExact ? null : studentTest(estimate / standardError, fit.df);
      return { term, estimate, standardError, test };
    }),
    notes: [
      ...(fit.n < FEW_UNITS ? [{ path: ["coefficients"], reason: "few-units" } as const] : []),
      ...(fit.r2 === null ? [{ path: ["r2"], reason: "no-variance" } as const] : []),
      ...(isExact ? [{ path: ["coefficients"], reason: "no-variance" } as const] : []),
    ],
  };
}

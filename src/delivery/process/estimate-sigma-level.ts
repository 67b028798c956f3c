import type { Note } from "../../errors/note.ts";
import { otherwise, type Readers, readOptions, readRecord, whole } from "../../errors/options.ts";
import { refuse } from "../../errors/refuse.ts";
import { wilsonInterval } from "../../numeric/inference/proportion.ts";
import type { Interval } from "../../numeric/inference/t-test.ts";
import { ESTIMATION_OPTIONS } from "../../survey/estimation.ts";
import { SIGMA_SHIFT, sigmaLevelOf } from "./sigma-shift.ts";

/** Defects found in units. */
export interface DefectCounts {
  /** Whole, at most units × opportunities. */
  readonly defects: number;
  /** Whole, at least 1. */
  readonly units: number;
  /** Ways in which a unit can be defective, whole, at least 1; 1 by default. */
  readonly opportunities?: number | undefined;
}

/** Options of `estimateSigmaLevel`. */
export interface SigmaLevelOptions {
  /** Standard deviations added for the drift of the process, at least 0; 1.5 by default, as the tables have it. */
  shift?: number | undefined;
  /** Level of the intervals, between 0 and 1; 0.95 by default. */
  confidence?: number | undefined;
}

/** The result of `estimateSigmaLevel`. */
export interface SigmaLevelEstimate {
  model: "sigma-level";
  shift: number;
  confidence: number;
  /** Units × opportunities. */
  n: number;
  defectsPerUnit: number;
  /** Per million opportunities. */
  defectsPerMillion: number;
  /** Defects / n. */
  defectShare: number;
  /** Wilson's, of the share. */
  defectInterval: Interval;
  /** Share of units without a defect, if these fall independently: e^(−defects per unit). */
  throughputYield: number;
  /** `null` without defects, and where everything is defective. */
  sigmaLevel: number | null;
  /** The interval of the share as sigma levels; an end that is infinite is `null`. */
  sigmaInterval: { lower: number | null; upper: number | null };
  notes: Note[];
}

const COUNTS = {
  defects: whole(0),
  units: whole(0),
  opportunities: otherwise(whole(1), 1),
} satisfies Readers<DefectCounts>;

const OPTIONS = {
  shift: SIGMA_SHIFT,
  confidence: ESTIMATION_OPTIONS.confidence,
} satisfies Readers<SigmaLevelOptions>;

/**
 * Defects per million opportunities and the sigma level: how many standard deviations would lie between the mean and
 * the limit of a normal process that is defective as often, with the usual 1.5 added for its drift.
 *
 * sigmaLevel = Φ⁻¹(1 − defects/n) + shift. The shift is a convention and stands in the result.
 *
 * @throws `insufficient_data` without units; `invalid_input` for counts that are not whole, and more defects than units
 * × opportunities.
 *
 * Source: Harry & Schroeder (2000), Six Sigma, Currency Doubleday; Pyzdek & Keller (2014), The Six Sigma Handbook, 4th
 * ed., McGraw-Hill, appendix (conversion with a shift of 1.5); Wilson (1927), Journal of the American Statistical
 * Association 22, 209–212.
 *
 * @example
 * ```ts
 * import { estimateSigmaLevel } from "service-quality/delivery";
 *
 * const { defectsPerMillion, sigmaLevel } = estimateSigmaLevel({ defects: 34, units: 1_000_000, opportunities: 10 });
 * defectsPerMillion; // => 3.4
 * sigmaLevel; // => 5.9998…
 * ```
 */
export function estimateSigmaLevel(counts: DefectCounts, options?: SigmaLevelOptions): SigmaLevelEstimate {
  const { shift, confidence } = readOptions(options, OPTIONS);
  const { defects, units, opportunities } = readRecord(counts, COUNTS, [], "defects with their units");
  const n = units * opportunities;
  if (units === 0) refuse("insufficient_data", ["units"], "at least one unit", units);
  if (defects > n) refuse("invalid_input", ["defects"], `at most units × opportunities, ${n}`, defects);
  const defectShare = defects / n;
  const defectInterval = wilsonInterval(defectShare, n, confidence);
  const level = sigmaLevelOf(defectShare, shift);
  return {
    model: "sigma-level",
    shift,
    confidence,
    n,
    defectsPerUnit: defects / units,
    defectsPerMillion: (1e6 * defects) / n,
    defectShare,
    defectInterval,
    throughputYield: Math.exp(-defects / units),
    sigmaLevel: level,
    sigmaInterval: {
      lower: sigmaLevelOf(defectInterval.upper, shift),
      upper: sigmaLevelOf(defectInterval.lower, shift),
    },
    notes: level === null ? [{ path: ["sigmaLevel"], reason: "unbounded" }] : [],
  };
}

import { normalQuantile } from "../../numeric/distributions/normal.ts";
import { type SurvivalCurve, survivalQuantile } from "../../numeric/inference/kaplan-meier.ts";
import { greenwoodSums, survivalInterval } from "../../numeric/inference/survival-intervals.ts";
import { roundedUp } from "../../numeric/ties.ts";

/** How long cases take to close, where those still open count as at least their age. */
export interface TimeToClose {
  n: number;
  closed: number;
  /** Cases still open. */
  censored: number;
  /** `null` where fewer than half are estimated to have closed by the highest age. */
  medianMs: number | null;
  /** The first time by which the share p is estimated to have closed; `null` if never. */
  quantiles: { p: number; value: number | null }[];
}

/** The same with the curve from which it is read. */
export interface TimeToCloseCurve extends TimeToClose {
  /**
   * A step for each time at which cases closed, by time. Of more than 10,000 those are kept that are the first to
   * reach a ten-thousandth of survival, and the last; each is as it was, and a note says that others are left out.
   */
  curve: ClosingStep[];
}

/** A time at which cases closed. */
export interface ClosingStep {
  /** Since a case was opened. */
  timeMs: number;
  /** Share of cases that stay open beyond it. */
  survival: number;
  /** Of survival, on the scale of log(−log S); `null`, as `upper` is, where no case is left. */
  lower: number | null;
  upper: number | null;
}

/** Curves of more steps are thinned. */
const MOST_STEPS = 10_000;

/** What a curve comes to, of so many cases. */
export function timeToClose(
  survival: SurvivalCurve,
  { closed, censored }: { readonly closed: number; readonly censored: number },
  quantiles: readonly number[],
): TimeToClose {
  return {
    n: closed + censored,
    closed,
    censored,
    medianMs: survivalQuantile(survival, 0.5),
    quantiles: quantiles.map((p) => ({ p, value: survivalQuantile(survival, p) })),
  };
}

/** The steps of a curve with pointwise intervals, and whether some are left out. */
export function closingSteps(
  curve: SurvivalCurve,
  confidence: number,
): { readonly steps: ClosingStep[]; readonly isThinned: boolean } {
  const { times, survival } = curve;
  const z = normalQuantile((1 + confidence) / 2);
  const sums = greenwoodSums(curve);
  const isThinned = times.length > MOST_STEPS;
  const steps: ClosingStep[] = [];
  let reached = MOST_STEPS;
  for (let i = 0; i < times.length; i++) {
    const level = roundedUp(survival[i]! * MOST_STEPS);
    if (isThinned && level === reached && i < times.length - 1) continue;
    reached = level;
    const { lower, upper } = survivalInterval(survival[i]!, z * Math.sqrt(sums[i]!), "log-log") ?? NO_LIMITS;
    steps.push({ timeMs: times[i]!, survival: survival[i]!, lower, upper });
  }
  return { steps, isThinned };
}

const NO_LIMITS = { lower: null, upper: null };

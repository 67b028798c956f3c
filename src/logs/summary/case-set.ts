import { kaplanMeier, type SurvivalCurve } from "../../numeric/inference/kaplan-meier.ts";
import { type Spread, spreadOf } from "../../numeric/inference/spread.ts";
import { backlogOf, type ComplaintBacklog } from "./backlog.ts";
import type { CaseReadings } from "./case-readings.ts";
import { attainmentOfClock, type ClockAttainment } from "./clock-attainment.ts";
import { type FirstContactResolution, resolutionOf } from "./customer-openings.ts";
import {
  type CaseCost,
  costOf,
  type GrantedRedress,
  redressOf,
  type UpholdShare,
  upholdOf,
} from "./outcomes.ts";
import { type ReopeningCounts, reopeningsOf } from "./reopenings.ts";
import type { SummarySettings } from "./summary-settings.ts";
import { attainmentOf, type TargetAttainment } from "./target-attainment.ts";
import { type TimeToClose, timeToClose } from "./time-to-close.ts";

/** What is told of a set of cases: of all of them, and of each group. */
export interface CaseSetFigures {
  cases: number;
  closed: number;
  open: number;
  /** From opening to the closing that stands, of closed cases. */
  throughputMs: Spread | null;
  /** The same time with open cases counted at their age. */
  timeToClose: TimeToClose;
  backlog: ComplaintBacklog;
  reopenings: ReopeningCounts;
  /** `null` without `firstContact`. */
  firstContactResolution: FirstContactResolution | null;
  /** In the order given. */
  clocks: ClockAttainment[];
  targets: TargetAttainment[];
  /** `null` without `outcome`. */
  uphold: UpholdShare | null;
  /** `null` without `cost`. */
  cost: CaseCost | null;
  /** `null` without a process that grants any. */
  redress: GrantedRedress | null;
}

/** What is to be told of a set of cases. */
export type SetOptions = Pick<SummarySettings, "quantiles" | "targetsMs" | "ageEdgesMs" | "confidence">;

/** The figures of some of the cases, each place of which is one of `cases`. */
export function figuresOfCases(
  { figures, settings, throughput, ages, resolved, clocks }: CaseReadings,
  cases: Int32Array,
  { quantiles, targetsMs, ageEdgesMs, confidence }: SetOptions,
  survival?: SurvivalCurve,
): CaseSetFigures {
  const taken = known(throughput, cases);
  const waited = known(ages, cases);
  return {
    cases: cases.length,
    closed: taken.length,
    open: waited.length,
    throughputMs: spreadOf(taken, quantiles),
    timeToClose: timeToClose(
      survival ?? kaplanMeier(taken, waited),
      { closed: taken.length, censored: waited.length },
      quantiles,
    ),
    backlog: backlogOf(waited, ageEdgesMs, quantiles),
    reopenings: reopeningsOf(figures, cases),
    firstContactResolution: resolved === null ? null : resolutionOf(resolved, cases),
    clocks: clocks.map((clock) => attainmentOfClock(clock, cases)),
    targets: targetsMs.map((targetMs) => attainmentOf(taken, waited, targetMs)),
    uphold: settings.outcome === null ? null : upholdOf(figures, cases, confidence),
    cost: settings.cost === null ? null : costOf(figures, cases, quantiles),
    redress: figures.redress === null ? null : redressOf(figures.redress, cases),
  };
}

/** How long some of the cases stay open. */
export function survivalOf(
  { throughput, ages }: Pick<CaseReadings, "throughput" | "ages">,
  cases: Int32Array,
): SurvivalCurve {
  return kaplanMeier(known(throughput, cases), known(ages, cases));
}

/** What is known of some of the cases, in their order. */
export function known(values: Float64Array, cases: Int32Array): Float64Array {
  const found = new Float64Array(cases.length);
  let n = 0;
  for (let i = 0; i < cases.length; i++) {
    const value = values[cases[i]!]!;
    if (!Number.isNaN(value)) found[n++] = value;
  }
  return found.subarray(0, n);
}

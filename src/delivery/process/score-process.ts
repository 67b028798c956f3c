import type { Note } from "../../errors/note.ts";
import { namedListOf, optional, type Readers, readOptions } from "../../errors/options.ts";
import { numberAt } from "../../errors/read-argument.ts";
import { type CountedShare, countedShare, emptyShareNotes } from "../../numeric/inference/counted-share.ts";
import { quotient } from "../../numeric/quotient.ts";
import { compensatedSum } from "../../numeric/sums.ts";
import { ESTIMATION_OPTIONS } from "../../survey/estimation.ts";
import { type ProcessStep, type ReadStep, stepAt } from "./process-step.ts";
import { SIGMA_SHIFT, sigmaLevelOf } from "./sigma-shift.ts";

/** Options of `scoreProcess`. */
export interface ProcessOptions {
  /** Standard deviations added to sigma levels for the drift of the process, at least 0; 1.5 by default. */
  shift?: number | undefined;
  /** Any index of what the process's customers think of it, handed on to the four figures. */
  satisfaction?: number | null | undefined;
  /** Level of the intervals, between 0 and 1; 0.95 by default. */
  confidence?: number | undefined;
}

/** A step in figures. */
export interface StepScore {
  step: string;
  units: number;
  /** Right the first time, of the units. */
  firstTimeYield: CountedShare;
  /** Not lost, of the units; `null`, as the other shares are, where no unit came. */
  finalYield: number | null;
  reworkShare: number | null;
  scrapShare: number | null;
  /** Per million opportunities; `null` where defects were not counted. */
  defectsPerMillion: number | null;
  /** `null` also without defects, and where everything is defective. */
  sigmaLevel: number | null;
  /** Work and waiting of a unit; `null` where work was not measured. */
  leadMs: number | null;
}

/** The four figures that a process is led by. */
export interface ProcessFigures {
  /** As given. */
  satisfaction: number | null;
  /** Cost of all steps / good units of the last one; `null` unless every step has its cost. */
  cost: number | null;
  /** The share of lead time in which value is added. */
  efficiency: number | null;
  /** The rolled throughput yield. */
  quality: number | null;
}

/** The result of `scoreProcess`. */
export interface ProcessScore {
  model: "process";
  shift: number;
  confidence: number;
  /** Steps. */
  n: number;
  /** In the order given, which is that of the process. */
  steps: StepScore[];
  /** Product of the steps' first-time yields; `null`, as what follows from it is, where a step had no units. */
  rolledThroughputYield: number | null;
  /** Its k-th root, k steps: the first-time yield of a typical step. */
  normalizedYield: number | null;
  /** Product of the steps' final yields: what comes out at the end, reworked or not. */
  finalYield: number | null;
  /** finalYield − rolledThroughputYield: what comes out only after rework. */
  hiddenFactory: number | null;
  /** Of the steps with defects counted, pooled; `null` where none has. */
  defectsPerMillion: number | null;
  sigmaLevel: number | null;
  /** Steps to which another department passes the work than does it. */
  handOvers: number;
  /** Sum of the steps'; `null`, as the other times are, unless every step's work was measured. */
  leadMs: number | null;
  workMs: number | null;
  valueAddedMs: number | null;
  /** valueAddedMs / leadMs. */
  valueAddedShare: number | null;
  figures: ProcessFigures;
  notes: Note[];
}

const stepsAt = namedListOf("step", stepAt);

const OPTIONS = {
  shift: SIGMA_SHIFT,
  satisfaction: optional(numberAt),
  confidence: ESTIMATION_OPTIONS.confidence,
} satisfies Readers<ProcessOptions>;

/**
 * A process in figures: what is right the first time at every step and through all of them, rework and scrap, defects
 * and sigma level, hand-overs between departments, lead time and the share of it in which value is added; and the four
 * figures that a process is led by: satisfaction, cost, efficiency, quality.
 *
 * The yield at the end hides rework: the rolled throughput yield is the share of units that no step had to touch twice.
 *
 * @throws `insufficient_data` without steps; `invalid_input` for two steps of one name, counts that are not whole,
 * parts above their whole, and an unknown key.
 *
 * Source: Harry & Schroeder (2000), Six Sigma, Currency Doubleday, ch. 4 (rolled throughput yield, hidden factory);
 * Rother & Shook (1999), Learning to See, Lean Enterprise Institute (lead time and value added); Hammer & Champy
 * (1993), Reengineering the Corporation, HarperBusiness (hand-overs).
 *
 * @example
 * ```ts
 * import { scoreProcess } from "service-quality/delivery";
 *
 * const { rolledThroughputYield, finalYield, handOvers, valueAddedShare } = scoreProcess([
 *   { step: "take the order", department: "desk", units: 100, firstTimeRight: 75, workMs: 2000, waitMs: 6000 },
 *   { step: "cook", department: "kitchen", units: 100, firstTimeRight: 80, scrapped: 10, workMs: 4000, waitMs: 4000, valueAddedMs: 2000 },
 * ]);
 * [rolledThroughputYield?.toFixed(2), finalYield, handOvers, valueAddedShare]; // => ["0.60", 0.9, 1, 0.25]
 * ```
 */
export function scoreProcess(steps: readonly ProcessStep[], options?: ProcessOptions): ProcessScore {
  const { shift, satisfaction, confidence } = readOptions(options, OPTIONS);
  const read = stepsAt(steps, []);
  const rows = read.map((step) => stepScore(step, shift, confidence));
  const rolledThroughputYield = product(rows.map(({ firstTimeYield }) => firstTimeYield.share));
  const finalYield = product(rows.map((row) => row.finalYield));
  const times = timesOf(read);
  const { cost, isWasted } = costOf(read);
  return {
    model: "process",
    shift,
    confidence,
    n: rows.length,
    steps: rows,
    rolledThroughputYield,
    normalizedYield: rolledThroughputYield === null ? null : rolledThroughputYield ** (1 / rows.length),
    finalYield,
    hiddenFactory: finalYield === null ? null : Math.max(0, finalYield - rolledThroughputYield!),
    ...defectsOf(read, shift),
    handOvers: handOversOf(read),
    ...times,
    figures: { satisfaction, cost, efficiency: times.valueAddedShare, quality: rolledThroughputYield },
    notes: [
      ...rows.flatMap(({ firstTimeYield }, i) =>
        emptyShareNotes(["steps", i, "firstTimeYield"], firstTimeYield),
      ),
      ...(times.leadMs === null ? [{ path: ["leadMs"], reason: "incomplete-times" } as const] : []),
      ...(times.leadMs === 0 ? [{ path: ["valueAddedShare"], reason: "zero-base" } as const] : []),
      ...(isWasted ? [{ path: ["figures", "cost"], reason: "zero-base" } as const] : []),
    ],
  };
}

function stepScore(step: ReadStep, shift: number, confidence: number): StepScore {
  const { units, firstTimeRight, scrapped, workMs, waitMs } = step;
  const share = (count: number) => quotient(count, units);
  return {
    step: step.step,
    units,
    firstTimeYield: countedShare(firstTimeRight, units, confidence),
    finalYield: share(units - scrapped),
    reworkShare: share(units - firstTimeRight - scrapped),
    scrapShare: share(scrapped),
    ...defectsOf([step], shift),
    leadMs: workMs === null ? null : workMs + waitMs,
  };
}

/** Of the steps in which defects were counted, together. */
function defectsOf(
  steps: readonly ReadStep[],
  shift: number,
): Pick<StepScore, "defectsPerMillion" | "sigmaLevel"> {
  const inspected = steps.filter(({ defects }) => defects !== null);
  const defects = sumOf(inspected, (step) => step.defects!);
  const share = quotient(
    defects,
    sumOf(inspected, ({ units, opportunities }) => units * opportunities),
  );
  return {
    defectsPerMillion: share === null ? null : 1e6 * share,
    sigmaLevel: share === null ? null : sigmaLevelOf(share, shift),
  };
}

function timesOf(
  steps: readonly ReadStep[],
): Pick<ProcessScore, "leadMs" | "workMs" | "valueAddedMs" | "valueAddedShare"> {
  if (steps.some(({ workMs }) => workMs === null)) {
    return { leadMs: null, workMs: null, valueAddedMs: null, valueAddedShare: null };
  }
  const workMs = sumOf(steps, (step) => step.workMs!);
  const leadMs = workMs + sumOf(steps, ({ waitMs }) => waitMs);
  const valueAddedMs = sumOf(steps, (step) => step.valueAddedMs ?? step.workMs!);
  return { leadMs, workMs, valueAddedMs, valueAddedShare: quotient(valueAddedMs, leadMs) };
}

/** The cost of a good unit, and whether there is none to carry it. */
function costOf(steps: readonly ReadStep[]): { cost: number | null; isWasted: boolean } {
  if (steps.some(({ cost }) => cost === null)) return { cost: null, isWasted: false };
  const { units, scrapped } = steps[steps.length - 1]!;
  const cost = quotient(
    sumOf(steps, (step) => step.cost!),
    units - scrapped,
  );
  return { cost, isWasted: cost === null };
}

function handOversOf(steps: readonly ReadStep[]): number {
  return steps.filter(({ department }, i) => {
    const before = i === 0 ? null : steps[i - 1]!.department;
    return department !== null && before !== null && department !== before;
  }).length;
}

function product(shares: readonly (number | null)[]): number | null {
  return shares.reduce((all, share) => (all === null || share === null ? null : all * share), 1);
}

function sumOf(steps: readonly ReadStep[], figure: (step: ReadStep) => number): number {
  return compensatedSum(steps.map(figure));
}

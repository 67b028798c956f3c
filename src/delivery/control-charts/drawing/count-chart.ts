import type { Note } from "../../../errors/note.ts";
import { asGiven, oneOf, type Readers, readRecord } from "../../../errors/options.ts";
import { refuse } from "../../../errors/refuse.ts";
import { limitsAbout, rateError, shareError } from "../../../numeric/inference/control-limits.ts";
import { picked } from "../../../numeric/picked.ts";
import type { CountChartSpec, RateChartSpec, ShareChartSpec } from "../chart-spec.ts";
import { type ChartFrame, frameOf, limitSetters, type PhaseRange } from "./chart-frame.ts";
import { type ChartLine, lineOf, setLimits } from "./chart-line.ts";
import { CHART_SETTINGS, checkBaseline } from "./chart-settings.ts";
import { type CountKind, type CountSamples, countSamplesAt, isShareKind } from "./count-samples.ts";
import type { DrawnChart, PhaseLimits } from "./drawn-chart.ts";
import { MEAN_RANGE_OF_TWO, meanOf, settingRanges } from "./moving-ranges.ts";

const COUNTS = {
  ...CHART_SETTINGS,
  kind: oneOf("c"),
  counts: asGiven,
} satisfies Readers<CountChartSpec>;

const SIZED = {
  ...CHART_SETTINGS,
  kind: oneOf("p", "np", "laney-p", "u", "laney-u"),
  counts: asGiven,
  sizes: asGiven,
} satisfies Readers<ShareChartSpec | RateChartSpec>;

/** Draws a p, np, c or u chart, or one of Laney's. */
export function drawCountChart(spec: unknown, kind: CountKind): DrawnChart {
  const settings =
    kind === "c"
      ? { ...readRecord(spec, COUNTS, [], "a chart of counts"), sizes: null }
      : readRecord(spec, SIZED, [], "a chart of counts with the sizes of their samples");
  const isLaney = kind === "laney-p" || kind === "laney-u";
  if (isLaney) checkBaseline(settings.baseline);
  const samples = countSamplesAt(kind, settings, settings.missing);
  const frame = frameOf(samples.counts.length, settings);
  const line = lineOf(kind === "np" ? numbersOf(samples) : samples.ratios);
  const phases = frame.phases.map((phase) => {
    const limits = phaseLimits(kind, samples, frame, phase, settings.center);
    const sigmaZ = isLaney ? sigmaZOf(kind, samples, frame, phase, limits.ratio) : null;
    drawPhase(line, kind, samples, frame, phase, { ratio: limits.ratio, sigmaZ });
    return { center: limits.center, standardDeviation: null, sigmaZ, n: limits.n };
  });
  const { rules } = settings;
  return {
    frame,
    rules,
    line,
    phases,
    spread: null,
    notes: [...emptyNotes(samples), ...(isLaney ? varianceNotes(phases) : [])],
  };
}

/** Counts of samples of somebody. */
function numbersOf({ counts, ratios }: CountSamples): Float64Array {
  return counts.map((count, i) => (Number.isNaN(ratios[i]!) ? Number.NaN : count));
}

interface PhaseCenter {
  /** In the unit of the chart. */
  readonly center: number;
  /** Of one item. */
  readonly ratio: number;
  readonly n: number;
}

function phaseLimits(
  kind: CountKind,
  { counts, sizes, ratios }: CountSamples,
  frame: ChartFrame,
  phase: PhaseRange,
  given: number | null,
): PhaseCenter {
  const setters = limitSetters(frame, phase, ratios);
  const n = setters.length;
  if (n === 0 && (given === null || kind === "np")) {
    refuse("insufficient_data", ["counts"], "a point in every phase that sets its limits", 0);
  }
  const size = meanOf(picked(sizes, setters));
  const count = meanOf(picked(counts, setters));
  if (given === null) return { center: kind === "np" ? count : count / size, ratio: count / size, n };
  const ratio = kind === "np" ? given / size : given;
  if (!(ratio >= 0 && (ratio <= 1 || !isShareKind(kind)))) {
    refuse("invalid_input", ["center"], "a center that such counts can have", given);
  }
  return { center: given, ratio, n: 0 };
}

/**
 * The spread of the samples' standardized ratios, from their moving ranges; `null` where a ratio cannot vary.
 *
 * Source: Laney (2002), Improved control charts for attributes, Quality Engineering 14, 531–537.
 */
function sigmaZOf(
  kind: CountKind,
  { sizes, ratios }: CountSamples,
  frame: ChartFrame,
  phase: PhaseRange,
  ratio: number,
): number | null {
  if (settingRanges((i) => ratios[i]!, frame, phase).length === 0) {
    refuse("insufficient_data", ["counts"], "two neighbors in every phase that set its limits", 1);
  }
  const standardized = (i: number) => (ratios[i]! - ratio) / errorOf(kind, ratio, sizes[i]!);
  const sigmaZ = meanOf(settingRanges(standardized, frame, phase)) / MEAN_RANGE_OF_TWO;
  return Number.isFinite(sigmaZ) ? sigmaZ : null;
}

function drawPhase(
  line: ChartLine,
  kind: CountKind,
  { sizes }: CountSamples,
  { sigmas }: ChartFrame,
  { from, to }: PhaseRange,
  { ratio, sigmaZ }: { readonly ratio: number; readonly sigmaZ: number | null },
): void {
  for (let i = from; i <= to; i++) {
    const size = sizes[i]!;
    const scale = kind === "np" ? size : 1;
    const error = size === 0 ? Number.NaN : errorOf(kind, ratio, size);
    const spread = scale * error * (sigmaZ ?? 1);
    const most = isShareKind(kind) ? scale : Number.POSITIVE_INFINITY;
    setLimits(line, i, scale * ratio, spread, limitsAbout(scale * ratio, sigmas * spread, 0, most));
  }
}

function errorOf(kind: CountKind, ratio: number, size: number): number {
  return isShareKind(kind) ? shareError(ratio, size) : rateError(ratio, size);
}

function emptyNotes({ sizes }: CountSamples): Note[] {
  const notes: Note[] = [];
  sizes.forEach((size, i) => {
    if (size === 0) notes.push({ path: ["points", i, "value"], reason: "zero-base" });
  });
  return notes;
}

function varianceNotes(phases: readonly PhaseLimits[]): Note[] {
  return phases.flatMap(({ sigmaZ }, k): Note[] =>
    sigmaZ === null ? [{ path: ["phases", k, "sigmaZ"], reason: "no-variance" }] : [],
  );
}

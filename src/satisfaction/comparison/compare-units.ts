import type { Note } from "../../errors/note.ts";
import {
  asGiven,
  oneOf,
  optional,
  otherwise,
  type Reader,
  type Readers,
  record,
} from "../../errors/options.ts";
import { entriesAt, isPlainObject, numberAt, textAt } from "../../errors/read-argument.ts";
import { refuse } from "../../errors/refuse.ts";
import {
  notesOnSamplingError,
  type SamplingError,
  samplingErrorOf,
} from "../../numeric/design/sampling-error.ts";
import { holmAdjusted } from "../../numeric/inference/holm.ts";
import { type Interval, type Test, twoSidedTest } from "../../numeric/inference/t-test.ts";
import type { Column, GroupColumn } from "../../survey/column.ts";
import { confidenceAt, type Missing, type SampleFigure } from "../../survey/estimation.ts";
import { designAt, type SampleDesign } from "../../survey/sample-design.ts";
import { rowOf } from "./compare-measures.ts";
import {
  dispersionOf,
  FEW_UNITS,
  type FunnelPosition,
  funnelLimits,
  placeOf,
  pooledVariance,
  precisionOf,
  zOf,
} from "./funnel.ts";
import type { MeasureAnswers, MeasureModel, MeasureName, MeasureOptions } from "./measure.ts";
import {
  GIVEN_SAMPLE,
  type GivenSample,
  isMeasured,
  type NamedSample,
  notesOnEmpty,
  samplesOfGroups,
  samplesOfList,
} from "./measured-samples.ts";
import { readComparison } from "./read-comparison.ts";

const FEWEST_UNITS = 2;

/** A unit that is compared with others, such as a branch, and what its customers answered. */
export interface MeasuredUnit<M extends MeasureName = MeasureName> {
  readonly unit: string;
  readonly answers: MeasureAnswers<M>;
  /** The unit's respondents' weights. */
  readonly weights?: Column | undefined;
  /** How the unit's respondents were sampled. */
  readonly design?: SampleDesign | undefined;
}

/** Options of `compareUnits`: those of the declared measure, and of the funnel. */
export type CompareUnitsOptions<M extends MeasureName = MeasureName> = MeasureOptions<M> & {
  /** The unit of every respondent, where the answers of all come as one. */
  readonly by?: GroupColumn | undefined;
  /** The value that units are held to, in the measure's unit; by default that of all units together. */
  readonly target?: number | undefined;
  /** Whether units differ by more than chance anyway, so that the limits widen by how much; `"none"` by default. */
  readonly overdispersion?: "none" | "multiplicative" | undefined;
  /** Level of the inner limits, between 0 and 1; 0.95 by default. */
  readonly alert?: number | undefined;
  /** Level of the outer limits, between `alert` and 1; 0.998 by default. */
  readonly alarm?: number | undefined;
};

/** The figures of a unit in which nobody answered. */
const NO_POSITION = {
  n: 0,
  effectiveN: 0,
  value: null,
  ...samplingErrorOf(null),
  interval: null,
  alert: null,
  alarm: null,
  position: null,
  test: null,
  z: null,
  p: null,
  holmP: null,
};

const UNIT = { ...GIVEN_SAMPLE, unit: textAt } satisfies Readers<MeasuredUnit>;

const OPTIONS = {
  by: asGiven as Reader<GroupColumn | undefined>,
  design: designAt,
  target: optional(numberAt),
  overdispersion: otherwise(oneOf("none", "multiplicative"), "none"),
  alert: otherwise(confidenceAt, 0.95),
  alarm: otherwise(confidenceAt, 0.998),
};

/** A unit against the target; `null` where nobody in it answered. */
export interface UnitPosition<Policy extends Missing = "reject"> extends SamplingError {
  unit: string;
  /** Respondents who count. */
  n: number;
  /** (Σw)² / Σw² of their weights; n without weights. */
  effectiveN: number;
  value: SampleFigure<Policy>;
  /** The unit's own interval at `confidence`, which the limits do not depend on. */
  interval: Interval | null;
  /**
   * Within these a unit of this size falls by chance, at the inner level; `null`, as the outer ones and the position
   * are, where the design knows no error.
   */
  alert: Interval | null;
  /** The same at the outer level. */
  alarm: Interval | null;
  position: FunnelPosition | null;
  /** The z test against the target, under a design Student's; `null` where nothing varies. */
  test: Test | null;
  /** Distance from the target in standard errors, the test's statistic. */
  z: number | null;
  /** The test's p. */
  p: number | null;
  /** p adjusted for all units (Holm 1979). */
  holmP: number | null;
}

/** The result of `compareUnits`. */
export interface UnitComparison<Policy extends Missing = "reject"> {
  model: "funnel";
  measure: MeasureName;
  missing: Missing;
  confidence: number;
  overdispersion: "none" | "multiplicative";
  levels: { alert: number; alarm: number };
  target: number;
  /** Of one respondent, where the measure is at the target. */
  standardDeviation: number;
  /**
   * Mean of the squared z-scores, the extreme tenth at either end drawn in: about 1 where units differ by chance alone;
   * `null` where nothing varies.
   */
  dispersion: number | null;
  /** In the order given, never ranked. */
  units: UnitPosition<Policy>[];
  notes: Note[];
}

/**
 * Holds units such as branches to a common target with the limits of a funnel plot, so that a unit with
 * few answers is not ranked by noise: the fewer the answers, the wider the limits.
 *
 * The limits are target ± z · standardDeviation / √n, within the measure's range: of a share √(target ·
 * (1 − target)), of everything else the pooled deviation within units; n is the effective number where
 * there are weights. With `overdispersion: "multiplicative"` they widen by √dispersion where that is above 1.
 * Under a `design` n is the number over the design effect, so that clustered answers widen the limits, and quantiles
 * are Student's. The answers come as a list of units, or as one survey with the unit of every respondent in `by`. A
 * unit in which nobody answered is a row of `null` with a note; in a list under `"available"` alone.
 *
 * @throws `insufficient_data` for fewer than two units, and where no unit has two respondents; `invalid_input` for a
 * target off the measure's range, levels out of order; what `compareMeasureWaves` does.
 *
 * Source: Spiegelhalter (2005), Funnel plots for comparing institutional performance, Statistics in Medicine
 * 24, 1185–1202, sections 2 and A.3.
 *
 * @example
 * ```ts
 * import { compareUnits } from "service-quality/satisfaction";
 *
 * const { target, units } = compareUnits(
 *   [
 *     { unit: "center", answers: { promoters: 160, passives: 90, detractors: 50 } },
 *     { unit: "harbor", answers: { promoters: 70, passives: 60, detractors: 70 } },
 *     { unit: "kiosk", answers: { promoters: 1, passives: 2, detractors: 2 } },
 *   ],
 *   { measure: "nps" },
 * );
 * target; // => 21.5…
 * units.map(({ unit, value, position }) => [unit, Math.round(value), position]);
 * // => [["center", 37, "alarm-above"], ["harbor", 0, "alarm-below"], ["kiosk", -20, "within"]]
 * ```
 */
export function compareUnits<M extends MeasureName, Policy extends Missing = "reject">(
  answers: MeasureAnswers<M> | readonly MeasuredUnit<M>[],
  options: CompareUnitsOptions<M> & { readonly missing?: Policy | undefined },
): UnitComparison<Policy>;
export function compareUnits<M extends MeasureName>(
  answers: MeasureAnswers<M> | readonly MeasuredUnit<M>[],
  options: CompareUnitsOptions<M>,
): UnitComparison<Missing> {
  const list = isGrouped(options) ? null : unitsAt(answers);
  const isDesigned = list?.some(({ design }) => design !== undefined);
  const comparison = readComparison(options, OPTIONS, isDesigned);
  const { model, own } = comparison;
  const { measure, missing, confidence } = model;
  const { overdispersion, alert, alarm } = own;
  if (alarm <= alert) refuse("invalid_input", ["alarm"], `a number between ${alert} and 1`, alarm);
  const listed =
    list === null
      ? samplesOfGroups(answers, own.by!, comparison)
      : samplesOfList(list, "unit", FEWEST_UNITS, comparison);
  const samples = listed.filter(isMeasured);
  if (samples.length < FEWEST_UNITS) {
    const path = list === null ? ["by"] : [];
    refuse("insufficient_data", path, `at least ${FEWEST_UNITS} units with answers`, samples.length);
  }
  const target = targetOf(own.target, samples, model);
  const standardDeviation = Math.sqrt(model.varianceAt(target, () => pooledVariance(samples)));
  const dispersion = dispersionOf(samples, target, standardDeviation);
  const widened = overdispersion === "none" ? 1 : Math.sqrt(Math.max(1, dispersion ?? 1));
  const levels = { alert, alarm };
  const units = listed.map((sample) =>
    isMeasured(sample)
      ? positionOf(sample, target, standardDeviation * widened, levels, model)
      : { unit: sample.name, ...NO_POSITION },
  );
  const adjusted = holmAdjusted(units.map(({ p }) => p));
  return {
    model: "funnel",
    measure,
    missing,
    confidence,
    overdispersion,
    levels,
    target,
    standardDeviation,
    dispersion,
    units: units.map((unit, i) => ({ ...unit, holmP: adjusted[i]! })),
    notes: [
      ...notesOnEmpty(listed, "units"),
      ...units.flatMap((unit, i) => notesOnSamplingError(unit, ["units", i])),
      ...(dispersion === null
        ? [{ path: ["dispersion"], reason: standardDeviation === 0 ? "no-variance" : "one-cluster" } as const]
        : []),
      ...(samples.length < FEW_UNITS ? [{ path: ["dispersion"], reason: "few-units" } as const] : []),
    ],
  };
}

/** Whether answers come as one survey with the unit of every respondent. */
function isGrouped(options: unknown): boolean {
  return isPlainObject(options) && options.by !== undefined && options.by !== null;
}

function unitsAt(list: unknown): GivenSample[] {
  return entriesAt(list, [], "a list of units", record(UNIT, "a unit with its answers")).map(
    ({ unit, ...sample }) => ({ name: unit, ...sample }),
  );
}

/** The target given, or the mean over all units, weighted by their effective numbers. */
function targetOf(target: number | null, samples: readonly NamedSample[], { range }: MeasureModel): number {
  if (target !== null) {
    if (target >= range.min && target <= range.max) return target;
    refuse("invalid_input", ["target"], `a value of the measure, from ${range.min} to ${range.max}`, target);
  }
  let [weight, sum, lowest, highest] = [0, 0, Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
  for (const { mean } of samples) {
    weight += mean.effectiveN;
    sum += mean.effectiveN * mean.mean;
    lowest = Math.min(lowest, mean.mean);
    highest = Math.max(highest, mean.mean);
  }
  return Math.min(highest, Math.max(lowest, sum / weight));
}

function positionOf(
  sample: NamedSample,
  target: number,
  standardDeviation: number,
  levels: { alert: number; alarm: number },
  model: MeasureModel,
): UnitPosition {
  const { sample: unit, ...row } = rowOf(sample, model);
  const n = precisionOf(sample.mean);
  if (n === null) return { unit, ...NO_POSITION, ...row };
  const { df } = row;
  const funnel = { target, standardDeviation, range: model.range };
  const [alert, alarm] = [
    funnelLimits(levels.alert, n, df, funnel),
    funnelLimits(levels.alarm, n, df, funnel),
  ];
  const z = standardDeviation === 0 ? null : zOf(sample.mean, target, standardDeviation);
  const test = z === null ? null : twoSidedTest(z, df);
  return {
    unit,
    ...row,
    alert,
    alarm,
    position: placeOf(row.value, target, alert, alarm),
    test,
    z,
    p: test?.p ?? null,
    holmP: null,
  };
}

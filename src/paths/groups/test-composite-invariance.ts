import type { Note } from "../../errors/note.ts";
import { notesOfNulls } from "../../errors/notes-of-nulls.ts";
import { readOptions } from "../../errors/options.ts";
import { refuse } from "../../errors/refuse.ts";
import { percentileInterval } from "../../numeric/inference/bootstrap-interval.ts";
import type { Interval } from "../../numeric/inference/t-test.ts";
import { quantilesOf } from "../../numeric/quantile.ts";
import type { Columns } from "../../survey/column.ts";
import type { Missing } from "../../survey/estimation.ts";
import type { PathSettings } from "../fit/fit-options.ts";
import type { PathModelSpec } from "../model/path-model.ts";
import type { StagedFit } from "../stages/staged-fit.ts";
import { answersTogether, groupedAnswers } from "./answering-groups.ts";
import { type CompositeComparison, compareComposites, groupScoresOn } from "./composite-comparison.ts";
import { fitAnswers, fitGroups, fittedGroups, notesOnGroups } from "./group-fits.ts";
import { PATH_GROUP_OPTIONS, type PathGroupOptions } from "./path-group-options.ts";
import { regroup } from "./regroup.ts";

/** Of the permutation intervals, and of what correlations of scores are not to fall below. */
const CONFIDENCE = 0.95;

/** Figures that differ by less are equal. */
const ROUNDING = 1e-9;

/** Why figures of a construct are `null`. */
const REASONS = {
  correlationP: "few-respondents",
  meanDifference: "no-complete-respondent",
  logVarianceRatio: "no-variance",
} as const;

/** How far a construct is the same in two groups. */
export type CompositionLevel = "none" | "partial" | "full";

/** A construct in two groups. */
export interface CompositeInvarianceRow {
  construct: string;
  /** Of the scores that the weights of either group give to all respondents. */
  correlation: number;
  /** What 5 % of regroupings fall below; this and what follows from it `null` where none had a fit. */
  correlationQuantile: number | null;
  /** Share of regroupings with a correlation no larger, the observed one counted among them. */
  correlationP: number | null;
  /** Whether the correlation is no less than its quantile. */
  compositional: boolean | null;
  /** Mean score of `a` less that of `b`, in deviations of both together; `null` where nobody of a group has a score. */
  meanDifference: number | null;
  /** The middle 95 % of regroupings. */
  meanInterval: Interval | null;
  /** Share of regroupings with a difference as large either way. */
  meanP: number | null;
  /** ln(variance in `a` / variance in `b`); `null` where scores do not vary in a group. */
  logVarianceRatio: number | null;
  varianceInterval: Interval | null;
  varianceP: number | null;
  /** `"partial"` where the composition is the same, `"full"` where both intervals hold their figures too. */
  level: CompositionLevel | null;
}

/** The result of `testCompositeInvariance`. */
export interface CompositeInvariance extends Omit<PathSettings, "scale"> {
  model: "composite-invariance";
  missing: Missing;
  seed: number;
  a: string;
  b: string;
  permutations: number;
  /** Regroupings in which one of the groups had no fit. */
  failed: number;
  groups: { group: string; n: number; converged: boolean }[];
  /** In the order of the model. */
  constructs: CompositeInvarianceRow[];
  notes: Note[];
}

/**
 * Whether constructs are composed alike in two groups, and whether their scores have the same mean and variance
 * (MICOM): only then are differences of paths differences of paths.
 *
 * The first step, the same items treated alike, holds by construction. The second correlates the scores that the
 * weights of either group give to all respondents, whose items are standardized over both; the third compares means and
 * variances of the scores of one model of all. Each is placed among random regroupings, stream r of the seed.
 *
 * `a` is the group that appears first. Scores are turned to go with those of all respondents. A construct of one item
 * is composed alike: correlation 1, p 1. Products of scores are no composites and not tested.
 *
 * @throws `insufficient_data` for fewer than two groups; `invalid_input` for more, and for moments; `singular_data` for
 * answers without a fit, those of a group named under `by`; `missing_answers`; `unknown_item`.
 *
 * Source: Henseler, Ringle & Sarstedt (2016), Testing measurement invariance of composites using partial least squares,
 * International Marketing Review 33, 405–431.
 *
 * @example
 * ```ts
 * import { testCompositeInvariance } from "service-quality/paths";
 *
 * const answers = {
 *   q1: [7, 5, 6, 3, 2, 6, 4, 5, 1, 6], q2: [6, 5, 7, 4, 2, 6, 3, 5, 2, 7], l1: [6, 5, 7, 2, 3, 5, 4, 3, 2, 6],
 * };
 * const model = { constructs: { Q: { items: ["q1", "q2"] }, L: { items: ["l1"] } }, paths: [["Q", "L"]] as const };
 * const by = ["north", "south", "north", "south", "north", "south", "north", "south", "north", "south"];
 * const { constructs } = testCompositeInvariance(answers, model, { by, permutations: 200, seed: 1 });
 * constructs.map(({ construct, level }) => `${construct}: ${level}`); // => ["Q: full", "L: full"]
 * ```
 */
export function testCompositeInvariance(
  columns: Columns,
  model: PathModelSpec,
  options: PathGroupOptions,
): CompositeInvariance {
  const { by, permutations, seed, missing, weights, ...fitting } = readOptions(options, PATH_GROUP_OPTIONS);
  const settings = { ...fitting, scale: null };
  const grouped = groupedAnswers(columns, model, { by, missing, weights });
  const { plan, answers, groups } = grouped;
  if (groups.length > 2) refuse("invalid_input", ["by"], "two groups", groups.length);
  const [a, b] = [groups[0]!, groups[1]!];
  const together = answersTogether(answers, a, b);
  const whole = fitAnswers(together, plan, settings);
  const [fittedA, fittedB] = fitGroups(grouped, settings) as [StagedFit, StagedFit];
  const inGroup = new Uint32Array(together.rows.length).fill(1, 0, a.rows.length);
  const inOther = inGroup.map((count) => 1 - count);
  const read = groupScoresOn(together, whole);
  const observed = compareComposites(read(fittedA, inGroup), read(fittedB, inOther), whole);
  const drawn = observed.map((): CompositeComparison[] => []);
  const fits = regroup(
    together,
    a.rows.length,
    plan,
    settings,
    { seed, from: 0, permutations },
    read,
    (first, second) => {
      for (const [c, row] of compareComposites(first, second, whole).entries()) drawn[c]!.push(row);
    },
  );
  const constructs = whole.staged.last.structure.constructs.map((construct, c) =>
    rowOf(construct, observed[c]!, drawn[c]!),
  );
  const listed = fittedGroups(groups, [fittedA, fittedB]);
  return {
    model: "composite-invariance",
    ...fitting,
    missing,
    seed,
    a: a.name,
    b: b.name,
    permutations,
    failed: permutations - fits,
    groups: listed,
    constructs,
    notes: [
      ...notesOnGroups(listed),
      ...constructs.flatMap((row, i) => notesOfNulls(row, ["constructs", i], REASONS)),
    ],
  };
}

function rowOf(
  construct: string,
  { isSingle, correlation, mean, logRatio }: CompositeComparison,
  drawn: readonly CompositeComparison[],
): CompositeInvarianceRow {
  const correlationQuantile = quantilesOf(
    Float64Array.from(drawn, (row) => row.correlation),
    [1 - CONFIDENCE],
  );
  const below = drawn.filter((row) => row.correlation <= correlation + ROUNDING).length;
  const compositional =
    correlationQuantile === null ? null : isSingle || correlation >= correlationQuantile[0]! - ROUNDING;
  const means = placed(
    mean,
    drawn.map((row) => row.mean),
  );
  const ratios = placed(
    logRatio,
    drawn.map((row) => row.logRatio),
  );
  return {
    construct,
    correlation: correlation + 0,
    correlationQuantile: correlationQuantile && correlationQuantile[0]! + 0,
    correlationP: drawn.length === 0 ? null : (1 + below) / (1 + drawn.length),
    compositional,
    meanDifference: Number.isNaN(mean) ? null : mean + 0,
    meanInterval: means.interval,
    meanP: means.p,
    logVarianceRatio: Number.isFinite(logRatio) ? logRatio + 0 : null,
    varianceInterval: ratios.interval,
    varianceP: ratios.p,
    level: compositional === null ? null : levelOf(compositional, means.isHeld && ratios.isHeld),
  };
}

function levelOf(compositional: boolean, isHeld: boolean): CompositionLevel {
  if (!compositional) return "none";
  return isHeld ? "full" : "partial";
}

/** A difference among those of regroupings, as far as these are finite. */
function placed(
  value: number,
  drawn: readonly number[],
): { readonly interval: Interval | null; readonly p: number | null; readonly isHeld: boolean } {
  const finite = Float64Array.from(drawn.filter(Number.isFinite));
  if (finite.length === 0 || !Number.isFinite(value)) return { interval: null, p: null, isHeld: false };
  const interval = percentileInterval(finite, CONFIDENCE);
  const beyond = finite.filter((other) => Math.abs(other) >= Math.abs(value) - ROUNDING).length;
  return {
    interval,
    p: (1 + beyond) / (1 + finite.length),
    isHeld: value >= interval.lower - ROUNDING && value <= interval.upper + ROUNDING,
  };
}

import type { Note } from "../../errors/note.ts";
import { readOptions } from "../../errors/options.ts";
import { pairsOf } from "../../numeric/inference/group-comparison.ts";
import { holmAdjusted } from "../../numeric/inference/holm.ts";
import type { Columns } from "../../survey/column.ts";
import type { CountedAnswers } from "../../survey/counted-answers.ts";
import type { Missing } from "../../survey/estimation.ts";
import type { Group } from "../../survey/grouping.ts";
import type { PathSettings } from "../fit/fit-options.ts";
import type { PathModelSpec } from "../model/path-model.ts";
import type { PathPlan } from "../model/path-plan.ts";
import { indicatorsOf } from "../model/path-structure.ts";
import type { StagedFit } from "../stages/staged-fit.ts";
import { answersTogether, groupedAnswers } from "./answering-groups.ts";
import { fitGroups, fittedGroups, notesOnGroups } from "./group-fits.ts";
import { PATH_GROUP_OPTIONS, type PathGroupOptions } from "./path-group-options.ts";
import { type Regroupings, regroup } from "./regroup.ts";

/** Differences of figures below this are rounding. */
const ROUNDING = 1e-9;

/** A figure in one group beside another. */
export interface GroupFigure {
  a: string;
  b: string;
  /** The figure in each group. */
  estimateA: number;
  estimateB: number;
  /** That of `a` less that of `b`. */
  difference: number;
  /**
   * Share of regroupings with a difference at least as large either way, the observed one counted among them; `null`
   * where none had a fit.
   */
  p: number | null;
  /** p adjusted for all rows of the table (Holm 1979). */
  holmP: number | null;
}

/** A path in one group beside another. */
export interface PathDifference extends GroupFigure {
  from: string;
  to: string;
}

/** An item's weight, or loading, in one group beside another. */
export interface IndicatorDifference extends GroupFigure {
  construct: string;
  item: string;
}

/** The result of `comparePathGroups`. */
export interface PathGroupComparison extends Omit<PathSettings, "scale"> {
  model: "path-groups";
  missing: Missing;
  seed: number;
  permutations: number;
  /** Regroupings in which one of the groups had no fit, over all pairs. */
  failed: number;
  groups: { group: string; n: number; converged: boolean }[];
  /** By pair of groups, then by path. */
  differences: PathDifference[];
  /** By pair of groups, then by item. */
  weights: IndicatorDifference[];
  loadings: IndicatorDifference[];
  notes: Note[];
}

/**
 * Whether paths differ between groups of respondents: every pair of groups is thrown together and parted anew at
 * random, as often as said, and the observed difference of each path placed among those.
 *
 * The test asks whether the groups' answers could be of one kind altogether; differences of means or of what the items
 * measure move it too, so that measurement is to be compared before. Regrouping r of pair i is stream i × permutations
 * + r of the seed.
 *
 * @throws `insufficient_data` for fewer than two groups; `singular_data` for a group without a fit, named under `by`;
 * `missing_answers`; `unknown_item`; `invalid_input`, also for moments.
 *
 * Source: Chin & Dibbern (2010), An introduction to a permutation based procedure for multi-group PLS analysis, in
 * Esposito Vinzi et al. (eds.), Handbook of Partial Least Squares, 171–193; Phipson & Smyth (2010), Statistical
 * Applications in Genetics and Molecular Biology 9, 39 (p never 0).
 *
 * @example
 * ```ts
 * import { comparePathGroups } from "service-quality/paths";
 *
 * const answers = { q1: [7, 5, 6, 3, 2, 6, 4, 5, 1, 6], l1: [6, 5, 7, 2, 3, 2, 5, 3, 6, 2] };
 * const model = { constructs: { Q: { items: ["q1"] }, L: { items: ["l1"] } }, paths: [["Q", "L"]] as const };
 * const by = ["north", "north", "north", "north", "north", "south", "south", "south", "south", "south"];
 * const { differences } = comparePathGroups(answers, model, { by, permutations: 200, seed: 1 });
 * differences[0]?.difference; // => 1.82…
 * differences[0]?.p; // => 0.0049…
 * ```
 */
export function comparePathGroups(
  columns: Columns,
  model: PathModelSpec,
  options: PathGroupOptions,
): PathGroupComparison {
  const { by, permutations, seed, missing, weights, ...fitting } = readOptions(options, PATH_GROUP_OPTIONS);
  const settings = { ...fitting, scale: null };
  const grouped = groupedAnswers(columns, model, { by, missing, weights });
  const { plan, answers, groups } = grouped;
  const fitted = fitGroups(grouped, settings);
  const estimated = groups.map((group, g) => ({ ...group, estimates: figuresOf(fitted[g]!) }));
  const pairs = pairsOf(estimated, "as-listed").map((pair, i) => {
    const draws = { seed, from: i * permutations, permutations };
    return comparedPair(answers, pair, plan, settings, draws);
  });
  const { paths, constructs } = plan.inner;
  const indicators = indicatorsOf(plan.runs.at(-1)!.structure);
  const ends = paths.map(({ from, to }) => ({ from: constructs[from]!, to: constructs[to]! }));
  const table = <Key extends object>(keys: readonly Key[], start: number) =>
    withHolm(
      pairs.flatMap(({ figures }) =>
        keys.map((key, i) => {
          const { a, b, ...figure } = figures[start + i]!;
          return { a, b, ...key, ...figure };
        }),
      ),
    );
  const tables = {
    differences: table(ends, 0),
    weights: table(indicators, paths.length),
    loadings: table(indicators, paths.length + indicators.length),
  };
  const listed = fittedGroups(groups, fitted);
  return {
    model: "path-groups",
    ...fitting,
    missing,
    seed,
    permutations,
    failed: pairs.reduce((sum, { fits }) => sum + permutations - fits, 0),
    groups: listed,
    ...tables,
    notes: [
      ...notesOnGroups(listed),
      ...Object.entries(tables).flatMap(([key, own]) =>
        own.flatMap(({ p }, i): Note[] =>
          p === null && permutations > 0 ? [{ path: [key, i, "p"], reason: "few-respondents" }] : [],
        ),
      ),
    ],
  };
}

/** A group with its figures. */
interface EstimatedGroup extends Group {
  readonly estimates: readonly number[];
}

/** Places every difference of two groups among those of regroupings, of which so many have a fit. */
function comparedPair(
  answers: CountedAnswers,
  [a, b]: readonly [EstimatedGroup, EstimatedGroup],
  plan: PathPlan,
  settings: PathSettings,
  draws: Regroupings,
): { readonly fits: number; readonly figures: Omit<GroupFigure, "holmP">[] } {
  const observed = a.estimates.map((estimate, i) => estimate - b.estimates[i]!);
  const beyond = observed.map(() => 0);
  const together = answersTogether(answers, a, b);
  const fits = regroup(together, a.rows.length, plan, settings, draws, figuresOf, (first, second) => {
    observed.forEach((difference, i) => {
      // rounding is not to part a regrouping that is the observed one
      if (Math.abs(first[i]! - second[i]!) >= Math.abs(difference) - ROUNDING) beyond[i]!++;
    });
  });
  const figures = observed.map((difference, i) => ({
    a: a.name,
    b: b.name,
    estimateA: a.estimates[i]!,
    estimateB: b.estimates[i]!,
    difference,
    p: fits === 0 ? null : (beyond[i]! + 1) / (fits + 1),
  }));
  return { fits, figures };
}

/** Adjusts the p values of a table for each other. */
function withHolm<Row extends { p: number | null }>(
  rows: readonly Row[],
): (Row & { holmP: number | null })[] {
  const adjusted = holmAdjusted(rows.map(({ p }) => p));
  return rows.map((row, i) => ({ ...row, holmP: adjusted[i]! }));
}

/** Coefficients in the order of the model's paths, then weights, then loadings. */
function figuresOf({ inner, last }: StagedFit): number[] {
  const k = inner.structure.constructs.length;
  const paths = inner.structure.paths.map(({ from, to }) => inner.coefficients[from * k + to]!);
  return [...paths, ...last.weights, ...last.loadings].map((figure) => figure + 0);
}

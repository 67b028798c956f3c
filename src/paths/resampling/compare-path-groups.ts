import type { Note } from "../../errors/note.ts";
import { asGiven, type Reader, type Readers, readOptions } from "../../errors/options.ts";
import { refuse } from "../../errors/refuse.ts";
import { underPath } from "../../errors/under-path.ts";
import { isMoments } from "../../moments/moments.ts";
import { drawsAt, seedAt } from "../../numeric/draws.ts";
import { holmAdjusted } from "../../numeric/inference/holm.ts";
import type { Column, Columns, GroupColumn } from "../../survey/column.ts";
import { answersOfRows, type CountedAnswers } from "../../survey/counted-answers.ts";
import { ESTIMATION_OPTIONS, type Missing, weightsOf } from "../../survey/estimation.ts";
import { type Group, groupsOf } from "../../survey/grouping.ts";
import { PATH_FIT_OPTIONS, type PathFitOptions, type PathSettings } from "../fit/fit-options.ts";
import { fitData, pathAnswers, structureAt } from "../fit/path-data.ts";
import type { PathModelSpec } from "../model/path-model.ts";
import type { PathStructure } from "../model/path-structure.ts";
import { pathsOf, regroup } from "./regroup.ts";

/** Options of `comparePathGroups`. */
export interface PathGroupOptions extends Omit<PathFitOptions, "scale"> {
  /** The group of every respondent. */
  by: GroupColumn;
  /** Random regroupings of every pair of groups; a thousand is usual. */
  permutations: number;
  /** Where the random draws start, a safe integer. */
  seed: number;
  /** What to do with missing answers and groups; `"reject"` by default. */
  missing?: Missing | undefined;
  /** Sampling weights, one per respondent; they move with the respondent. */
  weights?: Column | undefined;
}

const { scale: _, ...FIT_OPTIONS } = PATH_FIT_OPTIONS;

const OPTIONS = {
  ...FIT_OPTIONS,
  by: asGiven as Reader<GroupColumn>,
  permutations: drawsAt,
  seed: seedAt,
  missing: ESTIMATION_OPTIONS.missing,
  weights: ESTIMATION_OPTIONS.weights,
} satisfies Readers<PathGroupOptions>;

/** A path in one group beside another. */
export interface PathDifference {
  a: string;
  b: string;
  from: string;
  to: string;
  /** The coefficients in each group. */
  estimateA: number;
  estimateB: number;
  /** That of `a` less that of `b`. */
  difference: number;
  /**
   * Share of regroupings with a difference at least as large either way, the observed one counted among them; `null`
   * where none had a fit.
   */
  p: number | null;
  /** p adjusted for all paths and pairs of groups (Holm 1979). */
  holmP: number | null;
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
  const { by, permutations, seed, missing, weights, ...fitting } = readOptions(options, OPTIONS);
  const settings = { ...fitting, scale: null };
  if (isMoments(columns)) {
    refuse("invalid_input", [], "columns of answers, since moments have no respondents to regroup", columns);
  }
  const structure = structureAt(model);
  const answers = pathAnswers(columns, structure, { missing, weights });
  const groups = answeringGroups(answers, by, weightsOf({ weights }, answers.length));
  const fitted = groups.map(({ name, rows }) =>
    underPath(["by", name], () => coefficientsOf(answersOfRows(answers, rows), structure, settings)),
  );
  const pairs = groups.flatMap((_, a) => groups.slice(a + 1).map((__, b) => [a, a + 1 + b] as const));
  let failed = 0;
  const rows = pairs.flatMap(([a, b], pair) => {
    const [of, than] = [groups[a]!, groups[b]!];
    const [estimatesA, estimatesB] = [fitted[a]!.estimates, fitted[b]!.estimates];
    const observed = estimatesA.map((x, i) => x - estimatesB[i]!);
    const together = answersOfRows(answers, joined(of.rows, than.rows));
    const draws = { seed, from: pair * permutations, permutations };
    const { fits, beyond } = regroup(together, of.rows.length, observed, structure, settings, draws);
    failed += permutations - fits;
    return structure.paths.map(({ from, to }, i) => ({
      a: of.name,
      b: than.name,
      from: structure.constructs[from]!,
      to: structure.constructs[to]!,
      estimateA: estimatesA[i]!,
      estimateB: estimatesB[i]!,
      difference: observed[i]!,
      p: fits === 0 ? null : (beyond[i]! + 1) / (fits + 1),
    }));
  });
  const adjusted = holmAdjusted(rows.map(({ p }) => p));
  return {
    model: "path-groups",
    ...fitting,
    missing,
    seed,
    permutations,
    failed,
    groups: groups.map(({ name, rows: own }, g) => ({
      group: name,
      n: own.length,
      converged: fitted[g]!.converged,
    })),
    differences: rows.map((row, i) => ({ ...row, holmP: adjusted[i]! })),
    notes: [
      ...fitted.flatMap(({ converged }, g): Note[] =>
        converged ? [] : [{ path: ["groups", g, "converged"], reason: "not-converged" }],
      ),
      ...rows.flatMap(({ p }, i): Note[] =>
        p === null && permutations > 0 ? [{ path: ["differences", i, "p"], reason: "few-respondents" }] : [],
      ),
    ],
  };
}

/** The groups, by places among the respondents who count. */
function answeringGroups(answers: CountedAnswers, by: GroupColumn, weights: Float64Array | null): Group[] {
  const places = new Int32Array(answers.length).fill(-1);
  answers.rows.forEach((row, place) => {
    places[row] = place;
  });
  const groups = groupsOf(by, answers.length, answers.missing, weights)
    .map(({ name, rows }) => ({ name, rows: rows.map((row) => places[row]!).filter((place) => place >= 0) }))
    .filter(({ rows }) => rows.length > 0);
  if (groups.length < 2)
    refuse("insufficient_data", ["by"], "at least two groups with answers", groups.length);
  return groups;
}

function joined(a: Int32Array, b: Int32Array): Int32Array {
  const both = new Int32Array(a.length + b.length);
  both.set(a);
  both.set(b, a.length);
  return both;
}

/** Coefficients of the paths in one group, as `estimatePathModel` gives them. */
function coefficientsOf(
  { columns, weights, missing }: CountedAnswers,
  structure: PathStructure,
  settings: PathSettings,
): { readonly estimates: number[]; readonly converged: boolean } {
  const data = Object.fromEntries(structure.items.map((item, j) => [item, columns[j]!]));
  const { fit } = fitData(data, structure, { missing, weights: weights ?? undefined }, settings);
  return { estimates: pathsOf(fit), converged: fit.converged };
}

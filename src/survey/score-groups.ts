import { isServiceQualityError } from "../errors/error.ts";
import type { Note } from "../errors/note.ts";
import { type Reader, type Readers, readOptions } from "../errors/options.ts";
import { refuse } from "../errors/refuse.ts";
import { underPath } from "../errors/under-path.ts";
import { type PlainColumns, partedAnswers, SPLIT_OPTIONS, type SplitOptions } from "./split-answers.ts";

/** Options of `scoreGroups`. */
export interface ScoreGroupsOptions<Data, Scores> extends SplitOptions {
  /** Scores one group, from its answers and its weights where there are any. */
  readonly score: (answers: PlainColumns<Data>, sampling: { weights?: number[] }) => Scores;
}

/** The scores of one group. */
export interface GroupScores<Scores> {
  /** The group's value of every column in `by`, as text. */
  group: Record<string, string>;
  /** The values, joined with ` · `. */
  name: string;
  /** Respondents. */
  n: number;
  /** `null` where they are held back, and where there is nothing to compute from. */
  scores: Scores | null;
}

/** The result of `scoreGroups`. */
export interface ScoredGroups<Scores> {
  /** Names of the columns that make the groups; `group` where it is one without a name. */
  by: string[];
  groups: GroupScores<Scores>[];
  notes: Note[];
}

type AnyScore = (answers: never, sampling: { weights?: number[] }) => unknown;

const OPTIONS = {
  ...SPLIT_OPTIONS,
  score: ((value, path) =>
    typeof value === "function"
      ? value
      : refuse("invalid_input", path, "a function that scores a group", value)) as Reader<AnyScore>,
} satisfies Readers<ScoreGroupsOptions<unknown, unknown>>;

/**
 * The scores of each group of respondents, by any score at all: the answers are parted as by `splitAnswers`, and
 * `score` is called for each group.
 *
 * A group with nothing to compute from has no scores, and a note says so.
 *
 * @throws what `splitAnswers` throws, and what `score` throws but `insufficient_data`, with the group before its path.
 *
 * @example
 * ```ts
 * import { estimateCsat } from "service-quality/satisfaction";
 * import { scoreGroups } from "service-quality/survey";
 *
 * const branch = ["north", "south", "north", "south"];
 * const { groups } = scoreGroups([5, 4, 3, 2], {
 *   by: { branch },
 *   fewest: 0,
 *   score: (ratings, sampling) => estimateCsat(ratings, sampling),
 * });
 * groups.map(({ group, n, scores }) => [group.branch, n, scores?.mean]); // => [["north", 2, 4], ["south", 2, 3]]
 * ```
 */
export function scoreGroups<Data, Scores>(
  data: Data,
  options: ScoreGroupsOptions<Data, Scores>,
): ScoredGroups<Scores> {
  const { score, ...settings } = readOptions(options, OPTIONS);
  const { by, groups, notes } = partedAnswers(data, settings);
  const scored = groups.map(({ answers, weights, ...group }, k): GroupScores<Scores> => {
    if (answers === null) return { ...group, scores: null };
    const sampling = weights === null ? {} : { weights };
    const scores = scoresOf(() => (score as ScoreGroupsOptions<Data, Scores>["score"])(answers, sampling), k);
    if (scores === null) notes.push({ path: ["groups", k, "scores"], reason: "no-answers" });
    return { ...group, scores };
  });
  return { by, groups: scored, notes };
}

/** `null` where there is nothing to compute from. */
function scoresOf<Scores>(score: () => Scores, k: number): Scores | null {
  try {
    return underPath(["groups", k], score);
  } catch (error) {
    if (isServiceQualityError(error) && error.code === "insufficient_data") return null;
    throw error;
  }
}

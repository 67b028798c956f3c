import type { Note } from "../../errors/note.ts";
import { oneOf, type Readers, readOptions } from "../../errors/options.ts";
import { refuse } from "../../errors/refuse.ts";
import { instrumentAt } from "../../instruments/define-instrument.ts";
import type { InstrumentSpec } from "../../instruments/instrument.ts";
import type { Interval } from "../../numeric/inference/t-test.ts";
import { compareFigures } from "../../numeric/ties.ts";
import { SCORE_OPTIONS, type ScoreOptions } from "../../survey/batteries.ts";
import type { Columns } from "../../survey/column.ts";
import type { Figure, Missing } from "../../survey/estimation.ts";
import { scoreDimensions } from "../../survey/score-dimensions.ts";

/** What in an organization opens or closes one of the gaps 1 to 4. */
export interface Antecedent {
  readonly id: string;
  readonly gap: 1 | 2 | 3 | 4;
  /** Whether more of it narrows or widens the gap. */
  readonly effect: "narrows" | "widens";
}

/**
 * The antecedents of the gaps in the order of the model: of gap 1 knowledge, 2 standards, 3 delivery, 4 communication.
 */
export const GAP_ANTECEDENTS: readonly Antecedent[] = /* @__PURE__ */ Object.freeze(
  (
    [
      [1, "marketing-research-orientation", "narrows"],
      [1, "upward-communication", "narrows"],
      [1, "levels-of-management", "widens"],
      [2, "management-commitment", "narrows"],
      [2, "goal-setting", "narrows"],
      [2, "task-standardization", "narrows"],
      [2, "perceived-feasibility", "narrows"],
      [3, "teamwork", "narrows"],
      [3, "employee-job-fit", "narrows"],
      [3, "technology-job-fit", "narrows"],
      [3, "perceived-control", "narrows"],
      [3, "supervisory-control-systems", "narrows"],
      [3, "role-conflict", "widens"],
      [3, "role-ambiguity", "widens"],
      [4, "horizontal-communication", "narrows"],
      [4, "propensity-to-overpromise", "widens"],
    ] as const
  ).map(([gap, id, effect]) => Object.freeze({ id, gap, effect })),
);

/** Options of `scoreAntecedents`. */
export interface AntecedentOptions extends ScoreOptions {
  /** The gap whose antecedents were asked. */
  gap: 1 | 2 | 3 | 4;
  /** The questionnaire: its dimensions are antecedents of that gap, by their ids in `GAP_ANTECEDENTS`. */
  instrument: InstrumentSpec;
}

const OPTIONS = {
  ...SCORE_OPTIONS,
  gap: oneOf(1, 2, 3, 4),
  instrument: instrumentAt,
} satisfies Readers<AntecedentOptions>;

/** The score of an antecedent; under `"available"` its figures are `null` where nobody has a score. */
export interface AntecedentScore<Policy extends Missing = "reject"> {
  antecedent: string;
  effect: "narrows" | "widens";
  n: number;
  /** Of the respondents' means over its items, in points of the scale. */
  mean: Figure<Policy>;
  standardDeviation: number | null;
  interval: Interval | null;
  /**
   * How far the antecedent stands from where it would close the gap, 0..1 of the scale: from the top where it narrows,
   * from the bottom where it widens.
   */
  distance: Figure<Policy>;
}

/** The result of `scoreAntecedents`. */
export interface AntecedentScores<Policy extends Missing = "reject"> {
  model: "gap-antecedents";
  instrument: string;
  gap: 1 | 2 | 3 | 4;
  missing: Missing;
  confidence: number;
  n: number;
  /** In the order of the instrument. */
  antecedents: AntecedentScore<Policy>[];
  /** Ids of those scored, the one farthest from closing the gap first; of equals in the order of the instrument. */
  priorities: string[];
  notes: Note[];
}

/**
 * Scores what managers or contact employees say of the antecedents of a gap: means by antecedent, and
 * the order in which they stand in the way of closing it.
 *
 * Within an antecedent all items count the same way after the reverse-keyed ones are turned, so that a high score
 * means much of the antecedent; `effect` says whether that is good.
 *
 * @throws `unknown_item` for a dimension that is no antecedent of the gap; what `scoreDimensions` does.
 *
 * Source: Zeithaml, Berry & Parasuraman (1988), Journal of Marketing 52(2), 35–48; questionnaires in
 * Zeithaml, Parasuraman & Berry (1990), Delivering Quality Service, appendix B.
 *
 * @example
 * ```ts
 * import { scoreAntecedents } from "service-quality/gaps";
 *
 * const instrument = {
 *   id: "gap-4", title: "Promises", citation: "own", scale: { min: 1, max: 7 },
 *   dimensions: [
 *     { id: "horizontal-communication", label: "Talks", items: [{ id: "h1", label: "sales asks operations" }] },
 *     { id: "propensity-to-overpromise", label: "Overpromises", items: [{ id: "o1", label: "rivals push us" }] },
 *   ],
 * };
 * const { priorities } = scoreAntecedents({ h1: [5, 6, 4], o1: [6, 7, 5] }, { gap: 4, instrument });
 * priorities; // => ["propensity-to-overpromise", "horizontal-communication"]
 * ```
 */
export function scoreAntecedents<Policy extends Missing = "reject">(
  answers: Columns,
  options: AntecedentOptions & { missing?: Policy | undefined },
): AntecedentScores<Policy>;
export function scoreAntecedents(answers: Columns, options: AntecedentOptions): AntecedentScores<Missing> {
  const { gap, instrument, ...settings } = readOptions(options, OPTIONS);
  const effects = instrument.dimensions.map(
    ({ id }, k) =>
      GAP_ANTECEDENTS.find((antecedent) => antecedent.gap === gap && antecedent.id === id)?.effect ??
      refuse("unknown_item", ["instrument", "dimensions", k, "id"], `an antecedent of gap ${gap}`, id),
  );
  const scores = scoreDimensions(answers, instrument, settings);
  const { min, max } = instrument.scale;
  const antecedents = scores.dimensions.map(
    ({ dimension, n, mean, standardDeviation, interval }, k): AntecedentScore<Missing> => {
      const effect = effects[k]!;
      const distance = mean === null ? null : (effect === "narrows" ? max - mean : mean - min) / (max - min);
      return { antecedent: dimension, effect, n, mean, standardDeviation, interval, distance };
    },
  );
  return {
    model: "gap-antecedents",
    instrument: scores.instrument,
    gap,
    missing: scores.missing,
    confidence: scores.confidence,
    n: scores.n,
    antecedents,
    priorities: antecedents
      .filter(({ distance }) => distance !== null)
      .sort((a, b) => compareFigures(b.distance!, a.distance!, 1))
      .map(({ antecedent }) => antecedent),
    notes: scores.notes.map(({ path, reason }) => ({ path: ["antecedents", ...path.slice(1)], reason })),
  };
}

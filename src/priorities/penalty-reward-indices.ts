import type { Note } from "../errors/note.ts";
import { type Readers, readFields } from "../errors/options.ts";
import { numberAt } from "../errors/read-argument.ts";
import { compareFigures } from "../numeric/ties.ts";

const NO_POTENTIALS = {
  satisfactionPotential: null,
  dissatisfactionPotential: null,
  asymmetry: null,
  class: null,
} as const;

/** What a high and a low rating of an attribute do to overall satisfaction, against a middling one. */
export interface PenaltyReward {
  /** Of a high rating; 0 or above where it makes sense. */
  readonly reward: number;
  /** Of a low rating; 0 or below where it makes sense. */
  readonly penalty: number;
}

const EFFECTS = { reward: numberAt, penalty: numberAt } satisfies Readers<PenaltyReward>;

/** How far an attribute delights or frustrates: asymmetry above 0.4, above 0.1, from −0.1, from −0.4, and below. */
export type AsymmetryClass = "delighter" | "satisfier" | "hybrid" | "dissatisfier" | "frustrator";

/** Impact and its asymmetry; all `null` where a sign is wrong. */
export interface ImpactIndices {
  /** Range of impact on customer satisfaction, reward + |penalty|. */
  range: number | null;
  /** Satisfaction-generating potential, reward / range, 0..1; `null` also where the range is 0. */
  satisfactionPotential: number | null;
  /** Dissatisfaction-generating potential, |penalty| / range, 0..1; `null` also where the range is 0. */
  dissatisfactionPotential: number | null;
  /** Impact asymmetry, the difference of the two, −1..1; `null` also where the range is 0. */
  asymmetry: number | null;
  class: AsymmetryClass | null;
}

/** The result of `penaltyRewardIndices`. */
export interface PenaltyRewardIndices extends ImpactIndices {
  /** The effects whose sign is wrong: a reward below 0, a penalty above. */
  wrongSigns: ("reward" | "penalty")[];
  notes: Note[];
}

/**
 * The range of an attribute's impact on satisfaction and its asymmetry, from the two coefficients of a
 * penalty–reward contrast analysis.
 *
 * A reward below 0 or a penalty above 0 says the opposite of what it is called: there are no indices then, and
 * `wrongSigns` names it.
 *
 * @throws `invalid_input` for a number that is not finite.
 *
 * Source: Mikulić & Prebežac (2008), Prioritizing improvement of service attributes using impact range-performance
 * analysis and impact-asymmetry analysis, Managing Service Quality 18(6), 559–576.
 *
 * @example
 * ```ts
 * import { penaltyRewardIndices } from "service-quality/priorities";
 *
 * const { range, asymmetry, class: kind } = penaltyRewardIndices({ reward: 0.75, penalty: -0.25 });
 * [range, asymmetry, kind]; // => [1, 0.5, "delighter"]
 * ```
 */
export function penaltyRewardIndices(effects: PenaltyReward): PenaltyRewardIndices {
  const { reward, penalty } = readFields(effects, EFFECTS, [], "a reward and a penalty");
  const wrongSigns = wrongSignsOf({ reward, penalty });
  const indices = indicesOf({ reward, penalty });
  const notes: Note[] = wrongSigns.map((_, i) => ({ path: ["wrongSigns", i], reason: "wrong-sign" }));
  if (indices.range === 0) notes.push({ path: ["asymmetry"], reason: "nothing-explained" });
  return { ...indices, wrongSigns, notes };
}

/** The effects whose sign is wrong. */
export function wrongSignsOf({ reward, penalty }: PenaltyReward): ("reward" | "penalty")[] {
  return [...(reward < 0 ? (["reward"] as const) : []), ...(penalty > 0 ? (["penalty"] as const) : [])];
}

/** The indices of two finite effects. */
export function indicesOf({ reward, penalty }: PenaltyReward): ImpactIndices {
  if (reward < 0 || penalty > 0) return { range: null, ...NO_POTENTIALS };
  const range = reward - penalty;
  if (range === 0) return { range, ...NO_POTENTIALS };
  const satisfactionPotential = reward / range + 0;
  const dissatisfactionPotential = 0 - penalty / range;
  const asymmetry = (reward + penalty) / range + 0;
  return { range, satisfactionPotential, dissatisfactionPotential, asymmetry, class: classOf(asymmetry) };
}

/** A difference of potentials, which are up to 1. */
function classOf(asymmetry: number): AsymmetryClass {
  const beside = (border: number) => compareFigures(asymmetry, border, 1);
  if (beside(0.4) > 0) return "delighter";
  if (beside(0.1) > 0) return "satisfier";
  if (beside(-0.1) >= 0) return "hybrid";
  return beside(-0.4) >= 0 ? "dissatisfier" : "frustrator";
}

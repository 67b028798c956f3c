import type { Note, NoteReason } from "../errors/note.ts";
import { cronbachAlpha } from "../reliability/alpha.ts";
import { differenceReliability } from "../reliability/difference-reliability.ts";
import type { Consistency } from "./pair-statistics.ts";

/** The reliabilities of a dimension. */
export interface PairReliability {
  /** Cronbach's alpha of the perceptions, over respondents who answered all items of the dimension. */
  alphaPerception: number | null;
  /** Cronbach's alpha of the expectations, over the same respondents. */
  alphaExpectation: number | null;
  /** Reliability of the difference of the two sum scores. */
  differenceReliability: number | null;
}

/** Alphas of both batteries, and from them the reliability of their difference. */
export function reliabilityOf(consistency: Consistency | null): PairReliability {
  if (consistency === null)
    return { alphaPerception: null, alphaExpectation: null, differenceReliability: null };
  const { items, perception, expectation, gap } = consistency;
  const alphaPerception = cronbachAlpha(items, consistency.perceptionItems, items ** 2 * perception);
  const alphaExpectation = cronbachAlpha(items, consistency.expectationItems, items ** 2 * expectation);
  if (alphaPerception === null || alphaExpectation === null || gap === 0) {
    return { alphaPerception, alphaExpectation, differenceReliability: null };
  }
  const correlation = (perception + expectation - gap) / (2 * Math.sqrt(perception * expectation));
  return {
    alphaPerception,
    alphaExpectation,
    differenceReliability: differenceReliability({
      alphaPerception,
      alphaExpectation,
      standardDeviationPerception: Math.sqrt(perception),
      standardDeviationExpectation: Math.sqrt(expectation),
      correlation: Math.min(1, Math.max(-1, correlation)),
    }),
  };
}

/** Why a reliability is `null`. */
export function notesOnReliability(
  reliability: PairReliability,
  consistency: Consistency | null,
  path: string,
): Note[] {
  const keys = ["alphaPerception", "alphaExpectation", "differenceReliability"] as const;
  const reason = reasonOf(consistency);
  return keys.filter((key) => reliability[key] === null).map((key) => ({ path: `${path}.${key}`, reason }));
}

function reasonOf(consistency: Consistency | null): NoteReason {
  if (consistency === null) return "fewer-than-two-complete";
  return consistency.items === 1 ? "one-item" : "no-variance";
}

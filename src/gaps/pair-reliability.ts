import type { Note, NotePath, NoteReason } from "../errors/note.ts";
import { cronbachAlpha } from "../reliability/alpha.ts";
import { differenceReliability } from "../reliability/difference-reliability.ts";
import type { CompletePairs } from "./pair-statistics.ts";

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
export function reliabilityOf(complete: CompletePairs | null): PairReliability {
  const alphaPerception = alphaOf("perception", complete);
  const alphaExpectation = alphaOf("expectation", complete);
  if (complete === null || alphaPerception === null || alphaExpectation === null) {
    return { alphaPerception, alphaExpectation, differenceReliability: null };
  }
  const [perception, expectation, gap] = (["perception", "expectation", "gap"] as const).map(
    (side) => complete.score[side].standardDeviation!,
  ) as [number, number, number];
  const correlation = (perception ** 2 + expectation ** 2 - gap ** 2) / (2 * perception * expectation);
  return {
    alphaPerception,
    alphaExpectation,
    differenceReliability:
      gap === 0
        ? null
        : differenceReliability({
            alphaPerception,
            alphaExpectation,
            standardDeviationPerception: perception,
            standardDeviationExpectation: expectation,
            correlation: Math.min(1, Math.max(-1, correlation)),
          }),
  };
}

/**
 * Cronbach's alpha of one battery; the variance of the items' sum is that of their mean times the square of their
 * number.
 */
function alphaOf(side: "perception" | "expectation", complete: CompletePairs | null): number | null {
  const deviation = complete?.score[side].standardDeviation ?? null;
  if (complete === null || deviation === null) return null;
  const itemVariance = complete.items.reduce((sum, item) => sum + item[side].standardDeviation! ** 2, 0);
  return cronbachAlpha(complete.items.length, itemVariance, (complete.items.length * deviation) ** 2);
}

/** Why a reliability is `null`. */
export function notesOnReliability(
  reliability: PairReliability,
  complete: CompletePairs | null,
  path: NotePath,
): Note[] {
  const keys = ["alphaPerception", "alphaExpectation", "differenceReliability"] as const;
  const reason = reasonOf(complete);
  return keys.filter((key) => reliability[key] === null).map((key) => ({ path: [...path, key], reason }));
}

function reasonOf(complete: CompletePairs | null): NoteReason {
  if (complete === null || complete.score.gap.n < 2) return "fewer-than-two-complete";
  return complete.items.length === 1 ? "one-item" : "no-variance";
}

import type { ColumnUse } from "../mapping/survey-mapping.ts";

/** How sure a guess is: nothing else fits; something else could; somebody must say. */
export type GuessConfidence = "certain" | "likely" | "unsure";

/** Why a column is taken for something; `explainGuess` says it in words. */
export type GuessCode = keyof GuessFacts;

/** What the reasons rest on. */
export interface GuessFacts {
  /** Names of one beginning with numbers, whole numbers on one scale. */
  run: { prefix: string; count: number; min: number; max: number };
  /** The same, with numbers that are not whole. */
  "run-of-measures": { prefix: string; count: number };
  /** The items of other columns, asked in another way. */
  partner: { count: number; other: string };
  /** Pairs of answers about features. */
  "kano-pair": { count: number; other: string };
  /** Ratings of what other columns say the importance of. */
  rated: { other: string };
  /** The column is named in the questionnaire or the path model. */
  known: { document: string };
  /** The name or the question says it. */
  named: { word: string };
  /** The same, though the answers are on another scale than is usual. */
  "named-off-scale": { word: string; min: number; max: number };
  /** The file says it. */
  declared: Record<never, never>;
  "few-texts": { distinct: number };
  "few-codes": { distinct: number };
  "all-different": { distinct: number };
  "one-value": Record<never, never>;
  "no-answers": Record<never, never>;
  /** A rating of something that the name does not tell. */
  rating: { min: number; max: number };
  /** Many different numbers, texts or dates. */
  "many-values": { distinct: number };
}

/** Why a column is taken for something. */
export type GuessReason = { [Code in GuessCode]: { code: Code; facts: GuessFacts[Code] } }[GuessCode];

/** Columns that are used alike, with the reason. */
export interface ColumnGroup {
  /** By ascending number, or in the order of the table. */
  columns: string[];
  use: ColumnUse;
  confidence: GuessConfidence;
  reason: GuessReason;
}

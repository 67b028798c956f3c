import type { ReadAnswers } from "./answer-shares.ts";

/** An answer to an item; an item without answers has one row and no answer. */
export type LikertChartRow = {
  id: string;
  label: string;
  n: number;
  value: number | null;
  answer: string | null;
  share: number | null;
  /** Where its bar begins, below 0 for what lies below the middle; `null` for a middle answer that stands aside. */
  from: number | null;
  to: number | null;
};

/** Where the middle answer stands. */
export type NeutralPlace = "split" | "aside" | "exclude";

/** The answers to an item, and how many lie below and above the middle. */
export interface AnswerStack {
  readonly label: string;
  readonly low: number;
  readonly high: number;
  /** Above less below; `null` without answers. */
  readonly net: number | null;
  /** The share of the middle answer. */
  readonly neutral: number;
  readonly stretches: readonly LikertChartRow[];
}

/** How answers are stacked. */
interface StackPlan {
  readonly middle: number;
  readonly neutral: NeutralPlace;
  readonly nameOf: (value: number) => string;
  readonly label: string;
}

/** The answers to an item in ascending order, one after the other around 0. */
export function stackOf(
  { item, n, distribution }: ReadAnswers,
  { middle, neutral: place, nameOf, label }: StackPlan,
): AnswerStack {
  const head = { id: item, label, n };
  if (distribution === null) {
    const nothing = { ...head, value: null, answer: null, share: null, from: null, to: null };
    return { label, low: 0, high: 0, net: null, neutral: 0, stretches: [nothing] };
  }
  const answers = [...distribution].sort((a, b) => a.value - b.value);
  const sumOf = (isMeant: (value: number) => boolean) =>
    answers.reduce((sum, { value, share }) => sum + (isMeant(value) ? share : 0), 0);
  const low = sumOf((value) => value < middle);
  const high = sumOf((value) => value > middle);
  const neutral = sumOf((value) => value === middle);
  let to = 0 - low - (place === "split" ? neutral / 2 : 0);
  const stretches = answers.map(({ value, share }): LikertChartRow => {
    const row = { ...head, value, answer: nameOf(value), share };
    if (value === middle && place !== "split") return { ...row, from: null, to: null };
    const from = to;
    to += share;
    return { ...row, from, to };
  });
  return { label, low, high, net: high - low, neutral, stretches };
}

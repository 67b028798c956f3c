import type { ErrorPath } from "../../errors/error.ts";
import {
  entriesOf,
  fields,
  namedListOf,
  optional,
  type Read,
  type Readers,
  readFields,
  whole,
} from "../../errors/options.ts";
import { numberAt, rateAt, textAt } from "../../errors/read-argument.ts";
import { refuse } from "../../errors/refuse.ts";
import type { Scale } from "../../instruments/instrument.ts";

/** How the answers to an item are spread. */
export interface AnswerDistribution {
  readonly item: string;
  /** How many answered. */
  readonly n: number;
  /** Every answer with its share, 0..1, together 1; `null` or empty where nobody answered. */
  readonly distribution: readonly AnswerShare[] | null;
}

/** An answer with its share. */
export interface AnswerShare {
  readonly value: number;
  readonly share: number;
}

const ANSWER = { value: numberAt, share: rateAt } satisfies Readers<AnswerShare>;

const ITEM = {
  item: textAt,
  n: whole(0),
  distribution: optional(entriesOf(fields(ANSWER, "an answer with its share"), "answers")),
} satisfies Readers<AnswerDistribution>;

/** How far from 1 shares may add up, since they may have been rounded. */
const ROUNDING = 0.01;

export type ReadAnswers = Read<typeof ITEM>;

/** Reads how answers are spread, item by item. */
export const answerSharesAt = namedListOf("item", itemAt);

function itemAt(value: unknown, path: ErrorPath): ReadAnswers {
  const item = readFields(value, ITEM, path, "an item with the distribution of its answers");
  const { distribution } = item;
  if (distribution === null || distribution.length === 0) return { ...item, distribution: null };
  const at = [...path, "distribution"];
  const seen = new Set<number>();
  distribution.forEach(({ value: answer }, i) => {
    if (seen.has(answer))
      refuse("invalid_input", [...at, i, "value"], "an answer that none before it is", answer);
    seen.add(answer);
  });
  const total = distribution.reduce((sum, { share }) => sum + share, 0);
  if (Math.abs(total - 1) > ROUNDING) refuse("invalid_input", at, "shares that add up to 1", total);
  return item;
}

/** The answers that there are, in ascending order. */
export function answersOf(items: readonly ReadAnswers[]): number[] {
  const values = items.flatMap(({ distribution }) => (distribution ?? []).map(({ value }) => value));
  return [...new Set(values)].sort((a, b) => a - b);
}

/** The middle of a scale, or of the answers without one. */
export function middleOf(values: readonly number[], scale: Scale | undefined): number {
  return scale === undefined ? (values[0]! + values.at(-1)!) / 2 : (scale.min + scale.max) / 2;
}

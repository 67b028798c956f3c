import type { Scale } from "../../instruments/instrument.ts";
import type { PlannedWeights } from "../plans/moments-plan.ts";
import { type DialectTraits, widestInteger } from "./dialect.ts";
import type { Source } from "./source.ts";

/** How the answers to an item are written in SQL. */
export interface AnswerColumn {
  /** The column itself. */
  readonly raw: string;
  /** 1 for an answer that is on the scale and whole, null for any other and for none. */
  readonly good: string;
  /** 0 for none, 1 for one on the scale, 2 for any other, NaN among them. */
  readonly state: string;
  /** Whether there is one on the scale. */
  readonly isOnScale: string;
  /** Whether there is none. */
  readonly isMissing: string;
  /** As an integer, where there is one on the scale. */
  readonly whole: string;
  /** As an integer, and 0 where there is none on the scale. */
  readonly wholeOrZero: string;
}

/** How the weights of respondents are written in SQL. */
export interface WeightColumn {
  /** 0 for a weight of 0, 1 for one that counts, 2 for any other. */
  readonly state: string;
  /** Whether it counts. */
  readonly counts: string;
  /** As an integer, where it counts. */
  readonly whole: string;
}

/** The scale of answers, and what makes them whole. */
export interface AnswerGrid {
  readonly scale: Scale;
  readonly factor: number;
}

/** A column of answers; `integer` is the type that holds them, the widest by default. */
export function answerColumn(
  raw: string,
  { scale: { min, max }, factor }: AnswerGrid,
  dialect: DialectTraits,
  integer: string = widestInteger(dialect),
): AnswerColumn {
  const { asDouble, isWhole, known } = dialect;
  const number = asDouble(raw);
  const isOnScale = `${factor === 1 ? raw : number} BETWEEN ${min} AND ${max}`;
  const isOnGrid =
    factor === 1 ? isWhole(raw, number, integer) : `ROUND(${number} * ${factor}) / ${factor} = ${number}`;
  const isGood = `${isOnScale} AND ${isOnGrid}`;
  const answer = factor === 1 ? known(raw) : `ROUND(${known(number)} * ${factor})`;
  const whole = `CAST(${answer} AS ${integer})`;
  return {
    raw,
    good: `CASE WHEN ${isGood} THEN 1 END`,
    state: `CASE WHEN ${raw} IS NULL THEN 0 WHEN ${isGood} THEN 1 ELSE 2 END`,
    isOnScale,
    isMissing: `${raw} IS NULL`,
    whole,
    wholeOrZero: `CASE WHEN ${isOnScale} THEN ${whole} ELSE 0 END`,
  };
}

/** The weights of a plan. A weight is ⌊w · factor + ½⌋, as rounding is in memory; one that would come to 0 is none. */
export function weightColumn(
  { column: name, factor, largest }: PlannedWeights,
  { column, dialect }: Source,
  integer: string,
): WeightColumn {
  const { asDouble, known, floor } = dialect;
  const raw = column(name, ["weights", "column"]);
  const number = asDouble(raw);
  const counts = `${number} * ${factor} >= 0.5 AND ${number} <= ${largest}`;
  return {
    state: `CASE WHEN ${number} = 0 THEN 0 WHEN ${counts} THEN 1 ELSE 2 END`,
    counts,
    whole: `CAST(${floor(`${known(number)} * ${factor} + 0.5`)} AS ${integer})`,
  };
}

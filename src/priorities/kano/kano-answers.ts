import { asGiven, otherwise, type Read, type Reader, type Readers } from "../../errors/options.ts";
import { refuse } from "../../errors/refuse.ts";
import type { Scale } from "../../instruments/instrument.ts";
import { scaleAt } from "../../instruments/scale.ts";
import { type Column, isColumn, type Source } from "../../survey/column.ts";
import {
  columnOf,
  ESTIMATION_OPTIONS,
  type Estimation,
  type Missing,
  respondentsOf,
} from "../../survey/estimation.ts";
import { isAnswer, KANO_TABLE, type KanoTable } from "./kano-category.ts";
import { KANO_RULE, type KanoRule } from "./kano-rule.ts";

const FIVE_ANSWERS: Scale = { min: 1, max: 5 };
const NINE_POINTS: Scale = { min: 1, max: 9 };

/** Options of `classifyKano`. */
export interface KanoOptions extends Estimation {
  /** How the answers of many become one category; `"mode"` by default. */
  rule?: KanoRule | undefined;
  /** The evaluation table; `"berger"` by default. */
  table?: KanoTable | undefined;
  /** The respondents' own rating of how important the feature is to them. */
  importance?: Column | undefined;
  /** Ends of the scale of `importance`; 1 to 9 by default. */
  importanceScale?: Scale | undefined;
}

/** Readers of the options of a classification. */
export const KANO_OPTIONS = {
  ...ESTIMATION_OPTIONS,
  rule: KANO_RULE,
  table: KANO_TABLE,
  importance: asGiven as Reader<Column | undefined>,
  importanceScale: otherwise(scaleAt, NINE_POINTS),
} satisfies Readers<KanoOptions>;

/** Answers to a pair of Kano questions, one of each per respondent, NaN in both where either is missing. */
export interface KanoAnswers {
  readonly functional: Float64Array;
  readonly dysfunctional: Float64Array;
  /** NaN where missing. */
  readonly importance: Float64Array | null;
  readonly weights: Float64Array | null;
  readonly rule: KanoRule;
  readonly table: KanoTable;
  readonly missing: Missing;
  readonly confidence: number;
}

/** Reads the columns. */
export function readKano(
  functional: Column,
  dysfunctional: Column,
  options: Read<typeof KANO_OPTIONS>,
): KanoAnswers {
  const { rule, table, missing, confidence, importance, importanceScale } = options;
  const sources = [
    sourceOf(functional, "functional", FIVE_ANSWERS),
    sourceOf(dysfunctional, "dysfunctional", FIVE_ANSWERS),
  ];
  if (importance !== undefined) sources.push(sourceOf(importance, "importance", importanceScale));
  const respondents = respondentsOf(sources, { missing, weights: options.weights });
  const [present, absent, rated = null] = sources.map((source) => columnOf(source, respondents));
  for (let i = 0; i < respondents.length; i++) {
    checkAnswer(present![i]!, sources[0]!, i);
    checkAnswer(absent![i]!, sources[1]!, i);
    if (Number.isNaN(present![i]! + absent![i]!)) present![i] = absent![i] = Number.NaN;
  }
  return {
    functional: present!,
    dysfunctional: absent!,
    importance: rated,
    weights: respondents.weights,
    rule,
    table,
    missing,
    confidence,
  };
}

function sourceOf(column: Column, path: string, scale: Scale): Source {
  if (!isColumn(column)) refuse("invalid_input", [path], "a column of answers", column);
  return { column, path: [path], scale, reverse: false };
}

function checkAnswer(answer: number, { path }: Source, row: number): void {
  if (!isAnswer(answer) && !Number.isNaN(answer)) {
    refuse(
      "invalid_input",
      [...path, row],
      "a whole number from 1 to 5, or null for a missing answer",
      answer,
    );
  }
}

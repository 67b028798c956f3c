import { KANO_FEATURE_WORDS } from "../charts/drawing/kano-looks.ts";
import type { Tongue } from "../text/language.ts";
import { QUADRANT_WORDS } from "../text/quadrant-words.ts";
import { UI_WORDS } from "../text/ui-words.ts";
import { type Words, wordIn } from "../text/words.ts";

/** What the codes in the columns of charts mean. */
const CODES: Readonly<Record<string, Readonly<Record<string, Words>>>> = {
  side: {
    below: ["below", "ниже", "под"],
    above: ["above", "выше", "над"],
    undecided: ["not sure", "неясно", "неясно"],
    unknown: ["no interval", "нет интервала", "няма интервал"],
    penalty: UI_WORDS.penalty,
    reward: UI_WORDS.reward,
  },
  factor: {
    basic: ["basic", "базовое", "основно"],
    performance: ["performance", "линейное", "линейно"],
    excitement: ["excitement", "восхищающее", "възхищаващо"],
    unimportant: ["no clear effect", "эффект не виден", "няма видим ефект"],
  },
  quadrant: QUADRANT_WORDS,
  category: KANO_FEATURE_WORDS,
  zone: {
    below: ["below", "ниже", "под"],
    within: ["within", "внутри", "в зоната"],
    above: ["above", "выше", "над"],
  },
  part: {
    vital: ["vital few", "главная", "главна"],
    other: ["other", "остальная", "останала"],
  },
  state: {
    common: ["within limits", "в пределах", "в границите"],
    signal: ["signal", "сигнал", "сигнал"],
    missing: ["missing", "нет данных", "липсва"],
  },
};

/** A cell of a chart's table: the word for a code, any other value as it is. */
export function codeWord<Value>(column: string, value: Value, language: Tongue): Value | string {
  const words = Object.hasOwn(CODES, column) ? CODES[column]! : {};
  return typeof value === "string" && Object.hasOwn(words, value) ? wordIn(words[value]!, language) : value;
}

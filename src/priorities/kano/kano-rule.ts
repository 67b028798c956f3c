import { refuse } from "../../errors/refuse.ts";
import { KANO_ORDER, type KanoCategory } from "./kano-category.ts";

/**
 * Up to this share of the answers the two largest categories count as close. Source: Lee & Newcomb (1997), category
 * strength.
 */
const CLOSE = 0.06;

/** Keeps a difference of exactly six percent close where its floating point is not. */
const ROUNDING = 1e-12;

/** The categories between which the category strength and Fong's test decide. */
const RANKED: readonly KanoCategory[] = ["M", "O", "A", "I", "R"];

/**
 * How the answers of many become one category: `"mode"` takes the largest, `"moai"` the first of M, O, A, I
 * where the two largest are within six percent of the answers, `"berger"` the largest of O, A, M if these
 * together are more than I, R, Q, and otherwise the largest of those.
 */
export type KanoRule = "mode" | "moai" | "berger";

/** How many gave answers of each category, or their shares or percentages. */
export type KanoCounts = Record<KanoCategory, number>;

/** A category and those that share its count. */
export interface RuledCategory {
  category: KanoCategory;
  /** The categories that tie for the largest count, in the order M, O, A, I, R, Q; none where one stands alone. */
  tied: KanoCategory[];
}

const RULES: Readonly<Record<KanoRule, (counts: Readonly<KanoCounts>, n: number) => RuledCategory>> = {
  mode: modeOf,
  moai: moaiOf,
  berger: bergerOf,
};

/** The rule's name, checked. */
export function ruleOf(rule: KanoRule = "mode"): KanoRule {
  if (!Object.keys(RULES).includes(rule))
    refuse("invalid_input", ["rule"], '"mode", "moai" or "berger"', rule);
  return rule;
}

/** Applies a rule to counts of a positive sum `n`. */
export function ruledCategory(rule: KanoRule, counts: Readonly<KanoCounts>, n: number): RuledCategory {
  return RULES[rule](counts, n);
}

/** The two largest of A, O, M, I, R, largest first. */
export function twoLargest(counts: Readonly<KanoCounts>): readonly [KanoCategory, KanoCategory] {
  const [first, second] = [...RANKED].sort((a, b) => counts[b] - counts[a]);
  return [first!, second!];
}

function modeOf(counts: Readonly<KanoCounts>): RuledCategory {
  return largestOf(KANO_ORDER, counts);
}

function moaiOf(counts: Readonly<KanoCounts>, n: number): RuledCategory {
  const mode = modeOf(counts);
  const [first, second] = twoLargest(counts);
  const close = (counts[first] - counts[second]) / n <= CLOSE + ROUNDING;
  if (!close || mode.category === "Q") return mode;
  return { ...mode, category: RANKED.find((category) => category === first || category === second)! };
}

function bergerOf(counts: Readonly<KanoCounts>): RuledCategory {
  const wanted = counts.O + counts.A + counts.M > counts.I + counts.R + counts.Q;
  return largestOf(wanted ? ["M", "O", "A"] : ["I", "R", "Q"], counts);
}

function largestOf(categories: readonly KanoCategory[], counts: Readonly<KanoCounts>): RuledCategory {
  const largest = Math.max(...categories.map((category) => counts[category]));
  const winners = categories.filter((category) => counts[category] === largest);
  return { category: winners[0]!, tied: winners.length > 1 ? winners : [] };
}

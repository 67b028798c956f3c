import { oneOf, otherwise } from "../../errors/options.ts";
import { compareFigures } from "../../numeric/ties.ts";
import { KANO_ORDER, type KanoCategory } from "./kano-category.ts";

/**
 * Up to this percentage of the answers the two largest categories count as close. Source: Lee & Newcomb (1997),
 * category strength.
 */
const CLOSE = 6;

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

/** Reader of the option `rule`. */
export const KANO_RULE = otherwise(oneOf("mode", "moai", "berger"), "mode");

/** Applies a rule to counts of a positive sum `n`. */
export function ruledCategory(rule: KanoRule, counts: Readonly<KanoCounts>, n: number): RuledCategory {
  return RULES[rule](counts, n);
}

/** The two largest of A, O, M, I, R, largest first. */
export function twoLargest(counts: Readonly<KanoCounts>): readonly [KanoCategory, KanoCategory] {
  const { category: first } = largestOf(RANKED, counts);
  const { category: second } = largestOf(
    RANKED.filter((category) => category !== first),
    counts,
  );
  return [first, second];
}

/** By how much the first of two counts is larger; 0 where they tie. */
export function leadOf(first: number, second: number): number {
  return compareFigures(first, second) === 0 ? 0 : first - second;
}

function modeOf(counts: Readonly<KanoCounts>): RuledCategory {
  return largestOf(KANO_ORDER, counts);
}

function moaiOf(counts: Readonly<KanoCounts>, n: number): RuledCategory {
  const mode = modeOf(counts);
  const [first, second] = twoLargest(counts);
  const lead = 100 * (counts[first] - counts[second]);
  const close = compareFigures(lead, CLOSE * n, 100 * n) <= 0;
  if (!close || mode.category === "Q") return mode;
  return { ...mode, category: RANKED.find((category) => category === first || category === second)! };
}

function bergerOf(counts: Readonly<KanoCounts>): RuledCategory {
  const wanted = compareFigures(counts.O + counts.A + counts.M, counts.I + counts.R + counts.Q) > 0;
  return largestOf(wanted ? ["M", "O", "A"] : ["I", "R", "Q"], counts);
}

function largestOf(categories: readonly KanoCategory[], counts: Readonly<KanoCounts>): RuledCategory {
  const largest = Math.max(...categories.map((category) => counts[category]));
  const winners = categories.filter((category) => compareFigures(counts[category], largest) === 0);
  return { category: winners[0]!, tied: winners.length > 1 ? winners : [] };
}

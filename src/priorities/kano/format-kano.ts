import { entriesOf, fields, listOf, oneOf, optional, type Read, type Readers } from "../../errors/options.ts";
import { amountAt, booleanAt, numberAt } from "../../errors/read-argument.ts";
import { confidenceAt } from "../../survey/estimation.ts";
import { intervalText, levelText } from "../../text/interval-text.ts";
import { numberTable } from "../../text/number-table.ts";
import { bounded, decimals } from "../../text/number-text.ts";
import { intervalFields } from "../interval-fields.ts";
import { nameAt } from "../name-at.ts";
import type { KanoCategory } from "./kano-category.ts";
import type { KanoCounts } from "./kano-rule.ts";
import type { KanoSummary } from "./summarize-kano.ts";

/** A feature by its name, with what `classifyKano` or `summarizeKano` found of it. */
export interface KanoFeature extends KanoSummary {
  feature: string;
}

const categoryAt = oneOf<KanoCategory>("A", "O", "M", "I", "R", "Q");

const COUNTS = {
  A: amountAt,
  O: amountAt,
  M: amountAt,
  I: amountAt,
  R: amountAt,
  Q: amountAt,
} satisfies Readers<KanoCounts>;

const FEATURE = {
  feature: nameAt,
  rule: oneOf("mode", "moai", "berger"),
  confidence: confidenceAt,
  n: amountAt,
  counts: fields(COUNTS, "counts by category"),
  category: categoryAt,
  tied: entriesOf(categoryAt, "a list of categories"),
  better: optional(numberAt),
  betterInterval: optional(intervalFields),
  worse: optional(numberAt),
  worseInterval: optional(intervalFields),
  totalStrength: numberAt,
  categoryStrength: numberAt,
  fong: optional(fields({ significant: booleanAt }, "Fong's test")),
} satisfies Partial<Readers<KanoFeature>>;

const featuresAt = listOf(fields(FEATURE, "a feature with its summary"), "feature");

type ReadFeature = Read<typeof FEATURE>;

/**
 * The table of a Kano survey for people: a row for each feature with its answers by category, the
 * category, better and worse with their intervals, the strengths and Fong's test.
 *
 * "tie" stands behind a category that others share, "n.s." where Fong's test does not tell the two largest
 * apart; a dash where there is no figure.
 *
 * @throws `insufficient_data` for an empty list, `invalid_input` for anything but a list.
 *
 * Source: the columns of Berger et al. (1993), Center for Quality of Management Journal 2(4), 3–36.
 *
 * @example
 * ```ts
 * import { formatKano, summarizeKano } from "service-quality/priorities";
 *
 * const grip = { feature: "edge grip", ...summarizeKano({ A: 7, O: 33, M: 50, I: 10, R: 0, Q: 0 }) };
 * formatKano([grip]).split("\n").at(-1);
 * // => "edge grip  100  7  33  50  10  0  0         M     .40  [.31, .50]   -.83  [-.89, -.74]    .90       .17   yes"
 * ```
 */
export function formatKano(features: readonly KanoFeature[]): string {
  const rows = featuresAt(features, []);
  const { rule, confidence } = rows[0]!;
  const head = ["feature", "n", "A", "O", "M", "I", "R", "Q", "category"];
  return [
    `Kano: category by the rule "${rule}"; better and worse with ${levelText(confidence)} % intervals`,
    "",
    ...numberTable([...head, "better", "", "worse", "", "total", "strength", "Fong"], rows.map(cellsOf)),
  ].join("\n");
}

function cellsOf(row: ReadFeature): string[] {
  const { counts, category, tied } = row;
  return [
    row.feature,
    countText(row.n),
    ...[counts.A, counts.O, counts.M, counts.I, counts.R, counts.Q].map(countText),
    tied.length > 0 ? `${tied.join("/")} tie` : category,
    bounded(row.better, 2),
    intervalText(row.betterInterval, limitText),
    bounded(row.worse, 2),
    intervalText(row.worseInterval, limitText),
    bounded(row.totalStrength, 2),
    bounded(row.categoryStrength, 2),
    row.fong === null ? "–" : row.fong.significant ? "yes" : "n.s.",
  ];
}

/** Counts as they are, percentages with a decimal. */
function countText(count: number): string {
  return decimals(count, Number.isInteger(count) ? 0 : 1);
}

function limitText(limit: number): string {
  return bounded(limit, 2);
}

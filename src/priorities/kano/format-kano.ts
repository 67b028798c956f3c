import {
  entriesOf,
  fields,
  listOf,
  oneOf,
  optional,
  type Read,
  type Readers,
  readOptions,
} from "../../errors/options.ts";
import { amountAt, booleanAt, numberAt } from "../../errors/read-argument.ts";
import { confidenceAt, type Missing } from "../../survey/estimation.ts";
import { FORMAT_OPTIONS, type FormatOptions, labelIn } from "../../text/format-options.ts";
import { render } from "../../text/report.ts";
import { type WordingWith, wordingWith } from "../../text/wording.ts";
import { filled, type Words } from "../../text/words.ts";
import { intervalFields } from "../interval-fields.ts";
import { nameAt } from "../name-at.ts";
import type { KanoCategory } from "./kano-category.ts";
import type { KanoCounts } from "./kano-rule.ts";
import type { KanoSummary } from "./summarize-kano.ts";

/** A feature by its name, with what `classifyKano` or `summarizeKano` found of it. */
export interface KanoFeature extends KanoSummary<Missing> {
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
  category: optional(categoryAt),
  tied: entriesOf(categoryAt, "a list of categories"),
  better: optional(numberAt),
  betterInterval: optional(intervalFields),
  worse: optional(numberAt),
  worseInterval: optional(intervalFields),
  totalStrength: optional(numberAt),
  categoryStrength: optional(numberAt),
  fong: optional(fields({ significant: booleanAt }, "Fong's test")),
} satisfies Partial<Readers<KanoFeature>>;

const featuresAt = listOf(fields(FEATURE, "a feature with its summary"), "feature");

type ReadFeature = Read<typeof FEATURE>;

const WORDS = {
  title: [
    'Kano: category by the rule "{rule}"; better and worse with {level} % intervals',
    "Кано: категория по правилу «{rule}»; лучше и хуже с интервалами {level} %",
    "Кано: категория по правилото „{rule}“; по-добре и по-зле с интервали {level} %",
  ],
  plainTitle: ["Kano", "Кано", "Кано"],
  feature: ["feature", "свойство", "свойство"],
  category: ["category", "категория", "категория"],
  better: ["better", "лучше", "по-добре"],
  worse: ["worse", "хуже", "по-зле"],
  total: ["total", "сила", "сила"],
  strength: ["strength", "отрыв", "преднина"],
  tie: ["tie", "поровну", "наравно"],
  yes: ["yes", "да", "да"],
  no: ["n.s.", "н. з.", "н. з."],
  A: ["attractive", "привлекательное", "привлекателно"],
  O: ["one-dimensional", "линейное", "линейно"],
  M: ["must-be", "обязательное", "задължително"],
  I: ["indifferent", "безразличное", "безразлично"],
  R: ["reverse", "обратное", "обратно"],
  Q: ["questionable", "сомнительное", "съмнително"],
} as const satisfies Readonly<Record<string, Words>>;

const CATEGORIES = ["A", "O", "M", "I", "R", "Q"] as const;

/**
 * The table of a Kano survey for people: a row for each feature with its answers by category, the
 * category, better and worse with their intervals, the strengths and Fong's test.
 *
 * "tie" stands behind a category that others share, "n.s." where Fong's test does not tell the two largest
 * apart; a dash where there is no figure. A plain report has the categories alone, in words. `labels` may name the
 * features.
 *
 * @throws `insufficient_data` for an empty list, `invalid_input` for anything but a list, and for options that cannot
 * be.
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
export function formatKano(features: readonly KanoFeature[], options?: FormatOptions): string {
  const rows = featuresAt(features, []);
  const { rule, confidence } = rows[0]!;
  const { as, language, style, digits, labels } = readOptions(options, FORMAT_OPTIONS);
  const printer = { ...wordingWith(WORDS, language), digits: digits ?? 2 };
  const { say, level } = printer;
  const labelOf = labelIn(labels);
  const table =
    style === "plain"
      ? {
          head: [say("feature"), say("category")],
          rows: rows.map((row) => [labelOf(row.feature), plainCategory(row, printer)]),
        }
      : {
          head: headOf(printer),
          rows: rows.map((row) => [labelOf(row.feature), ...cellsOf(row, printer)]),
        };
  const title =
    style === "plain" ? say("plainTitle") : filled(say("title"), { rule, level: level(confidence) });
  return render({ title, parts: [{ table }] }, as);
}

type Printer = WordingWith<typeof WORDS> & { readonly digits: number };

function plainCategory({ category, tied }: ReadFeature, { say }: Printer): string {
  if (category === null) return "–";
  return (tied.length > 0 ? tied : [category]).map(say).join(" / ");
}

function headOf({ say }: Printer): string[] {
  return [
    ...[say("feature"), "n", ...CATEGORIES, say("category")],
    ...[say("better"), "", say("worse"), "", say("total"), say("strength"), "Fong"],
  ];
}

function cellsOf(row: ReadFeature, { say, decimals, bounded, interval, digits }: Printer): string[] {
  const { category, tied } = row;
  const text = (figure: number | null) => bounded(figure, digits);
  // Counts as they are, percentages with a decimal.
  const countText = (count: number) => decimals(count, Number.isInteger(count) ? 0 : 1);
  return [
    countText(row.n),
    ...CATEGORIES.map((one) => countText(row.counts[one])),
    tied.length > 0 ? `${tied.join("/")} ${say("tie")}` : (category ?? "–"),
    text(row.better),
    interval(row.betterInterval, text),
    text(row.worse),
    interval(row.worseInterval, text),
    text(row.totalStrength),
    text(row.categoryStrength),
    row.fong === null ? "–" : say(row.fong.significant ? "yes" : "no"),
  ];
}

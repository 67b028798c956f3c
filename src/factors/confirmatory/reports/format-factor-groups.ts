import {
  fields,
  listOf,
  oneOf,
  optional,
  type Read,
  type Readers,
  readFields,
  readOptions,
  whole,
} from "../../../errors/options.ts";
import { booleanAt, nameAt, numberAt, rateAt } from "../../../errors/read-argument.ts";
import { FORMAT_OPTIONS, type FormatOptions, labelIn } from "../../../text/format-options.ts";
import { render } from "../../../text/report.ts";
import { type Wording, wordingWith } from "../../../text/wording.ts";
import { filled, type Words } from "../../../text/words.ts";
import type { FactorGroupComparison, InvarianceStep, InvarianceTest } from "../compare-factor-groups.ts";
import { INVARIANCE_LEVELS } from "../confirmatory-model.ts";
import type { CfaFit } from "../fit-measures.ts";

const FIT = {
  chiSquared: optional(numberAt),
  df: whole(0),
  cfi: optional(numberAt),
  rmsea: optional(numberAt),
  srmr: numberAt,
} satisfies Partial<Readers<CfaFit>>;

const AGAINST = {
  chiSquared: numberAt,
  df: whole(0),
  p: optional(rateAt),
  cfiChange: optional(numberAt),
  rmseaChange: optional(numberAt),
} satisfies Readers<InvarianceTest>;

const STEP = {
  level: oneOf(...INVARIANCE_LEVELS),
  converged: booleanAt,
  fit: fields(FIT, "the fit"),
  against: optional(fields(AGAINST, "the comparison with the level before")),
} satisfies Partial<Readers<InvarianceStep>>;

/** What the table needs of the comparison. */
const COMPARISON = {
  groups: listOf(fields({ group: nameAt, n: whole(0) }, "a group"), "group"),
  steps: listOf(fields(STEP, "a level"), "level"),
} satisfies Partial<Readers<FactorGroupComparison>>;

const WORDS = {
  title: [
    "Measurement invariance by maximum likelihood: {groups}",
    "Инвариантность измерения, максимальное правдоподобие: {groups}",
    "Инвариантност на измерването, максимално правдоподобие: {groups}",
  ],
  model: ["model", "модель", "модел"],
  configural: ["configural", "конфигурационная", "конфигурационен"],
  metric: ["metric", "метрическая", "метричен"],
  scalar: ["scalar", "скалярная", "скаларен"],
  strict: ["strict", "строгая", "строг"],
  failed: ["Not converged: {levels}", "Не сошлись: {levels}", "Не се сходиха: {levels}"],
} as const satisfies Readonly<Record<string, Words>>;

/**
 * The table of measurement invariance as it is published: a row for each level with its fit, and what it loses against
 * the one before.
 *
 * A dash stands where there is no figure. A plain report leaves out the tests. `labels` may name the groups.
 *
 * @throws `invalid_input` for what is no result of `compareFactorGroups`, and for options that cannot be.
 *
 * Source: number style of the APA Publication Manual (7th ed.), section 6.36; columns as in Putnick & Bornstein (2016),
 * Measurement invariance conventions and reporting, Developmental Review 41, 71–90, table 2.
 *
 * @example
 * ```ts
 * import { compareFactorGroups, formatFactorGroups } from "service-quality/factors";
 *
 * const north = { q1: [7, 3, 4, 3, 7, 6, 3, 2], q2: [7, 2, 2, 3, 6, 6, 2, 4], q3: [6, 1, 5, 2, 5, 3, 1, 5] };
 * const south = { q1: [5, 2, 4, 6, 3, 7, 5, 4], q2: [4, 2, 5, 6, 2, 6, 5, 3], q3: [5, 3, 4, 7, 3, 5, 6, 4] };
 * const groups = [{ group: "north", data: north }, { group: "south", data: south }];
 * const lines = formatFactorGroups(compareFactorGroups(groups, { constructs: { Staff: ["q1", "q2", "q3"] } })).split("\n");
 * lines[0]; // => "Measurement invariance by maximum likelihood: north (n = 8), south (n = 8)"
 * ```
 */
export function formatFactorGroups(comparison: FactorGroupComparison, options?: FormatOptions): string {
  const { groups, steps } = readFields(comparison, COMPARISON, [], "a result of compareFactorGroups");
  const { as, language, style, labels } = readOptions(options, FORMAT_OPTIONS);
  const wording = wordingWith(WORDS, language);
  const { say } = wording;
  const labelOf = labelIn(labels);
  const named = groups.map(({ group, n }) => `${labelOf(group)} (n = ${n})`).join(", ");
  const failed = steps.filter(({ converged }) => !converged).map(({ level }) => say(level));
  const isFull = style === "full";
  const table = {
    head: [
      ...[say("model"), "χ²", "df", "CFI", "RMSEA", "SRMR"],
      ...(isFull ? ["Δχ²", "Δdf", "p"] : []),
      ...["ΔCFI", "ΔRMSEA"],
    ],
    rows: steps.map((step) => [say(step.level), ...cellsOf(step, isFull, wording)]),
  };
  const lines = failed.length === 0 ? [] : [filled(say("failed"), { levels: failed.join(", ") })];
  return render({ title: filled(say("title"), { groups: named }), parts: [{ table }, { lines }] }, as);
}

function cellsOf(
  { fit, against }: Read<typeof STEP>,
  isFull: boolean,
  { bounded, decimals, p }: Wording,
): string[] {
  const test = [
    decimals(against?.chiSquared ?? null, 2),
    decimals(against?.df ?? null, 0),
    p(against?.p ?? null),
  ];
  return [
    decimals(fit.chiSquared, 2),
    `${fit.df}`,
    ...[fit.cfi, fit.rmsea, fit.srmr].map((measure) => bounded(measure, 3)),
    ...(isFull ? test : []),
    bounded(against?.cfiChange ?? null, 3),
    bounded(against?.rmseaChange ?? null, 3),
  ];
}

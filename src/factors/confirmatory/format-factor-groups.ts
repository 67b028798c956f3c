import {
  fields,
  listOf,
  oneOf,
  optional,
  type Read,
  type Readers,
  readFields,
  whole,
} from "../../errors/options.ts";
import { booleanAt, nameAt, numberAt, rateAt } from "../../errors/read-argument.ts";
import { numberTable } from "../../text/number-table.ts";
import { bounded, decimals, pText } from "../../text/number-text.ts";
import type { FactorGroupComparison, InvarianceStep, InvarianceTest } from "./compare-factor-groups.ts";
import { INVARIANCE_LEVELS } from "./confirmatory-model.ts";
import type { CfaFit } from "./fit-measures.ts";

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

/**
 * The table of measurement invariance as it is published: a row for each level with its fit, and what it loses against
 * the one before.
 *
 * A dash stands where there is no figure.
 *
 * @throws `invalid_input` for what is no result of `compareFactorGroups`.
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
export function formatFactorGroups(comparison: FactorGroupComparison): string {
  const { groups, steps } = readFields(comparison, COMPARISON, [], "a result of compareFactorGroups");
  const named = groups.map(({ group, n }) => `${group} (n = ${n})`).join(", ");
  const failed = steps.filter(({ converged }) => !converged).map(({ level }) => level);
  return [
    `Measurement invariance by maximum likelihood: ${named}`,
    "",
    ...numberTable(
      ["model", "χ²", "df", "CFI", "RMSEA", "SRMR", "Δχ²", "Δdf", "p", "ΔCFI", "ΔRMSEA"],
      steps.map(rowOf),
    ),
    ...(failed.length === 0 ? [] : ["", `Not converged: ${failed.join(", ")}`]),
  ].join("\n");
}

function rowOf({ level, fit, against }: Read<typeof STEP>): string[] {
  const own = [level, decimals(fit.chiSquared, 2), `${fit.df}`];
  const measures = [fit.cfi, fit.rmsea, fit.srmr].map((measure) => bounded(measure, 3));
  if (against === null) return [...own, ...measures, "–", "–", "–", "–", "–"];
  const { chiSquared, df, p, cfiChange, rmseaChange } = against;
  const test = [decimals(chiSquared, 2), `${df}`, p === null ? "–" : pText(p)];
  return [...own, ...measures, ...test, bounded(cfiChange, 3), bounded(rmseaChange, 3)];
}

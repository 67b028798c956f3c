import { entriesOf, oneOf, optional, otherwise, type Readers, whole } from "../../../errors/options.ts";
import { amountAt, numberAt, positiveAt } from "../../../errors/read-argument.ts";
import { refuse } from "../../../errors/refuse.ts";
import type { ChartSettings } from "../chart-spec.ts";
import { type RunRule, runRulesAt } from "../signals/run-rule.ts";
import { SHEWHART } from "../signals/run-rules.ts";

const indicesAt = entriesOf(whole(0), "a list of points' indices");

/** Readers of what every chart takes beside its data. */
export const CHART_SETTINGS = {
  phases: otherwise(indicesAt, []),
  baseline: optional(whole(1)),
  exclude: otherwise(indicesAt, []),
  sigmas: otherwise(positiveAt, 3),
  rules: otherwise(runRulesAt, SHEWHART),
  missing: otherwise(oneOf("reject", "available"), "reject"),
  center: optional(numberAt),
} satisfies Readers<ChartSettings>;

/** Reader of a standard deviation that is given in advance. */
export const GIVEN_DEVIATION = optional(amountAt);

/** Refuses a baseline in which there is no moving range. */
export function checkBaseline(baseline: number | null): void {
  if (baseline === 1)
    refuse("invalid_input", ["baseline"], "a whole number of at least 2, for a moving range", 1);
}

/** Refuses other rules than Shewhart's, of points that are not independent of those before them. */
export function checkPlainRules(rules: readonly RunRule[]): void {
  const [rule, ...others] = rules;
  const isPlain = rule?.id === SHEWHART[0]!.id && rule.kind === "limits" && others.length === 0;
  if (!isPlain)
    refuse("invalid_input", ["rules"], "no rules but the default, for points depend on those before", rules);
}

import { listOf, oneOf, optional, type Readers, readFields, whole } from "../../errors/options.ts";
import { finiteAt, rateAt } from "../../errors/read-argument.ts";
import { decimals, percentText } from "../../text/number-text.ts";
import type { TrainingPlan } from "./plan-training.ts";

const PLAN = {
  model: oneOf("training-plan"),
  halfLife: finiteAt,
  floor: rateAt,
  interval: optional(finiteAt),
  sessionsPerYear: whole(1),
  spacing: finiteAt,
  lowestRetention: rateAt,
  meanRetention: rateAt,
  times: listOf(finiteAt, "session"),
} satisfies Partial<Readers<TrainingPlan>>;

/**
 * A plan of training for people: how many sessions, when, and what is retained between them.
 *
 * @throws `invalid_input` for what is no result of `planTraining`.
 *
 * @example
 * ```ts
 * import { formatTrainingPlan, planTraining } from "service-quality/delivery";
 *
 * console.log(formatTrainingPlan(planTraining({ halfLife: 75, minimum: 0.5 })));
 * ```
 * ```text output
 * Training: 5 sessions a year, every 73.0
 * half-life 75.0, floor 0 %; the minimum is reached after 75.0
 * retained at least 51 %, on average 73 %
 * sessions at 0.0, 73.0, 146.0, 219.0, 292.0
 * ```
 */
export function formatTrainingPlan(plan: TrainingPlan): string {
  const read = readFields(plan, PLAN, [], "the result of planTraining");
  const { halfLife, floor, interval, sessionsPerYear, spacing, lowestRetention, meanRetention, times } = read;
  const time = (figure: number) => decimals(figure, 1);
  const reached = interval === null ? "" : `; the minimum is reached after ${time(interval)}`;
  return [
    `Training: ${sessionsPerYear} sessions a year, every ${time(spacing)}`,
    `half-life ${time(halfLife)}, floor ${percentText(floor)}${reached}`,
    `retained at least ${percentText(lowestRetention)}, on average ${percentText(meanRetention)}`,
    `sessions at ${times.map(time).join(", ")}`,
  ].join("\n");
}

import {
  listOf,
  oneOf,
  optional,
  type Readers,
  readFields,
  readOptions,
  whole,
} from "../../errors/options.ts";
import { finiteAt, rateAt } from "../../errors/read-argument.ts";
import { FORMAT_OPTIONS, type FormatOptions } from "../../text/format-options.ts";
import { render } from "../../text/report.ts";
import { wordingWith } from "../../text/wording.ts";
import { filled, type Words } from "../../text/words.ts";
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

const WORDS = {
  title: [
    "Training: {n} sessions a year, every {spacing}",
    "Обучение: занятий в год {n}, каждые {spacing}",
    "Обучение: занятия на година {n}, на всеки {spacing}",
  ],
  decay: [
    "half-life {halfLife}, floor {floor}",
    "период полузабывания {halfLife}, остаток {floor}",
    "период на полузабравяне {halfLife}, остатък {floor}",
  ],
  reached: [
    "; the minimum is reached after {time}",
    "; минимум достигается через {time}",
    "; минимумът се достига след {time}",
  ],
  retained: [
    "retained at least {least}, on average {mean}",
    "помнят не менее {least}, в среднем {mean}",
    "запомнено най-малко {least}, средно {mean}",
  ],
  times: ["sessions at {times}", "занятия: {times}", "занятия: {times}"],
} as const satisfies Readonly<Record<string, Words>>;

/**
 * A plan of training for people: how many sessions, when, and what is retained between them.
 *
 * Times have 1 decimal unless `digits` says otherwise.
 *
 * @throws `invalid_input` for what is no result of `planTraining`, and for options that cannot be.
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
export function formatTrainingPlan(plan: TrainingPlan, options?: FormatOptions): string {
  const read = readFields(plan, PLAN, [], "the result of planTraining");
  const { as, language, digits } = readOptions(options, FORMAT_OPTIONS);
  const { decimals, percent, list, say } = wordingWith(WORDS, language);
  const time = (figure: number) => decimals(figure, digits ?? 1);
  const reached = read.interval === null ? "" : filled(say("reached"), { time: time(read.interval) });
  const decay = filled(say("decay"), { halfLife: time(read.halfLife), floor: percent(read.floor) });
  const retained = { least: percent(read.lowestRetention), mean: percent(read.meanRetention) };
  return render(
    {
      title: filled(say("title"), { n: String(read.sessionsPerYear), spacing: time(read.spacing) }),
      lines: [
        `${decay}${reached}`,
        filled(say("retained"), retained),
        filled(say("times"), { times: list(read.times.map(time)) }),
      ],
    },
    as,
  );
}

import {
  fields,
  oneOf,
  optional,
  type Readers,
  readFields,
  readOptions,
  whole,
} from "../../errors/options.ts";
import { booleanAt, finiteAt, rateAt } from "../../errors/read-argument.ts";
import { notesAt } from "../../errors/read-notes.ts";
import { FORMAT_OPTIONS, type FormatOptions } from "../../text/format-options.ts";
import { noteLines } from "../../text/note-text.ts";
import { render } from "../../text/report.ts";
import { wordingWith } from "../../text/wording.ts";
import { filled, type Words } from "../../text/words.ts";
import type { Availability } from "./measure-availability.ts";
import type { ServicePenalty } from "./service-penalty.ts";

const PENALTY = {
  band: optional(whole(0)),
  credit: rateAt,
  penalty: finiteAt,
} satisfies Partial<Readers<ServicePenalty>>;

const AVAILABILITY = {
  model: oneOf("availability"),
  countedMs: finiteAt,
  downMs: finiteAt,
  availability: optional(rateAt),
  outages: whole(0),
  meanTimeBetweenFailuresMs: optional(finiteAt),
  meanTimeToRestoreMs: optional(finiteAt),
  target: optional(rateAt),
  met: optional(booleanAt),
  errorBudgetMs: optional(finiteAt),
  remainingMs: optional(finiteAt),
  consumedShare: optional(finiteAt),
  penalty: optional(fields(PENALTY, "what is owed")),
  notes: notesAt,
} satisfies Partial<Readers<Availability>>;

const WORDS = {
  title: ["Availability {share}", "Доступность {share}", "Наличност {share}"],
  target: [", target {target}", ", цель {target}", ", цел {target}"],
  met: [" met", " достигнута", " постигната"],
  missed: [" missed", " не достигнута", " непостигната"],
  down: [
    "down {down} of {counted}, outages {n}; mean time to restore {restore}, between failures {between}",
    "простой {down} из {counted}, сбоев {n}; в среднем до восстановления {restore}, между сбоями {between}",
    "прекъсване {down} от {counted}, сривове {n}; средно до възстановяване {restore}, между сривовете {between}",
  ],
  budget: [
    "error budget {budget}, spent {spent}, left {left}",
    "запас на ошибки {budget}, израсходовано {spent}, осталось {left}",
    "запас за грешки {budget}, изразходван {spent}, остава {left}",
  ],
  credit: [
    "credit {share} of the fee, {amount}",
    "возврат {share} платы, {amount}",
    "възстановяване на {share} от таксата, {amount}",
  ],
} as const satisfies Readonly<Record<string, Words>>;

/**
 * The availability of a service for people: the share of time, held to the target, how much of the error budget is
 * spent, and what is owed. A dash stands where there is no figure.
 *
 * Shares have 3 decimals unless `digits` says otherwise; `currency` stands behind what is owed.
 *
 * @throws `invalid_input` for what is no result of `measureAvailability`, and for options that cannot be.
 *
 * @example
 * ```ts
 * import { formatAvailability, measureAvailability } from "service-quality/delivery";
 *
 * const hour = 3_600_000;
 * const availability = measureAvailability(
 *   { periodMs: 720 * hour, outages: [{ fromMs: 100 * hour, toMs: 101.5 * hour }] },
 *   { target: 0.999, bands: [{ below: 0.999, credit: 0.1 }, { below: 0.99, credit: 0.25 }], fee: 2000 },
 * );
 * console.log(formatAvailability(availability));
 * ```
 * ```text output
 * Availability 99.792 %, target 99.900 % missed
 * down 1 h 30 min of 30 d, outages 1; mean time to restore 1 h 30 min, between failures 29 d 23 h
 * error budget 43 min 12 s, spent 208 %, left -46 min 48 s
 * credit 10 % of the fee, 200.00
 * ```
 */
export function formatAvailability(availability: Availability, options?: FormatOptions): string {
  const read = readFields(availability, AVAILABILITY, [], "the result of measureAvailability");
  const { as, language, digits, currency } = readOptions(options, FORMAT_OPTIONS);
  const { percent, decimals, money, duration, say } = wordingWith(WORDS, language);
  const { target, met, penalty } = read;
  const text = (share: number | null) => percent(share, digits ?? 3);
  const verdict = met === null ? "" : say(met ? "met" : "missed");
  const goal = target === null ? "" : `${filled(say("target"), { target: text(target) })}${verdict}`;
  const down = filled(say("down"), {
    down: duration(read.downMs),
    counted: duration(read.countedMs),
    n: String(read.outages),
    restore: duration(read.meanTimeToRestoreMs),
    between: duration(read.meanTimeBetweenFailuresMs),
  });
  const budget = filled(say("budget"), {
    budget: duration(read.errorBudgetMs),
    spent: percent(read.consumedShare),
    left: duration(read.remainingMs),
  });
  // English sums stand as they ever did, without marks.
  const sum = (amount: number) => (language === "en" ? decimals : money)(amount, 2);
  const owed = ({ credit, penalty: amount }: NonNullable<typeof penalty>) =>
    filled(say("credit"), {
      share: percent(credit),
      amount: [sum(amount), currency].filter(Boolean).join(" "),
    });
  return render(
    {
      title: `${filled(say("title"), { share: text(read.availability) })}${goal}`,
      lines: [
        down,
        ...(target === null ? [] : [budget]),
        ...(penalty === null ? [] : [owed(penalty)]),
        ...noteLines(read.notes, "", language),
      ],
    },
    as,
  );
}

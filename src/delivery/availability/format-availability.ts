import { fields, oneOf, optional, type Readers, readFields, whole } from "../../errors/options.ts";
import { booleanAt, finiteAt, rateAt } from "../../errors/read-argument.ts";
import { notesAt } from "../../errors/read-notes.ts";
import { durationText } from "../../text/duration-text.ts";
import { noteLines } from "../../text/note-text.ts";
import { decimals, percentText } from "../../text/number-text.ts";
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

/**
 * The availability of a service for people: the share of time, held to the target, how much of the error budget is
 * spent, and what is owed. A dash stands where there is no figure.
 *
 * @throws `invalid_input` for what is no result of `measureAvailability`.
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
export function formatAvailability(availability: Availability): string {
  const read = readFields(availability, AVAILABILITY, [], "the result of measureAvailability");
  const { target, met, penalty } = read;
  const verdict = met === null ? "" : met ? " met" : " missed";
  const goal = target === null ? "" : `, target ${percentText(target, 3)}${verdict}`;
  return [
    `Availability ${percentText(read.availability, 3)}${goal}`,
    `down ${durationText(read.downMs)} of ${durationText(read.countedMs)}, outages ${read.outages}; mean time to restore ${durationText(read.meanTimeToRestoreMs)}, between failures ${durationText(read.meanTimeBetweenFailuresMs)}`,
    ...(target === null
      ? []
      : [
          `error budget ${durationText(read.errorBudgetMs)}, spent ${percentText(read.consumedShare)}, left ${durationText(read.remainingMs)}`,
        ]),
    ...(penalty === null
      ? []
      : [`credit ${percentText(penalty.credit)} of the fee, ${decimals(penalty.penalty, 2)}`]),
    ...noteLines(read.notes),
  ].join("\n");
}

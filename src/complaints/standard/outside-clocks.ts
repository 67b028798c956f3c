import type { Clock } from "../clocks/clock.ts";

const HOUR = 3_600_000;
const DAY = 24 * HOUR;
const WORKING_DAY = 8 * HOUR;

const ORDERED = {
  entering: "externallyDecided",
  when: { fact: "remedyOrdered", equals: true },
} as const;

/** The clocks that face a regulator or an ombudsman. */
export const outsideClocks = () =>
  ({
    /** Until a question of a regulator or an ombudsman is answered, by the instant that it names. */
    regulator: {
      targetMs: 10 * WORKING_DAY,
      until: { fact: "regulatorUntil" },
      start: ["RegulatorAsked"],
      stop: ["RegulatorAnswered"],
      reopenOn: ["RegulatorAsked"],
      reopen: "restart",
      alerts: [
        {
          alert: "regulator-soon",
          beforeMs: 2 * DAY,
          effects: [{ type: "notify", regulator: { fact: "regulator" }, until: { fact: "regulatorUntil" } }],
        },
      ],
    },
    /** Until an external body that takes up the case has its file. */
    referralFile: {
      targetMs: 10 * WORKING_DAY,
      start: [{ entering: "external" }],
      stop: ["CaseFileSent", { leaving: "external" }],
      reopenOn: [{ entering: "external" }],
      reopen: "restart",
    },
    /** Until the remedy is done that an external body ordered, by the instant that it names. */
    remedy: {
      targetMs: 28 * DAY,
      until: { fact: "remedyUntil" },
      calendar: null,
      start: [ORDERED],
      stop: ["RemedyImplemented", { leaving: "externallyDecided" }],
      reopenOn: [ORDERED],
      reopen: "restart",
    },
  }) as const satisfies Readonly<Record<string, Clock>>;

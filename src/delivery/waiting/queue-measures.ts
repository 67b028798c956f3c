import type { Note } from "../../errors/note.ts";
import { optional, type Readers, readRecord, whole } from "../../errors/options.ts";
import { amountAt, positiveAt } from "../../errors/read-argument.ts";
import { gammaPower, upperGamma } from "../../numeric/distributions/incomplete-gamma.ts";
import { isOverloaded, waitingShare } from "./erlang.ts";

/** A queue in front of servers; all rates and times are in one unit of time. */
export interface QueueInput {
  /** Arrivals per unit of time, at least 0. */
  readonly arrivalRate: number;
  /** Customers that one server serves per unit of time, above 0. */
  readonly serviceRate: number;
  /** Whole, at least 1. */
  readonly servers: number;
  /** A wait to ask about, at least 0. */
  readonly time?: number | undefined;
}

/** The result of `queueMeasures`: figures of a queue that has settled down. */
export interface QueueMeasures {
  model: "M/M/1" | "M/M/c";
  /** Arrival rate / what all servers can serve; 1 and above where the queue grows without end. */
  utilization: number;
  /** Of an arrival. */
  waitProbability: number;
  /** That nobody is there; `null`, as lengths and times are, where the queue grows without end. */
  emptyProbability: number | null;
  /** Mean number of those who wait. */
  inQueue: number | null;
  /** Mean number of those who wait or are served. */
  inSystem: number | null;
  /** Mean wait of all arrivals. */
  timeInQueue: number | null;
  /** Mean wait and service. */
  timeInSystem: number | null;
  /** Share of arrivals that wait at most `time`; `null` where no time is given. */
  withinTime: number | null;
  notes: Note[];
}

const INPUT = {
  arrivalRate: amountAt,
  serviceRate: positiveAt,
  servers: whole(1),
  time: optional(amountAt),
} satisfies Readers<QueueInput>;

/**
 * How long a queue gets and how long it takes: one line in front of one server (M/M/1) or several (M/M/c), with random
 * arrivals, exponential service times, and nobody who gives up.
 *
 * As much traffic as the servers can carry, or more, lets the queue grow without end: everybody waits, nobody within
 * any time, and lengths and times are `null` with the note `unstable`.
 *
 * @throws `invalid_input` for rates and times below 0, a service rate of 0, and servers that are not whole or fewer
 * than one.
 *
 * Source: Erlang (1917), Elektroteknikeren 13, 5–13; Gross, Shortle, Thompson & Harris (2008), Fundamentals of Queueing
 * Theory, 4th ed., Wiley, 2.2 and 2.3; Little (1961), Operations Research 9, 383–387.
 *
 * @example
 * ```ts
 * import { queueMeasures } from "service-quality/delivery";
 *
 * // Three patients an hour, a doctor sees six: one doctor, then two.
 * const one = queueMeasures({ arrivalRate: 3, serviceRate: 6, servers: 1 });
 * [one.waitProbability, one.inSystem]; // => [0.5, 1]
 * queueMeasures({ arrivalRate: 3, serviceRate: 6, servers: 2, time: 0.25 }).withinTime; // => 0.989…
 * ```
 */
export function queueMeasures(input: QueueInput): QueueMeasures {
  const { arrivalRate, serviceRate, servers, time } = readRecord(
    input,
    INPUT,
    [],
    "rates with their servers",
  );
  const model = servers === 1 ? "M/M/1" : "M/M/c";
  const traffic = arrivalRate / serviceRate;
  const utilization = traffic / servers;
  if (isOverloaded(traffic, servers)) {
    return {
      model,
      utilization,
      waitProbability: 1,
      emptyProbability: null,
      inQueue: null,
      inSystem: null,
      timeInQueue: null,
      timeInSystem: null,
      withinTime: time === null ? null : 0,
      notes: [{ path: ["inQueue"], reason: "unstable" }],
    };
  }
  const waitProbability = waitingShare(traffic, servers);
  const idle = servers - traffic;
  const timeInQueue = waitProbability / idle / serviceRate;
  const inQueue = (waitProbability * traffic) / idle;
  return {
    model,
    utilization,
    waitProbability,
    emptyProbability: emptyProbability(traffic, servers),
    inQueue,
    inSystem: inQueue + traffic,
    timeInQueue,
    timeInSystem: timeInQueue + 1 / serviceRate,
    withinTime: time === null ? null : 1 - waitProbability * Math.exp(-idle * serviceRate * time),
    notes: [],
  };
}

/** 1 / (Σ aᵏ/k! over k < c, + aᶜ/c! / (1 − a/c)), for traffic a below c servers. */
function emptyProbability(traffic: number, servers: number): number {
  if (traffic === 0) return 1;
  const fewer = upperGamma(servers, traffic);
  const all = gammaPower(servers, traffic) / (servers - traffic);
  return Math.exp(-traffic) / (fewer + all);
}

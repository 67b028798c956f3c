import type { Note } from "../../errors/note.ts";
import { type Readers, readRecord, whole } from "../../errors/options.ts";
import { isOverloaded, waitingShare } from "./erlang.ts";
import { impatientQueue } from "./erlang-a.ts";
import { QUEUE_LOAD, type QueueLoad, type ReadLoad, trafficOf } from "./queue-load.ts";

/** What `staffQueue` takes. */
export interface StaffQueueInput extends QueueLoad {
  /** Whole, at least 1. */
  readonly agents: number;
}

/** The result of `staffQueue`: figures of a queue that has settled down. */
export interface StaffedQueue {
  /** `"erlang-a"` where those who wait give up, else `"erlang-c"`. */
  model: "erlang-c" | "erlang-a";
  /** In erlangs: arrivals × handling time. */
  traffic: number;
  /** Share of the agents' time that is spent handling, at most 1. */
  occupancy: number;
  /** Share of arrivals that find all agents busy. */
  waitProbability: number;
  /** Share of arrivals that are answered within the target. */
  serviceLevel: number;
  /** Mean wait in seconds of those answered; `null`, as wait and length are, where the queue grows without end. */
  averageSpeedOfAnswer: number | null;
  /** Mean wait in seconds of all arrivals, whether answered or not. */
  averageWait: number | null;
  /** Mean number of those who wait. */
  inQueue: number | null;
  /** Share of arrivals that give up; `null` where nobody does. */
  abandonShare: number | null;
  notes: Note[];
}

const INPUT = { ...QUEUE_LOAD, agents: whole(1) } satisfies Readers<StaffQueueInput>;

/**
 * What a number of agents does to those who wait: Erlang C, or with `patienceSeconds` Erlang A, in which those who wait
 * give up after an exponential time.
 *
 * Without patience, as much traffic as the agents can carry, or more, lets the queue grow without end: nobody is
 * answered within any target, and waits are `null` with the note `unstable`. A queue that people leave is always
 * stable.
 *
 * @throws `invalid_input` for arrivals or a target below 0, a handling time or a patience that is not above 0, and
 * agents that are not whole or fewer than one.
 *
 * Source: Erlang (1917), Elektroteknikeren 13, 5–13; Palm (1957), Research on telephone traffic carried by full
 * availability groups, Tele 1, and Garnett, Mandelbaum & Reiman (2002), Designing a call center with impatient
 * customers, Manufacturing & Service Operations Management 4, 208–227 (Erlang A).
 *
 * @example
 * ```ts
 * import { staffQueue } from "service-quality/delivery";
 *
 * const load = { arrivalsPerHour: 200, handleSeconds: 180, targetSeconds: 20 };
 * staffQueue({ ...load, agents: 14 }).serviceLevel; // => 0.888…
 * staffQueue({ ...load, agents: 10 }).averageWait; // => null
 * staffQueue({ ...load, agents: 10, patienceSeconds: 120 }).abandonShare; // => 0.137…
 * ```
 */
export function staffQueue(input: StaffQueueInput): StaffedQueue {
  const { agents, ...load } = readRecord(input, INPUT, [], "a load with its agents");
  return staffedQueue(load, agents);
}

/** The queue of a load that was checked. */
export function staffedQueue(load: ReadLoad, agents: number): StaffedQueue {
  const { handleSeconds, targetSeconds, patienceSeconds } = load;
  if (patienceSeconds !== null) return impatientStaffedQueue(load, agents, patienceSeconds);
  const traffic = trafficOf(load);
  if (isOverloaded(traffic, agents)) {
    return {
      model: "erlang-c",
      traffic,
      occupancy: 1,
      waitProbability: 1,
      serviceLevel: 0,
      averageSpeedOfAnswer: null,
      averageWait: null,
      inQueue: null,
      abandonShare: null,
      notes: [{ path: ["averageSpeedOfAnswer"], reason: "unstable" }],
    };
  }
  const waitProbability = waitingShare(traffic, agents);
  const idle = agents - traffic;
  const averageWait = (waitProbability * handleSeconds) / idle;
  return {
    model: "erlang-c",
    traffic,
    occupancy: traffic / agents,
    waitProbability,
    serviceLevel: 1 - waitProbability * Math.exp((-idle * targetSeconds) / handleSeconds),
    averageSpeedOfAnswer: averageWait,
    averageWait,
    inQueue: (waitProbability * traffic) / idle,
    abandonShare: null,
    notes: [],
  };
}

function impatientStaffedQueue(load: ReadLoad, agents: number, patienceSeconds: number): StaffedQueue {
  const { arrivalsPerHour, handleSeconds, targetSeconds } = load;
  const traffic = trafficOf(load);
  const queue = impatientQueue({ traffic, agents, handleSeconds, targetSeconds, patienceSeconds });
  const averageWait = queue.abandonShare * patienceSeconds;
  return {
    model: "erlang-a",
    traffic,
    occupancy: Math.min(1, (traffic * queue.answeredShare) / agents),
    waitProbability: queue.waitProbability,
    serviceLevel: queue.serviceLevel,
    averageSpeedOfAnswer: queue.averageSpeedOfAnswer,
    averageWait,
    inQueue: (arrivalsPerHour / 3600) * averageWait,
    abandonShare: queue.abandonShare,
    notes: [],
  };
}

import { optional, otherwise, type Readers, readRecord } from "../../errors/options.ts";
import { rateAt } from "../../errors/read-argument.ts";
import { refuse } from "../../errors/refuse.ts";
import { leastWhole } from "../../numeric/least-whole.ts";
import { compareFigures, roundedUp } from "../../numeric/ties.ts";
import { partialShareAt, positiveShareAt } from "../partial-share.ts";
import { QUEUE_LOAD, type QueueLoad, trafficOf } from "./queue-load.ts";
import { type StaffedQueue, staffedQueue } from "./staff-queue.ts";

/** No team is larger. */
const MOST_AGENTS = 1_000_000;

/** A load, and what must hold of it. */
export interface AgentsNeededInput extends QueueLoad {
  /** The share to be answered within the target, at least 0 and below 1. */
  readonly serviceLevel: number;
  /** The largest share of their time that agents may spend handling, above 0 and at most 1; 1 by default. */
  readonly maxOccupancy?: number | undefined;
  /**
   * The share of paid time in which nobody is at work: breaks, training, illness; at least 0 and below 1, 0 by default.
   */
  readonly shrinkage?: number | undefined;
  /** The largest share that may give up, 0..1; only with patience. */
  readonly maxAbandonShare?: number | undefined;
}

/** The result of `agentsNeeded`. */
export interface AgentsNeeded extends StaffedQueue {
  /** At work at one time. */
  agents: number;
  /** Full-time equivalents, rounded up. */
  positions: number;
  /** agents / (1 − shrinkage). */
  fullTimeEquivalents: number;
}

const INPUT = {
  ...QUEUE_LOAD,
  serviceLevel: partialShareAt,
  maxOccupancy: otherwise(positiveShareAt, 1),
  shrinkage: otherwise(partialShareAt, 0),
  maxAbandonShare: optional(rateAt),
} satisfies Readers<AgentsNeededInput>;

/**
 * How many agents a load needs: the fewest with which the service level is reached, nobody is busier than allowed, and
 * with patience no more give up than allowed; and the positions that this takes, since not all paid time is worked.
 *
 * One agent at least, also where nobody calls. Without patience there must be more agents than traffic.
 *
 * @throws `invalid_input` as `staffQueue` does, for a service level of 1, an occupancy of 0, a shrinkage of 1, a limit
 * on those who give up without patience, and a load that more than 1,000,000 agents would take.
 *
 * Source: `staffQueue`; Gans, Koole & Mandelbaum (2003), Telephone call centers: tutorial, review, and research
 * prospects, Manufacturing & Service Operations Management 5, 79–141, 3.2.
 *
 * @example
 * ```ts
 * import { agentsNeeded } from "service-quality/delivery";
 *
 * const { agents, positions, serviceLevel } = agentsNeeded({
 *   arrivalsPerHour: 200, handleSeconds: 180, targetSeconds: 20, serviceLevel: 0.8, maxOccupancy: 0.85, shrinkage: 0.3,
 * });
 * [agents, positions]; // => [14, 20]
 * serviceLevel; // => 0.888…
 * ```
 */
export function agentsNeeded(input: AgentsNeededInput): AgentsNeeded {
  const { serviceLevel, maxOccupancy, shrinkage, maxAbandonShare, ...load } = readRecord(
    input,
    INPUT,
    [],
    "a load with the service level that it needs",
  );
  if (maxAbandonShare !== null && load.patienceSeconds === null) {
    refuse(
      "invalid_input",
      ["maxAbandonShare"],
      "a limit only where patienceSeconds is given",
      maxAbandonShare,
    );
  }
  const isEnough = (agents: number) => {
    const queue = staffedQueue(load, agents);
    return (
      queue.inQueue !== null &&
      compareFigures(queue.serviceLevel, serviceLevel) >= 0 &&
      compareFigures(queue.occupancy, maxOccupancy) <= 0 &&
      compareFigures(queue.abandonShare ?? 0, maxAbandonShare ?? 1) <= 0
    );
  };
  const fewest = load.patienceSeconds === null ? Math.floor(trafficOf(load)) + 1 : 1;
  const agents = fewest > MOST_AGENTS ? null : leastWhole(isEnough, fewest, MOST_AGENTS);
  if (agents === null) {
    refuse(
      "invalid_input",
      ["arrivalsPerHour"],
      `a load that ${MOST_AGENTS} agents carry`,
      load.arrivalsPerHour,
    );
  }
  const fullTimeEquivalents = agents / (1 - shrinkage);
  return {
    ...staffedQueue(load, agents),
    agents,
    positions: roundedUp(fullTimeEquivalents),
    fullTimeEquivalents,
  };
}

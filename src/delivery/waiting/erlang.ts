import { type Readers, readRecord, whole } from "../../errors/options.ts";
import { amountAt } from "../../errors/read-argument.ts";
import { refuse } from "../../errors/refuse.ts";
import { logUpperGamma } from "../../numeric/distributions/incomplete-gamma.ts";
import { leastWhole } from "../../numeric/least-whole.ts";
import { compareFigures } from "../../numeric/ties.ts";
import { positiveShareAt } from "../partial-share.ts";

/** Up to so many servers a loop over them takes the least time. */
const FEW = 1000;

/** Traffic that is offered to servers. */
export interface OfferedTraffic {
  /** Arrivals × mean service time, in erlangs; at least 0. */
  readonly traffic: number;
  /** Whole; at least 0, of those who wait at least 1. */
  readonly servers: number;
}

/** What `linesNeeded` takes. */
export interface LinesNeededInput {
  /** In erlangs; at least 0. */
  readonly traffic: number;
  /** The largest share that may be turned away, above 0 and at most 1. */
  readonly blockingShare: number;
}

const BLOCKED = { traffic: amountAt, servers: whole(0) } satisfies Readers<OfferedTraffic>;

const WAITING = { traffic: amountAt, servers: whole(1) } satisfies Readers<OfferedTraffic>;

const LINES = { traffic: amountAt, blockingShare: positiveShareAt } satisfies Readers<LinesNeededInput>;

/**
 * Erlang B: the share of arrivals that find all servers busy and are turned away, such as calls without a free line.
 *
 * It is aⁿ/n! / Σ aᵏ/k!, k = 0 … n, for traffic a; here by the recurrence 1/B(n) = 1 + n/a · 1/B(n − 1), and for many
 * servers by the incomplete gamma function: to about fourteen digits whatever their number, without a factorial.
 *
 * @throws `invalid_input` for traffic below 0 and servers that are not whole.
 *
 * Source: Erlang (1917), Solution of some problems in the theory of probabilities of significance in automatic
 * telephone exchanges, Elektroteknikeren 13, 5–13; DLMF 8.4.10 (the sum as an incomplete gamma function).
 *
 * @example
 * ```ts
 * import { erlangB } from "service-quality/delivery";
 *
 * erlangB({ traffic: 20.337, servers: 30 }); // => 0.0099…
 * erlangB({ traffic: 1000, servers: 1000 }); // => 0.0248…
 * ```
 */
export function erlangB(offered: OfferedTraffic): number {
  const { traffic, servers } = readRecord(offered, BLOCKED, [], "traffic with its servers");
  return blockedShare(traffic, servers);
}

/**
 * Erlang C: the share of arrivals that find all servers busy and wait; 1 where the traffic is as much as the servers
 * can carry, or more.
 *
 * @throws `invalid_input` for traffic below 0, and servers that are not whole or fewer than one.
 *
 * Source: Erlang (1917), as `erlangB`; C = nB / (n − a(1 − B)).
 *
 * @example
 * ```ts
 * import { erlangC } from "service-quality/delivery";
 *
 * erlangC({ traffic: 10, servers: 14 }); // => 0.174…
 * ```
 */
export function erlangC(offered: OfferedTraffic): number {
  const { traffic, servers } = readRecord(offered, WAITING, [], "traffic with its servers");
  return isOverloaded(traffic, servers) ? 1 : waitingShare(traffic, servers);
}

/**
 * How many lines turn away at most a share of the arrivals: the fewest with `erlangB` ≤ `blockingShare`.
 *
 * @throws `invalid_input` for traffic below 0 and a share that is not above 0 and at most 1.
 *
 * Source: Erlang (1917), as `erlangB`.
 *
 * @example
 * ```ts
 * import { linesNeeded } from "service-quality/delivery";
 *
 * linesNeeded({ traffic: 12.1, blockingShare: 0.01 }); // => 21
 * ```
 */
export function linesNeeded(input: LinesNeededInput): number {
  const { traffic, blockingShare } = readRecord(input, LINES, [], "traffic with a share to be turned away");
  if (traffic === 0) return 0;
  const isEnough = (lines: number) => compareFigures(blockedShare(traffic, lines), blockingShare) <= 0;
  const lines = leastWhole(isEnough, 0, Number.MAX_SAFE_INTEGER);
  return (
    lines ?? refuse("invalid_input", ["traffic"], "traffic that a whole number of lines carries", traffic)
  );
}

/** Erlang B: by the recurrence in the number of servers, or of many as the hazard of a gamma distribution. */
export function blockedShare(traffic: number, servers: number): number {
  if (traffic === 0) return servers === 0 ? 1 : 0;
  if (servers > FEW) return Math.min(1, logUpperGamma(servers + 1, traffic).slope / traffic);
  let inverse = 1;
  for (let n = 1; n <= servers; n++) inverse = 1 + (n / traffic) * inverse;
  return 1 / inverse;
}

/** Erlang C below capacity. */
export function waitingShare(traffic: number, servers: number): number {
  const blocked = blockedShare(traffic, servers);
  return (servers * blocked) / (servers - traffic + traffic * blocked);
}

/** Whether the traffic is as much as the servers can carry, or more. */
export function isOverloaded(traffic: number, servers: number): boolean {
  return compareFigures(traffic, servers) >= 0;
}

import { halfDeviance } from "../../numeric/distributions/saddle-point.ts";
import { integral } from "../../numeric/quadrature.ts";
import { blockedShare } from "./erlang.ts";

/** A density below e to minus this of its peak counts for nothing. */
const NEGLIGIBLE = 45;

/** Below it e^(−u) − 1 + u comes from its series. */
const CLOSE = 0.1;

/** A queue in front of agents whom people wait for with an exponential patience. */
export interface ImpatientInput {
  readonly traffic: number;
  readonly agents: number;
  readonly handleSeconds: number;
  readonly targetSeconds: number;
  readonly patienceSeconds: number;
}

/** The figures of Erlang A that others follow from. */
export interface ImpatientQueue {
  readonly waitProbability: number;
  readonly serviceLevel: number;
  readonly averageSpeedOfAnswer: number;
  readonly abandonShare: number;
  readonly answeredShare: number;
}

/**
 * Erlang A by the time that an arrival would have to wait, in units of patience: it is 0 with a weight of 1, and s > 0
 * with the density B y exp(y (1 − e^(−s)) − x s), where B is Erlang's loss with one agent fewer, and x and y are what
 * agents serve and what arrives during a patience. Of those who would wait s, a share e^(−s) is answered.
 *
 * All integrals are of positive terms, over where the density is not negligible and counted from its peak at
 * log(y/x), so that neither long patience nor a heavy load makes anything cancel or overflow. They are cut at that
 * peak, and where nobody is patient enough to be answered any more, so that a short patience is not passed over.
 *
 * Source: Baccelli & Hebuterne (1981), On queues with impatient customers, Performance '81, 159–179; Garnett,
 * Mandelbaum & Reiman (2002), Manufacturing & Service Operations Management 4, 208–227; Mandelbaum & Zeltyn (2007),
 * Service engineering in action: the Palm/Erlang-A queue, in Advances in Services Innovations, Springer, 17–45.
 */
export function impatientQueue(input: ImpatientInput): ImpatientQueue {
  const { density, from, peak, to, idle, busy } = waitDensity(input);
  const target = Math.min(Math.max(from, input.targetSeconds / input.patienceSeconds - peak), to);
  const over = (start: number, end: number, f: (u: number) => number) => {
    const within = (u: number) => Math.min(Math.max(start, u), end);
    const [top, last] = [within(0), within(NEGLIGIBLE)];
    return busy * (integral(f, start, top) + integral(f, top, last) + integral(f, last, end));
  };
  const answered = (u: number) => density(u) * Math.exp(-peak - u);
  const inTime = over(from, target, answered);
  const late = over(target, to, answered);
  const abandoned = over(from, to, (u) => -density(u) * Math.expm1(-peak - u));
  const waited = over(from, to, (u) => (peak + u) * answered(u));
  const all = idle + inTime + late + abandoned;
  const shareOf = (part: number) => Math.min(1, part / all);
  return {
    waitProbability: shareOf(inTime + late + abandoned),
    serviceLevel: shareOf(idle + inTime),
    averageSpeedOfAnswer: (input.patienceSeconds * waited) / (idle + inTime + late),
    abandonShare: shareOf(abandoned),
    answeredShare: shareOf(idle + inTime + late),
  };
}

/** The time that an arrival would have to wait: the weights of no wait and of a density, which is 1 at its peak. */
interface WaitDensity {
  readonly idle: number;
  readonly busy: number;
  readonly peak: number;
  /** By the distance from the peak, as the ends are beyond which it does not count. */
  density(u: number): number;
  readonly from: number;
  readonly to: number;
}

function waitDensity({ traffic, agents, handleSeconds, patienceSeconds }: ImpatientInput): WaitDensity {
  const services = patienceSeconds / handleSeconds;
  const served = agents * services;
  const arrived = traffic * services;
  const isHeavy = arrived > served;
  const peak = isHeavy ? Math.log(arrived / served) : 0;
  const slope = isHeavy ? 0 : (agents - traffic) * services;
  const curvature = Math.min(served, arrived);
  const left = 2 * Math.asinh(Math.sqrt(NEGLIGIBLE / (2 * curvature)));
  const width = NEGLIGIBLE / curvature;
  const right = (width + Math.sqrt(width) * Math.sqrt(width + 8)) / 2;
  return {
    idle: isHeavy ? Math.exp(-halfDeviance(served, arrived, served - arrived)) : 1,
    busy: arrived * blockedShare(traffic, agents - 1),
    peak,
    density: (u) => Math.exp(-slope * u - curvature * bend(u)),
    from: Math.max(-peak, -left),
    to: Math.min(right, NEGLIGIBLE / slope),
  };
}

/** e^(−u) − 1 + u, to full precision. */
function bend(u: number): number {
  if (Math.abs(u) > CLOSE) return Math.expm1(-u) + u;
  let term = (u * u) / 2;
  let sum = term;
  for (let k = 3; Math.abs(term) > Number.EPSILON * sum; k++) {
    term *= -u / k;
    sum += term;
  }
  return sum;
}

import type { Note } from "../../errors/note.ts";
import { oneOf, otherwise, type Readers, readOptions, readRecord, whole } from "../../errors/options.ts";
import { refuse } from "../../errors/refuse.ts";
import { type CountedShare, countedShare } from "../../numeric/inference/counted-share.ts";
import type { Interval } from "../../numeric/inference/t-test.ts";
import { ESTIMATION_OPTIONS } from "../../survey/estimation.ts";

/**
 * What share is called the service level. Answered in time, of: `"abandoned-missed"` all, who hung up having been
 * missed; `"answered-only"` those answered; `"short-abandoned-excluded"` all but those who hung up in time. And
 * `"short-abandoned-met"`: answered or hung up in time, of all.
 */
export type ServiceLevelMethod =
  | "abandoned-missed"
  | "answered-only"
  | "short-abandoned-excluded"
  | "short-abandoned-met";

/** Counts of an interval: calls, chats, customers at a counter. */
export interface ServiceCounts {
  readonly answered: number;
  /** Of those answered, within the target. */
  readonly answeredWithin: number;
  /** Who gave up before they were answered. */
  readonly abandoned: number;
  /** Of those who gave up, within the target; 0 by default. */
  readonly abandonedWithin?: number | undefined;
}

/** Options of `estimateServiceLevel`. */
export interface ServiceLevelOptions {
  /** `"abandoned-missed"` by default. */
  method?: ServiceLevelMethod | undefined;
  /** Level of the intervals, between 0 and 1; 0.95 by default. */
  confidence?: number | undefined;
}

/** The service level by one definition. */
export interface ServiceLevelDefinition {
  method: ServiceLevelMethod;
  count: number;
  n: number;
  /** `null` of nobody. */
  share: number | null;
}

/** The result of `estimateServiceLevel`. */
export interface ServiceLevelEstimate {
  model: "observed-service-level";
  method: ServiceLevelMethod;
  confidence: number;
  count: number;
  n: number;
  /** `null`, as the interval is, of nobody. */
  share: number | null;
  /** Wilson's. */
  interval: Interval | null;
  /** The same counts by every definition. */
  definitions: ServiceLevelDefinition[];
  /** Who gave up, of all. */
  abandonRate: CountedShare;
  notes: Note[];
}

const COUNTS = {
  answered: whole(0),
  answeredWithin: whole(0),
  abandoned: whole(0),
  abandonedWithin: otherwise(whole(0), 0),
} satisfies Readers<ServiceCounts>;

/** The definitions, in the order in which they are given. */
export const SERVICE_LEVEL_METHODS = [
  "abandoned-missed",
  "answered-only",
  "short-abandoned-excluded",
  "short-abandoned-met",
] as const satisfies readonly ServiceLevelMethod[];

const OPTIONS = {
  method: otherwise(oneOf(...SERVICE_LEVEL_METHODS), "abandoned-missed"),
  confidence: ESTIMATION_OPTIONS.confidence,
} satisfies Readers<ServiceLevelOptions>;

/**
 * The service level that was observed: the share answered in time, by the definition chosen and by all four that are in
 * use, which may lie far apart where many give up.
 *
 * @throws `insufficient_data` where nobody came; `invalid_input` for counts that are not whole, and a part above its
 * whole.
 *
 * Source: Koole (2013), Call Center Optimization, MG Books, ch. 2 (definitions); Wilson (1927), Journal of the American
 * Statistical Association 22, 209–212.
 *
 * @example
 * ```ts
 * import { estimateServiceLevel } from "service-quality/delivery";
 *
 * const { share, definitions } = estimateServiceLevel({ answered: 900, answeredWithin: 720, abandoned: 100, abandonedWithin: 40 });
 * share; // => 0.72
 * definitions.map(({ share }) => share); // => [0.72, 0.8, 0.75, 0.76]
 * ```
 */
export function estimateServiceLevel(
  counts: ServiceCounts,
  options?: ServiceLevelOptions,
): ServiceLevelEstimate {
  const { method, confidence } = readOptions(options, OPTIONS);
  const read = readRecord(counts, COUNTS, [], "counts of those answered and of those who gave up");
  checkPart(read, "answeredWithin", "answered");
  checkPart(read, "abandonedWithin", "abandoned");
  const { answered, answeredWithin, abandoned, abandonedWithin } = read;
  const offered = answered + abandoned;
  if (offered === 0) refuse("insufficient_data", [], "somebody who was answered or gave up", offered);
  const shares: Readonly<Record<ServiceLevelMethod, readonly [count: number, n: number]>> = {
    "abandoned-missed": [answeredWithin, offered],
    "answered-only": [answeredWithin, answered],
    "short-abandoned-excluded": [answeredWithin, answered + (abandoned - abandonedWithin)],
    "short-abandoned-met": [answeredWithin + abandonedWithin, offered],
  };
  return {
    model: "observed-service-level",
    method,
    confidence,
    ...countedShare(...shares[method], confidence),
    definitions: SERVICE_LEVEL_METHODS.map((one) => {
      const [count, n] = shares[one];
      return { method: one, count, n, share: n === 0 ? null : count / n };
    }),
    abandonRate: countedShare(abandoned, offered, confidence),
    notes: SERVICE_LEVEL_METHODS.flatMap((one, i): Note[] =>
      shares[one][1] === 0 ? [{ path: ["definitions", i, "share"], reason: "zero-base" }] : [],
    ),
  };
}

type ReadCounts = Readonly<Record<keyof ServiceCounts, number>>;

function checkPart(counts: ReadCounts, part: keyof ServiceCounts, whole: keyof ServiceCounts): void {
  if (counts[part] > counts[whole]) {
    refuse("invalid_input", [part], `at most as many as ${whole}, ${counts[whole]}`, counts[part]);
  }
}

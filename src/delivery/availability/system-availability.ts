import type { ErrorPath } from "../../errors/error.ts";
import { asGiven, optional, readRecord, whole } from "../../errors/options.ts";
import { isPlainObject, listAt, rateAt } from "../../errors/read-argument.ts";
import { refuse } from "../../errors/refuse.ts";

/** No system is nested deeper. */
const DEEPEST = 100;

/**
 * A part of a system: its availability, 0..1; parts that are all needed; or independent parts of which some are needed
 * (1 by default).
 */
export type AvailabilityBlock =
  | number
  | { readonly serial: readonly AvailabilityBlock[] }
  | { readonly parallel: readonly AvailabilityBlock[]; readonly needed?: number | undefined };

const SERIAL = { serial: asGiven };

const PARALLEL = { parallel: asGiven, needed: optional(whole(1)) };

/**
 * The availability of a system of independent parts: of serial parts the product, of parallel ones the probability that
 * at least `needed` of them work.
 *
 * @throws `insufficient_data` for a block without parts; `invalid_input` for an availability outside 0..1, more parts
 * needed than there are, a block that is neither serial nor parallel, and blocks nested more than 100 deep.
 *
 * Source: Barlow & Proschan (1975), Statistical Theory of Reliability and Life Testing, Holt, Rinehart & Winston, ch. 2
 * (k-out-of-n systems); Barlow & Heidtmann (1984), Computing k-out-of-n system reliability, IEEE Transactions on
 * Reliability 33, 322–323 (unequal parts).
 *
 * @example
 * ```ts
 * import { systemAvailability } from "service-quality/delivery";
 *
 * systemAvailability({ serial: [0.5, { parallel: [0.5, 0.5] }] }); // => 0.375
 * systemAvailability({ parallel: [0.5, 0.5, 0.5], needed: 2 }); // => 0.5
 * ```
 */
export function systemAvailability(block: AvailabilityBlock): number {
  return availabilityAt(block, []);
}

function availabilityAt(block: unknown, path: ErrorPath): number {
  if (!isPlainObject(block)) return rateAt(block, path);
  if (path.length > 2 * DEEPEST)
    refuse("invalid_input", path, `blocks nested at most ${DEEPEST} deep`, block);
  if ("serial" in block) {
    const { serial } = readRecord(block, SERIAL, path, "serial parts");
    return partsAt(serial, [...path, "serial"]).reduce((product, part) => product * part, 1);
  }
  const { parallel, needed } = readRecord(block, PARALLEL, path, "parallel parts");
  const parts = partsAt(parallel, [...path, "parallel"]);
  if (needed !== null && needed > parts.length) {
    refuse("invalid_input", [...path, "needed"], `at most as many as there are, ${parts.length}`, needed);
  }
  return workingShare(parts, needed ?? 1);
}

function partsAt(value: unknown, path: ErrorPath): number[] {
  return listAt(value, path, "part", availabilityAt);
}

/** P(at least `needed` parts work), from the probabilities of how many work of the first parts. */
function workingShare(parts: readonly number[], needed: number): number {
  const exactly = new Float64Array(needed);
  exactly[0] = 1;
  let enough = 0;
  for (const part of parts) {
    enough += exactly[needed - 1]! * part;
    for (let k = needed - 1; k > 0; k--) exactly[k] = exactly[k]! * (1 - part) + exactly[k - 1]! * part;
    exactly[0]! *= 1 - part;
  }
  return Math.min(1, enough);
}

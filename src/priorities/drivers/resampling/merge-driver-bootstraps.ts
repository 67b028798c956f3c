import { listAt } from "../../../errors/read-argument.ts";
import { consecutive, joined } from "../../../numeric/draw-parts.ts";
import { driverBootstrapAt } from "./define-driver-bootstrap.ts";
import { type DriverBootstrap, driverBootstrapOf, estimateWithout } from "./driver-bootstrap.ts";

/**
 * One bootstrap of its parts, in any order: the same result as if all their replicates had been computed together. The
 * parts are of the same answers, options and seed, and their replicates follow on each other without gap or overlap.
 *
 * @throws `insufficient_data` for no part; `invalid_input` for parts that do not belong together, and for replicates
 * that are missing or given twice.
 *
 * @example
 * ```ts
 * import { bootstrapDrivers, mergeDriverBootstraps } from "service-quality/priorities";
 *
 * const satisfaction = [5, 3, 4, 2, 4, 1, 3, 5];
 * const ratings = { speed: [5, 3, 3, 2, 5, 1, 2, 4], staff: [4, 4, 5, 2, 3, 2, 3, 5] };
 * const part = (from: number, to: number) =>
 *   bootstrapDrivers(satisfaction, ratings, { replicates: 100, seed: 3, from, to });
 * const whole = mergeDriverBootstraps([part(60, 100), part(0, 60)]);
 * JSON.stringify(whole) === JSON.stringify(part(0, 100)); // => true
 * ```
 */
export function mergeDriverBootstraps(parts: readonly DriverBootstrap[]): DriverBootstrap {
  const sorted = consecutive(
    listAt(parts, [], "part", (part, path) => partOf(driverBootstrapAt(part, path))),
  );
  const { identity, seed } = sorted[0]!;
  return driverBootstrapOf(identity, seed, joined(sorted));
}

/** What all parts of a bootstrap share, and what each has of its own. */
function partOf(part: DriverBootstrap) {
  const { seed, from, to, failures, draws } = part;
  return { identity: estimateWithout(part), seed, from, to, failures, draws };
}

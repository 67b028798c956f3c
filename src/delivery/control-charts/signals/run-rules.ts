import { deepFrozen } from "../../../errors/read-argument.ts";
import type { RunRule } from "./run-rule.ts";

/**
 * The one rule of Shewhart's charts: a point beyond its limits.
 *
 * Source: Shewhart (1931), Economic Control of Quality of Manufactured Product, Van Nostrand.
 */
export const SHEWHART: readonly RunRule[] = deepFrozen([{ id: "beyond-limits", kind: "limits" }]);

/**
 * The four tests of the Western Electric handbook: 1 point beyond 3 sigmas, 2 of 3 beyond 2, 4 of 5 beyond 1, 8 in a
 * row on one side of the center.
 *
 * Source: Western Electric Company (1956), Statistical Quality Control Handbook, p. 25–27.
 */
export const WESTERN_ELECTRIC: readonly RunRule[] = deepFrozen([
  { id: "western-electric-1", kind: "beyond", points: 1, of: 1, sigmas: 3, side: "same" },
  { id: "western-electric-2", kind: "beyond", points: 2, of: 3, sigmas: 2, side: "same" },
  { id: "western-electric-3", kind: "beyond", points: 4, of: 5, sigmas: 1, side: "same" },
  { id: "western-electric-4", kind: "beyond", points: 8, of: 8, sigmas: 0, side: "same" },
]);

/**
 * Nelson's eight tests for special causes.
 *
 * Source: Nelson (1984), The Shewhart control chart: tests for special causes, Journal of Quality Technology 16,
 * 237–239.
 */
export const NELSON: readonly RunRule[] = deepFrozen([
  { id: "nelson-1", kind: "beyond", points: 1, of: 1, sigmas: 3, side: "same" },
  { id: "nelson-2", kind: "beyond", points: 9, of: 9, sigmas: 0, side: "same" },
  { id: "nelson-3", kind: "trend", points: 6 },
  { id: "nelson-4", kind: "alternating", points: 14 },
  { id: "nelson-5", kind: "beyond", points: 2, of: 3, sigmas: 2, side: "same" },
  { id: "nelson-6", kind: "beyond", points: 4, of: 5, sigmas: 1, side: "same" },
  { id: "nelson-7", kind: "within", points: 15, sigmas: 1 },
  { id: "nelson-8", kind: "beyond", points: 8, of: 8, sigmas: 1, side: "either" },
]);

/**
 * The rules of run charts, whose limits depend on the number of points: an unusually long run on one side of the
 * center, unusually few crossings of it; and a point beyond its limits, where there are any.
 *
 * Source: Anhøj & Olesen (2014), Run charts revisited: a simulation study of run chart rules for detection of
 * non-random variation in health care processes, PLoS ONE 9(11), e113825.
 */
export const ANHOEJ: readonly RunRule[] = deepFrozen([
  { id: "beyond-limits", kind: "limits" },
  { id: "anhoej-longest-run", kind: "longest-run" },
  { id: "anhoej-crossings", kind: "crossings" },
]);

import type fc from "fast-check";

/** For each exported function of a module: lists of valid arguments, and whether its result is JSON (unless said otherwise). */
export type Laws = Record<string, { calls: fc.Arbitrary<readonly unknown[]>; json?: false }>;

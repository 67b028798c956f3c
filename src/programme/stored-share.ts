import { fields, optional, type Readers, whole } from "../errors/options.ts";
import { numberAt } from "../errors/read-argument.ts";
import { limitsAt } from "../errors/read-limits.ts";
import type { CountedShare } from "../numeric/inference/counted-share.ts";

const SHARE = {
  count: whole(0),
  n: whole(0),
  share: optional(numberAt),
  interval: optional(limitsAt),
} satisfies Readers<CountedShare>;

/** Reads a share of a result that is given back. */
export const storedShare = fields(SHARE, "a share with its count and n");

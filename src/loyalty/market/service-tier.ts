import type { ErrorPath } from "../../errors/error.ts";
import { namedListOf, optional, otherwise, type Read, type Readers, record } from "../../errors/options.ts";
import { amountAt, numberAt, rateAt, textAt } from "../../errors/read-argument.ts";
import { refuse } from "../../errors/refuse.ts";

/** Shares that add up to 1 in decimals may miss it by their rounding. */
const ROUNDING = 1e-9;

/** A tier of customers, with the service level that its profitability bears. */
export interface ServiceTier {
  readonly tier: string;
  /** The tier's share of the customers, ranked by value; all tiers have one, or none. */
  readonly share?: number | null | undefined;
  /** The least value of its customers; all tiers but the last have one where none has a share. */
  readonly from?: number | null | undefined;
  /** The service level that belongs to it; the tier's own name by default. */
  readonly level?: string | null | undefined;
  /** What serving one of its customers at that level costs besides, at least 0; 0 by default. */
  readonly cost?: number | null | undefined;
}

const TIER = {
  tier: textAt,
  share: optional(rateAt),
  from: optional(numberAt),
  level: optional(textAt),
  cost: otherwise(amountAt, 0),
} satisfies Readers<ServiceTier>;

const someTiersAt = namedListOf("tier", record(TIER, "a tier"));

/** A tier with every key present; it has a share or a threshold as all of them do. */
export interface CheckedTier extends Read<typeof TIER> {
  readonly level: string;
}

/** Checks tiers, from the most valuable down. */
export function tiersAt(value: unknown, path: ErrorPath): CheckedTier[] {
  const tiers = someTiersAt(value, path).map((tier) => ({ ...tier, level: tier.level ?? tier.tier }));
  if (tiers.some(({ share }) => share !== null)) checkShares(tiers);
  else checkThresholds(tiers);
  return tiers;
}

function checkShares(tiers: readonly CheckedTier[]): void {
  tiers.forEach(({ share, from }, i) => {
    if (share === null) refuse("invalid_input", ["tiers", i, "share"], "a share for every tier", share);
    if (from !== null) refuse("invalid_input", ["tiers", i, "from"], "either shares or thresholds", from);
  });
  const total = tiers.reduce((sum, { share }) => sum + share!, 0);
  if (Math.abs(total - 1) > ROUNDING) refuse("invalid_input", ["tiers"], "shares that add up to 1", total);
}

function checkThresholds(tiers: readonly CheckedTier[]): void {
  tiers.forEach(({ from }, i) => {
    const last = i === tiers.length - 1;
    if ((from === null) !== last)
      refuse("invalid_input", ["tiers", i, "from"], "a threshold for every tier but the last", from);
    if (!last && i > 0 && from! >= tiers[i - 1]!.from!)
      refuse("invalid_input", ["tiers", i, "from"], "a threshold below the one before", from);
  });
}

import {
  amountAt,
  checkNames,
  listAt,
  numberAt,
  optionalAt,
  rateAt,
  recordAt,
  textAt,
} from "../../errors/read-argument.ts";
import { refuse } from "../../errors/refuse.ts";

const TIER_KEYS = ["tier", "share", "from", "level", "cost"];

/** Shares that add up to 1 in decimals may miss it by their rounding. */
const ROUNDING = 1e-9;

/** A tier of customers, with the service level that its profitability bears. */
export interface ServiceTier {
  readonly tier: string;
  /** The tier's share of the customers, ranked by value; all tiers have one, or none. */
  readonly share?: number | undefined;
  /** The least value of its customers; all tiers but the last have one where none has a share. */
  readonly from?: number | undefined;
  /** The service level that belongs to it; the tier's own name by default. */
  readonly level?: string | undefined;
  /** What serving one of its customers at that level costs besides, at least 0; 0 by default. */
  readonly cost?: number | undefined;
}

/** A tier with every key present; it has a share or a threshold as all of them do. */
export interface CheckedTier {
  readonly tier: string;
  readonly share: number | null;
  readonly from: number | null;
  readonly level: string;
  readonly cost: number;
}

/** Checks tiers, from the most valuable down. */
export function tiersAt(value: unknown): CheckedTier[] {
  const path = ["tiers"];
  const tiers = listAt(value, path, "tier", (one, here): CheckedTier => {
    const given = recordAt(one, here, "a tier", TIER_KEYS);
    const tier = textAt(given.tier, [...here, "tier"]);
    return {
      tier,
      share: optionalAt(given.share, [...here, "share"], rateAt),
      from: optionalAt(given.from, [...here, "from"], numberAt),
      level: optionalAt(given.level, [...here, "level"], textAt) ?? tier,
      cost: amountAt(given.cost ?? 0, [...here, "cost"]),
    };
  });
  checkNames(
    tiers.map(({ tier }) => tier),
    path,
    "tier",
  );
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

/**
 * A part of what every respondent is counted by: m, with Σ m · 2^shift over the limbs of a power the weight to that
 * power. Without weights there is one limb, of power 0, which is 1.
 */
export interface WeightLimb {
  readonly power: 0 | 1 | 2;
  readonly shift: number;
}

/** The limb of a plan without weights. */
export const ONCE: WeightLimb = { power: 0, shift: 0 };

/** Limbs as a part of rows names them. */
export function limbsText(limbs: readonly WeightLimb[]): string {
  return limbs.map(({ power, shift }) => `${power}.${shift}`).join("+");
}

/** The limbs that a part of rows names. */
export function limbsOf(text: string): WeightLimb[] {
  return text.split("+").map((limb) => {
    const [power, shift] = limb.split(".").map(Number);
    return { power: power as WeightLimb["power"], shift: shift! };
  });
}

/** Lists of sums, each list by what its sums are of. */
export type SumLists = Readonly<Record<string, readonly bigint[]>>;

/** Sums over a power of the weights, from those over its limbs: Σ 2^shift · sum, list by list. */
export function ofPower<Sums extends SumLists>(
  power: WeightLimb["power"],
  limbs: readonly WeightLimb[],
  sums: readonly Sums[],
): Sums {
  const own = limbs.flatMap((limb, l) =>
    limb.power === power ? [{ shift: BigInt(limb.shift), sums: sums[l]! }] : [],
  );
  const lists = Object.entries<readonly bigint[]>(own[0]!.sums).map(([name, first]) => [
    name,
    first.map((_, i) => own.reduce((sum, limb) => sum + (limb.sums[name]![i]! << limb.shift), 0n)),
  ]);
  return Object.fromEntries(lists) as Sums;
}

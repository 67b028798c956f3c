/** Which effects a test can have. */
export interface EffectRange {
  /** The power rises from the effect that is none to the greatest. */
  readonly none: number;
  readonly most: number;
  includes(effect: number): boolean;
  readonly expected: string;
}

/** How the power of a test depends on how many are asked and how large the effect is. */
export interface PowerCurve {
  /** The fewest for whom the test is defined, by its own counting: of the first group, of each, or in all. */
  readonly fewest: number;
  /** All respondents for so many. */
  totalOf(n: number): number;
  /** 0..1, rising with n; n need not be whole. */
  powerOf(n: number, effect: number): number;
  readonly effects: EffectRange;
  /** The effect where it is given in another way, by shares or discordant pairs. */
  readonly derived?: number | null;
}

/** Standardized differences and the like. */
export const ABOVE_ZERO: EffectRange = {
  none: 0,
  most: Number.POSITIVE_INFINITY,
  includes: (effect) => effect > 0,
  expected: "an effect above 0",
};

/** Effects from 0 to a greatest one, neither of them included. */
export function effectsBelow(most: number): EffectRange {
  return {
    none: 0,
    most,
    includes: (effect) => effect > 0 && effect < most,
    expected: `an effect above 0 and below ${most}`,
  };
}

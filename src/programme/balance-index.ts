import { oneOf, otherwise, type Readers, readOptions, readRecord } from "../errors/options.ts";
import { rateAt } from "../errors/read-argument.ts";

/** The three legs of service, each as a share 0..1 of what it should be. */
export interface ServiceLegs {
  readonly standards: number;
  readonly equipment: number;
  readonly personnel: number;
}

/** Options of `balanceIndex`. */
export interface BalanceIndexOptions {
  /** The mean that is taken of the legs; `"geometric"` by default. */
  method?: "geometric" | "harmonic" | "minimum" | undefined;
}

type Shares = readonly [number, number, number];

const MEANS = {
  geometric: geometricMean,
  harmonic: harmonicMean,
  minimum: (shares: Shares) => Math.min(...shares),
};

const LEGS = { standards: rateAt, equipment: rateAt, personnel: rateAt } satisfies Readers<ServiceLegs>;

const OPTIONS = {
  method: otherwise(oneOf("geometric", "harmonic", "minimum"), "geometric"),
} satisfies Readers<BalanceIndexOptions>;

/**
 * How far standards, equipment and personnel carry service together, 0..1: the three move together, or the effort
 * is lost.
 *
 * The geometric mean is the arithmetic one where the legs are equal, below it else, and 0 where one is missing; to
 * raise the leg that lags by a point helps more than to raise one that leads. `"harmonic"` holds the laggard
 * against the rest harder, `"minimum"` is the laggard itself.
 *
 * @throws `invalid_input` for a leg that is absent or no share 0..1.
 *
 * Source: the geometric mean of dimensions that do not make up for each other: UNDP (2010), Human Development
 * Report, technical note 1.
 *
 * @example
 * ```ts
 * import { balanceIndex } from "service-quality/programme";
 *
 * balanceIndex({ standards: 0.5, equipment: 0.25, personnel: 1 }); // => 0.5
 * balanceIndex({ standards: 0.9, equipment: 0.9, personnel: 0 }); // => 0
 * balanceIndex({ standards: 0.9, equipment: 0.9, personnel: 0.3 }, { method: "minimum" }); // => 0.3
 * ```
 */
export function balanceIndex(legs: ServiceLegs, options: BalanceIndexOptions = {}): number {
  const { method } = readOptions(options, OPTIONS);
  const { standards, equipment, personnel } = readRecord(
    legs,
    LEGS,
    [],
    "shares of standards, equipment and personnel",
  );
  return MEANS[method]([standards, equipment, personnel]);
}

/** About the largest, so that equal shares give themselves. */
function geometricMean(shares: Shares): number {
  const [a, b, c] = shares;
  const most = Math.max(...shares);
  return most === 0 ? 0 : most * Math.cbrt(a / most) * Math.cbrt(b / most) * Math.cbrt(c / most);
}

/** About the smallest, so that equal shares give themselves. */
function harmonicMean(shares: Shares): number {
  const [a, b, c] = shares;
  const least = Math.min(...shares);
  return least === 0 ? 0 : least * (3 / (least / a + least / b + least / c));
}

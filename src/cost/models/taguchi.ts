import type { ErrorPath } from "../../errors/error.ts";
import {
  asGiven,
  oneOf,
  optional,
  otherwise,
  type Read,
  type Reader,
  type Readers,
  readRecord,
} from "../../errors/options.ts";
import { amountAt, finiteResult, numberAt, positiveAt } from "../../errors/read-argument.ts";
import { refuse } from "../../errors/refuse.ts";

/** What is best: a target, as little as possible, as much as possible. */
export type LossKind = "nominal" | "smaller" | "larger";

/** k of the loss function, at least 0; by side of the target where falling short costs another than exceeding. */
export type LossConstant = number | SidedLossConstant;

/** k below the target and above it. */
export interface SidedLossConstant {
  readonly below: number;
  readonly above: number;
}

/** A loss function, as a unit is held against it. */
export interface LossFunctionSpec {
  readonly kind: LossKind;
  readonly constant: LossConstant;
  /** T; with `"nominal"`, and only there. */
  readonly target?: number | null | undefined;
}

/** A deviation whose loss is known. */
export interface TaguchiConstantInput {
  /** A₀: what the customer loses there, at least 0; not the cost of mending it before delivery. */
  readonly loss: number;
  /**
   * D₀: the distance from the target, half the width of the tolerance; for the other kinds the value itself. Above 0.
   */
  readonly deviation: number;
  /** `"nominal"` by default. */
  readonly kind?: LossKind | null | undefined;
}

/** One unit's value against its loss function. */
export interface TaguchiLossInput extends LossFunctionSpec {
  /** At least 0 for `"smaller"`, above 0 for `"larger"`. */
  readonly value: number;
}

/** What `taguchiTolerance` weighs. */
export interface TaguchiToleranceInput {
  /** D₀: where the customer loses A₀, above 0. */
  readonly customerDeviation: number;
  /** A₀, above 0. */
  readonly customerLoss: number;
  /** A: what it costs to mend before delivery, at least 0; above 0 for `"larger"`. */
  readonly ownCost: number;
  /** `"nominal"` by default. */
  readonly kind?: LossKind | null | undefined;
}

/** A loss function that has been checked. */
export interface LossFunction {
  readonly kind: LossKind;
  readonly below: number;
  readonly above: number;
  /** 0 for the other kinds. */
  readonly target: number;
}

const kindAt: Reader<LossKind> = oneOf("nominal", "smaller", "larger");

const DEVIATION = {
  loss: amountAt,
  deviation: positiveAt,
  kind: otherwise(kindAt, "nominal"),
} satisfies Readers<TaguchiConstantInput>;

const SIDES = { below: amountAt, above: amountAt } satisfies Readers<SidedLossConstant>;

/** Readers of a loss function; `lossFunctionOf` looks at its constant, which hangs on the kind. */
export const LOSS_FUNCTION = {
  kind: kindAt,
  constant: asGiven,
  target: optional(numberAt),
} satisfies Readers<LossFunctionSpec>;

const UNIT = { ...LOSS_FUNCTION, value: numberAt } satisfies Readers<TaguchiLossInput>;

const TOLERANCE = {
  customerDeviation: positiveAt,
  customerLoss: positiveAt,
  ownCost: amountAt,
  kind: otherwise(kindAt, "nominal"),
} satisfies Readers<TaguchiToleranceInput>;

/**
 * The constant k of Taguchi's loss function from one deviation whose loss is known: A₀/D₀² (nominal and smaller the
 * better), A₀·D₀² (larger the better, where the deviation is the value itself).
 *
 * @throws `invalid_input` for a loss below 0, a deviation that is not above 0, and an unknown kind.
 *
 * Source: Taguchi (1986), Introduction to Quality Engineering; Phadke (1989), Quality Engineering Using Robust Design,
 * ch. 2.
 *
 * @example
 * ```ts
 * import { taguchiConstant } from "service-quality/cost";
 *
 * taguchiConstant({ loss: 50, deviation: 5 }); // => 2
 * taguchiConstant({ loss: 50, deviation: 10, kind: "larger" }); // => 5000
 * ```
 */
export function taguchiConstant(input: TaguchiConstantInput): number {
  const { loss, deviation, kind } = readRecord(input, DEVIATION, [], "a loss at a deviation");
  return finiteResult(kind === "larger" ? loss * deviation ** 2 : loss / deviation ** 2);
}

/**
 * Taguchi's loss of one unit: k(y − T)², with another k below the target than above where `constant` says so; ky² where
 * smaller is better, k/y² where larger is.
 *
 * It is the customer's loss: beside recorded external failure it would count twice.
 *
 * @throws `invalid_input` for a nominal without a target, a target of another kind, a constant below 0, and a value
 * that the kind does not have.
 *
 * Source: Taguchi (1986), Introduction to Quality Engineering; Phadke (1989), Quality Engineering Using Robust Design,
 * eq. 2.1–2.4.
 *
 * @example
 * ```ts
 * import { taguchiLoss } from "service-quality/cost";
 *
 * taguchiLoss({ kind: "nominal", constant: 4, target: 100, value: 103 }); // => 36
 * taguchiLoss({ kind: "nominal", constant: { below: 4, above: 1 }, target: 100, value: 103 }); // => 9
 * ```
 */
export function taguchiLoss(input: TaguchiLossInput): number {
  const given = readRecord(input, UNIT, [], "a value with its loss function");
  const loss = lossFunctionOf(given);
  return finiteResult(lossAt(checkedValue(given.value, ["value"], loss.kind), loss));
}

/**
 * The tolerance at which mending a unit costs as much as the customer would lose: D₀√(A/A₀); D₀√(A₀/A) where larger
 * is better.
 *
 * @throws `invalid_input` for a deviation or loss that is not above 0, and a cost below 0.
 *
 * Source: Taguchi (1986), Introduction to Quality Engineering; Phadke (1989), Quality Engineering Using Robust Design,
 * ch. 8.
 *
 * @example
 * ```ts
 * import { taguchiTolerance } from "service-quality/cost";
 *
 * taguchiTolerance({ customerDeviation: 10, customerLoss: 100, ownCost: 25 }); // => 5
 * ```
 */
export function taguchiTolerance(input: TaguchiToleranceInput): number {
  const given = readRecord(input, TOLERANCE, [], "a deviation with its costs");
  const { customerDeviation: deviation, customerLoss: loss, ownCost, kind } = given;
  if (kind !== "larger") return finiteResult(deviation * Math.sqrt(ownCost / loss));
  return finiteResult(deviation * Math.sqrt(loss / positiveAt(ownCost, ["ownCost"])));
}

/** Checks kind, constant and target together. */
export function lossFunctionOf({ kind, constant, target }: Read<typeof LOSS_FUNCTION>): LossFunction {
  if (kind === "nominal")
    return { kind, ...constantAt(constant, ["constant"]), target: numberAt(target, ["target"]) };
  if (target !== null) refuse("invalid_input", ["target"], "a target with nominal only", target);
  const k = amountAt(constant, ["constant"]);
  return { kind, below: k, above: k, target: 0 };
}

/** A value, which the kind must be able to have. */
export function checkedValue(value: number, path: ErrorPath, kind: LossKind): number {
  if (kind === "nominal") return value;
  return (kind === "larger" ? positiveAt : amountAt)(value, path);
}

/** The loss at a value. */
export function lossAt(value: number, { kind, below, above, target }: LossFunction): number {
  if (kind === "larger") return above / value ** 2;
  return (value < target ? below : above) * (value - target) ** 2;
}

function constantAt(constant: unknown, path: ErrorPath): SidedLossConstant {
  if (typeof constant === "object")
    return readRecord(constant, SIDES, path, "constants below and above the target");
  const k = amountAt(constant, path);
  return { below: k, above: k };
}

import type { ErrorPath } from "../errors/error.ts";
import {
  amountAt,
  finiteResult,
  type Given,
  numberAt,
  oneAt,
  positiveAt,
  recordAt,
} from "../errors/read-argument.ts";
import { refuse } from "../errors/refuse.ts";

/** What is best: a target, as little as possible, as much as possible. */
export type LossKind = "nominal" | "smaller" | "larger";

const KINDS: readonly LossKind[] = ["nominal", "smaller", "larger"];

/** k of the loss function, at least 0; by side of the target where falling short costs another than exceeding. */
export type LossConstant = number | { readonly below: number; readonly above: number };

/** A deviation whose loss is known. */
export interface TaguchiConstantInput {
  /** A₀: what the customer loses there, at least 0; not the cost of mending it before delivery. */
  readonly loss: number;
  /**
   * D₀: the distance from the target, half the width of the tolerance; for the other kinds the value itself. Above 0.
   */
  readonly deviation: number;
  /** `"nominal"` by default. */
  readonly kind?: LossKind | undefined;
}

/** One unit's value against its loss function. */
export interface TaguchiLossInput {
  readonly kind: LossKind;
  readonly constant: LossConstant;
  /** T; with `"nominal"`, and only there. */
  readonly target?: number | null | undefined;
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
  readonly kind?: LossKind | undefined;
}

/** A loss function that has been checked. */
export interface LossFunction {
  readonly kind: LossKind;
  readonly below: number;
  readonly above: number;
  /** 0 for the other kinds. */
  readonly target: number;
}

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
  const given = recordAt(input, [], "a loss at a deviation", ["loss", "deviation", "kind"]);
  const kind = kindAt(given);
  const loss = amountAt(given.loss, ["loss"]);
  const deviation = positiveAt(given.deviation, ["deviation"]);
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
  const given = recordAt(input, [], "a value with its loss function", [
    "kind",
    "constant",
    "target",
    "value",
  ]);
  const loss = lossFunctionAt(given.kind, given.constant, given.target);
  return finiteResult(lossAt(valueAt(given.value, ["value"], loss.kind), loss));
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
  const keys = ["customerDeviation", "customerLoss", "ownCost", "kind"];
  const given = recordAt(input, [], "a deviation with its costs", keys);
  const kind = kindAt(given);
  const deviation = positiveAt(given.customerDeviation, ["customerDeviation"]);
  const loss = positiveAt(given.customerLoss, ["customerLoss"]);
  const ownCost = (kind === "larger" ? positiveAt : amountAt)(given.ownCost, ["ownCost"]);
  return finiteResult(deviation * Math.sqrt(kind === "larger" ? loss / ownCost : ownCost / loss));
}

/** Checks kind, constant and target together. */
export function lossFunctionAt(kind: unknown, constant: unknown, target: unknown): LossFunction {
  const checked = oneAt(kind, ["kind"], KINDS);
  if (checked === "nominal")
    return { kind: checked, ...constantAt(constant), target: numberAt(target, ["target"]) };
  if (target !== undefined && target !== null)
    refuse("invalid_input", ["target"], "a target with nominal only", target);
  const k = amountAt(constant, ["constant"]);
  return { kind: checked, below: k, above: k, target: 0 };
}

/** What is best, a target by default. */
function kindAt({ kind = "nominal" }: Given): LossKind {
  return oneAt(kind, ["kind"], KINDS);
}

/** A value that the kind can have. */
export function valueAt(value: unknown, path: ErrorPath, kind: LossKind): number {
  if (kind === "nominal") return numberAt(value, path);
  return (kind === "larger" ? positiveAt : amountAt)(value, path);
}

/** The loss at a value. */
export function lossAt(value: number, { kind, below, above, target }: LossFunction): number {
  if (kind === "larger") return above / value ** 2;
  return (value < target ? below : above) * (value - target) ** 2;
}

function constantAt(constant: unknown): { below: number; above: number } {
  if (typeof constant !== "object") {
    const k = amountAt(constant, ["constant"]);
    return { below: k, above: k };
  }
  const given = recordAt(constant, ["constant"], "constants below and above the target", ["below", "above"]);
  return {
    below: amountAt(given.below, ["constant", "below"]),
    above: amountAt(given.above, ["constant", "above"]),
  };
}

import { type Readers, readRecord } from "../errors/options.ts";
import { numberAt } from "../errors/read-argument.ts";
import { compareFigures } from "../numeric/ties.ts";

const TRIPLE = {
  minimum: numberAt,
  desired: numberAt,
  perception: numberAt,
} satisfies Readers<ToleranceTriple>;

/** Where a perception lies against the zone of tolerance; its borders belong to the zone. */
export type ToleranceBand = "below" | "within" | "above";

/** The least a customer accepts, what the customer wishes for, and what the customer perceived. */
export interface ToleranceTriple {
  readonly minimum: number;
  readonly desired: number;
  readonly perception: number;
}

/** A perception measured against its zone of tolerance. */
export interface TolerancePosition {
  /** Measure of service adequacy, perception − minimum. */
  adequacy: number;
  /** Measure of service superiority, perception − desired. */
  superiority: number;
  /** Desired − minimum; below 0 for an inverted zone. */
  width: number;
  /** Adequacy / width: 0 at the minimum, 1 at the desired level; `null` unless the width is above 0. */
  position: number | null;
  zone: ToleranceBand;
}

/**
 * Measures one perception against its zone of tolerance.
 *
 * Below the minimum is asked first, so that a perception in an inverted zone (minimum above desired) is `"below"`
 * wherever it misses the minimum.
 *
 * @throws `invalid_input` for a number that is not finite.
 *
 * Source: Zeithaml, Berry & Parasuraman (1993), Journal of the Academy of Marketing Science 21(1),
 * 1–12; Parasuraman, Zeithaml & Berry (1994), Journal of Retailing 70(3), 201–230.
 *
 * @example
 * ```ts
 * import { toleranceZone } from "service-quality/gaps";
 *
 * toleranceZone({ minimum: 4, desired: 8, perception: 5 });
 * // => { adequacy: 1, superiority: -3, width: 4, position: 0.25, zone: "within" }
 * ```
 */
export function toleranceZone(triple: ToleranceTriple): TolerancePosition {
  const { minimum, desired, perception } = readRecord(triple, TRIPLE, [], "minimum, desired and perception");
  return tolerancePosition(
    compareFigures(perception, minimum),
    compareFigures(perception, desired),
    compareFigures(desired, minimum),
  );
}

/** The position by the three differences, each 0 where its two figures are equal. */
export function tolerancePosition(adequacy: number, superiority: number, width: number): TolerancePosition {
  return {
    adequacy,
    superiority,
    width,
    position: width > 0 ? (superiority === 0 ? 1 : adequacy / width) : null,
    zone: toleranceBand(adequacy, superiority),
  };
}

/** Below the minimum is asked first, as matters in an inverted zone. */
export function toleranceBand(adequacy: number, superiority: number): ToleranceBand {
  if (adequacy < 0) return "below";
  return superiority > 0 ? "above" : "within";
}

import { shortened } from "../errors/error.ts";
import type { Note } from "../errors/note.ts";
import { oneOf, otherwise, type Readers, readOptions } from "../errors/options.ts";
import { refuse } from "../errors/refuse.ts";
import { quotient } from "../numeric/quotient.ts";
import { compareFigures } from "../numeric/ties.ts";
import { offerAt } from "./define-offer.ts";
import type { OfferSpec } from "./offer.ts";
import { compareDelivered, figuresOf, type OfferComponent, type OfferFigures } from "./score-offer.ts";

/** What offers are ranked by: value less cost, or value / cost. */
export type OfferMethod = "difference" | "ratio";

/** Options of `explainOvertaking`. */
export interface OvertakingOptions {
  /** `"difference"` by default. */
  method?: OfferMethod | undefined;
}

/** One way for an offer to draw level with its rival, everything else as it is. */
export interface OvertakingChange {
  component: OfferComponent["component"];
  side: OfferComponent["side"];
  /** What the component is now. */
  amount: number;
  /** By how much it must change: a value up, a cost down; more than that overtakes. */
  change: number;
  /** Change / amount; `null` where there is nothing yet. */
  relativeChange: number | null;
  /** Whether it can: a cost does not fall below 0. */
  possible: boolean;
}

/** What it takes an offer to draw level with a rival. */
export interface Overtaking {
  offer: string | null;
  rival: string | null;
  method: OfferMethod;
  /**
   * The rival's delivered value less the offer's, or its ratio less the offer's; 0 or below where the offer is not
   * behind. `null` where a ratio is undefined.
   */
  shortfall: number | null;
  /** By component; empty where the offer is not behind. */
  changes: OvertakingChange[];
}

/** The result of `explainOvertaking`. */
export interface OvertakingExplanation extends Overtaking {
  model: "customer-delivered-value";
  notes: Note[];
}

const OPTIONS = {
  method: otherwise(oneOf("difference", "ratio"), "difference"),
} satisfies Readers<OvertakingOptions>;

/**
 * What must change for one offer to overtake another: component by component, by how much it alone would have to
 * rise (value) or fall (cost) for the offer to draw level.
 *
 * By `"difference"` every component has to make up the same shortfall, so that the cheapest to move wins; by `"ratio"`
 * a cost moves the ratio more than a value of the same size as long as the offer is worth more than it costs.
 *
 * @throws `invalid_input` for an offer that `defineOffer` refuses, for offers in different currencies, and for an
 * unknown method.
 *
 * Source: Kotler (1994), Marketing Management, 8th ed., ch. 2 (raise total customer value or lower total customer
 * cost).
 *
 * @example
 * ```ts
 * import { explainOvertaking } from "service-quality/value";
 *
 * const ours = {
 *   value: { product: 80, services: 10, personnel: 5, image: 5 },
 *   cost: { monetary: 60, time: 10, energy: 5, psychic: 5 },
 * };
 * const theirs = { ...ours, value: { ...ours.value, services: 18 } };
 * const { shortfall, changes } = explainOvertaking(ours, theirs);
 * shortfall; // => 8
 * changes[1]; // => { component: "services", side: "value", amount: 10, change: 8, relativeChange: 0.8, possible: true }
 * changes.filter(({ possible }) => !possible).map(({ component }) => component); // => ["energy", "psychic"]
 * ```
 */
export function explainOvertaking(
  offer: OfferSpec,
  rival: OfferSpec,
  options: OvertakingOptions = {},
): OvertakingExplanation {
  const [ours, theirs] = [offerAt(offer, []), offerAt(rival, ["rival"])];
  const { method } = readOptions(options, OPTIONS);
  if (ours.currency !== theirs.currency) {
    const expected = `offers in one currency, ${shortened(ours.currency ?? "none")}`;
    refuse("invalid_input", ["rival", "currency"], expected, theirs.currency);
  }
  const overtaking = overtakingOf(
    { offer: ours.id, ...figuresOf(ours) },
    { offer: theirs.id, ...figuresOf(theirs) },
    method,
  );
  return {
    model: "customer-delivered-value",
    ...overtaking,
    notes: overtaking.shortfall === null ? [{ path: ["shortfall"], reason: "zero-base" }] : [],
  };
}

/** What it takes an offer to draw level with a rival, by the figures of both. */
export function overtakingOf(ours: NamedFigures, theirs: NamedFigures, method: OfferMethod): Overtaking {
  const shortfall = method === "difference" ? compareDelivered(theirs, ours) : compareRatios(theirs, ours);
  const behind = shortfall !== null && shortfall > 0;
  return {
    offer: ours.offer,
    rival: theirs.offer,
    method,
    shortfall,
    changes: behind ? changesOf(ours, method === "difference" ? shortfall : theirs.ratio!, method) : [],
  };
}

function compareRatios(a: OfferFigures, b: OfferFigures): number | null {
  return a.ratio === null || b.ratio === null ? null : compareFigures(a.ratio, b.ratio);
}

interface NamedFigures extends OfferFigures {
  readonly offer: string | null;
}

/**
 * V + change = C + D, or V + change = R·C and V = R (C + change), where D is short by the shortfall and R is the
 * rival's ratio.
 */
function changesOf(
  { components, totalValue, totalCost }: OfferFigures,
  target: number,
  method: OfferMethod,
): OvertakingChange[] {
  const rise = method === "difference" ? target : target * totalCost - totalValue;
  const fall = method === "difference" ? target : totalCost - totalValue / target;
  return components.map(({ component, side, amount }) => {
    const change = side === "value" ? rise : 0 - fall;
    return {
      component,
      side,
      amount,
      change,
      relativeChange: quotient(change, amount),
      possible: compareFigures(amount, -change, Math.max(totalValue, totalCost)) >= 0,
    };
  });
}

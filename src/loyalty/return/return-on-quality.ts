import type { ErrorPath } from "../../errors/error.ts";
import type { Note } from "../../errors/note.ts";
import { listOf, type Readers, readRecord } from "../../errors/options.ts";
import { amountAt, finiteResult, numberAt } from "../../errors/read-argument.ts";
import { refuse } from "../../errors/refuse.ts";
import { quotient } from "../../numeric/quotient.ts";
import { compensatedSum } from "../../numeric/sums.ts";
import { compareFigures } from "../../numeric/ties.ts";

/** Money by period: the first entry is now, the next after one period. */
export interface ReturnOnQualityInput {
  /** Per period, at least 0. */
  readonly discount: number;
  /** What the effort adds to profit, before what is spent on it; may be below 0. */
  readonly profits: readonly number[];
  /**
   * What is spent on quality, at least 0 each and above 0 in all: one entry, all of it now, or an entry for every
   * period of the profits, 0 where nothing is spent.
   */
  readonly spends: readonly number[];
}

/** Present values of an effort, and what is left of them. */
export interface ReturnOnQualityFigures {
  /** Of the profits. */
  presentProfit: number;
  /** Of what is spent. */
  presentSpend: number;
  /** Present profit − present spend. */
  netPresentValue: number;
  /** Net present value / present spend: 0 breaks even, −0.5 gives half of the money back. */
  ratio: number;
  /** The period by which the discounted profits have made good what was spent; `null` where they never do. */
  paybackPeriod: number | null;
}

/** The result of `returnOnQuality`. */
export interface ReturnOnQuality extends ReturnOnQualityFigures {
  model: "return-on-quality";
  /** What profits would have to be multiplied by to break even; `null` where they are not above 0. */
  breakEvenFactor: number | null;
  notes: Note[];
}

const someSpendsAt = listOf(amountAt, "spend");

const MONEY = {
  discount: amountAt,
  profits: listOf(numberAt, "profit"),
  spends: spendsAt,
} satisfies Readers<ReturnOnQualityInput>;

/**
 * Return on quality: the present value of what an effort adds to profit less the present value of what it costs, as
 * a share of the latter. Net, not gross: 500 of profit for 1,000 spent is −50 %.
 *
 * `projectReturnOnQuality` computes the profits from satisfaction, retention and word of mouth.
 *
 * @throws `insufficient_data` for an empty list; `invalid_input` for a discount or spend below 0, where nothing is
 * spent, and for spends that end before the profits do.
 *
 * Source: Rust, Zahorik & Keiningham (1995), Return on quality (ROQ): making service quality financially accountable,
 * Journal of Marketing 59(2), 58–70.
 *
 * @example
 * ```ts
 * import { returnOnQuality } from "service-quality/loyalty";
 *
 * const { presentProfit, ratio, paybackPeriod } = returnOnQuality({ discount: 0.25, profits: [0, 50, 100], spends: [60] });
 * [presentProfit, paybackPeriod]; // => [104, 2]
 * ratio; // => 0.7333333333333333
 * ```
 */
export function returnOnQuality(input: ReturnOnQualityInput): ReturnOnQuality {
  const { discount, profits, spends } = readRecord(input, MONEY, [], "profits and spends");
  if (spends.length > 1 && spends.length < profits.length) {
    const expected = `one spend now, or one for each of ${profits.length} periods`;
    refuse("invalid_input", ["spends"], expected, spends);
  }
  const figures = returnFigures(profits, spends, discount);
  const breakEvenFactor =
    figures.presentProfit > 0 ? quotient(figures.presentSpend, figures.presentProfit) : null;
  return {
    model: "return-on-quality",
    ...figures,
    breakEvenFactor,
    notes: [
      ...(figures.paybackPeriod === null
        ? [{ path: ["paybackPeriod"], reason: "never-pays-back" } as const]
        : []),
      ...(breakEvenFactor === null ? [{ path: ["breakEvenFactor"], reason: "zero-base" } as const] : []),
    ],
  };
}

/** The figures of money by period, of which something is spent. */
export function returnFigures(
  profits: readonly number[],
  spends: readonly number[],
  discount: number,
): ReturnOnQualityFigures {
  const presentProfits = discounted(profits, discount);
  const presentSpends = discounted(spends, discount);
  const presentProfit = finiteResult(compensatedSum(presentProfits));
  const presentSpend = finiteResult(compensatedSum(presentSpends));
  const netPresentValue = compareFigures(presentProfit, presentSpend);
  return {
    presentProfit,
    presentSpend,
    netPresentValue,
    ratio: finiteResult(netPresentValue / presentSpend),
    paybackPeriod: paybackOf(presentProfits, presentSpends),
  };
}

/** Money of period t, divided by (1 + discount)^t. */
export function discounted(amounts: readonly number[], discount: number): number[] {
  return amounts.map((amount, t) => amount / (1 + discount) ** t);
}

/** The first period from which on the profits so far are not below what was spent. */
export function paybackOf(profits: readonly number[], spends: readonly number[]): number | null {
  const periods = Math.max(profits.length, spends.length);
  let gained = 0;
  let spent = 0;
  let payback: number | null = null;
  for (let t = 0; t < periods; t++) {
    gained += profits[t] ?? 0;
    spent += spends[t] ?? 0;
    if (compareFigures(gained, spent) < 0) payback = null;
    else payback ??= t;
  }
  return payback;
}

/** What is spent by period, of which something is. */
export function spendsAt(value: unknown, path: ErrorPath): number[] {
  const spends = someSpendsAt(value, path);
  return spends.some((spend) => spend > 0) ? spends : refuse("invalid_input", path, "a spend above 0", 0);
}

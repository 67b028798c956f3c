import type { Note } from "../../errors/note.ts";
import { optional, otherwise, type Readers, readRecord } from "../../errors/options.ts";
import { amountAt, finiteResult, rateAt } from "../../errors/read-argument.ts";

/** Complaints, and how far word of them travels. */
export interface WordOfMouthInput {
  /** Complaints heard, at least 0. */
  readonly complaints: number;
  /** Unhappy customers who say nothing for each who complains; 0 by default. */
  readonly silentPerComplaint?: number | null | undefined;
  /** People whom each unhappy customer tells. */
  readonly tell: number;
  /** People whom each of those tells in turn; 0 by default. */
  readonly retell?: number | null | undefined;
  /** Share of those told at first hand who stay away, 0..1. */
  readonly influence?: number | null | undefined;
  /** What a customer is worth, at least 0. */
  readonly customerValue?: number | null | undefined;
}

/** The result of `wordOfMouth`. Numbers of people are expected ones, not rounded. */
export interface WordOfMouth {
  model: "word-of-mouth";
  silent: number;
  /** Complainants and silent ones. */
  unhappy: number;
  /** At first hand. */
  told: number;
  /** At first and second hand: told × (1 + retell). */
  reach: number;
  /**
   * Told × influence: customers who do not come; the unhappy ones themselves are not among them. `null` without an
   * influence.
   */
  lostCustomers: number | null;
  /** Lost customers × value; `null` without either. */
  lostRevenue: number | null;
  notes: Note[];
}

const COMPLAINTS = {
  complaints: amountAt,
  silentPerComplaint: otherwise(amountAt, 0),
  tell: amountAt,
  retell: otherwise(amountAt, 0),
  influence: optional(rateAt),
  customerValue: optional(amountAt),
} satisfies Readers<WordOfMouthInput>;

/**
 * What bad word of mouth costs: the unhappy behind each complaint, whom they tell, and who stays away because of it.
 *
 * The published multipliers (6 or 26 silent ones per complaint, 9 or 10 told) come from other firms and other years:
 * measure your own. `revenueAtRisk` counts the unhappy customers themselves.
 *
 * @throws `invalid_input` for numbers below 0 and an influence outside 0..1.
 *
 * Source: TARP (1979, 1986), Consumer Complaint Handling in America; Goodman (2009), Strategic Customer Service,
 * AMACOM, ch. 3.
 *
 * @example
 * ```ts
 * import { wordOfMouth } from "service-quality/loyalty";
 *
 * const { unhappy, told, reach, lostCustomers, lostRevenue } = wordOfMouth({
 *   complaints: 10, silentPerComplaint: 4, tell: 8, retell: 0.5, influence: 0.25, customerValue: 100,
 * });
 * [unhappy, told, reach]; // => [50, 400, 600]
 * [lostCustomers, lostRevenue]; // => [100, 10000]
 * ```
 */
export function wordOfMouth(input: WordOfMouthInput): WordOfMouth {
  const given = readRecord(input, COMPLAINTS, [], "complaints and how word travels");
  const { complaints, silentPerComplaint, tell, retell, influence, customerValue: value } = given;
  const silent = complaints * silentPerComplaint;
  const unhappy = complaints + silent;
  const told = finiteResult(unhappy * tell);
  const reach = finiteResult(told * (1 + retell));
  const lostCustomers = influence === null ? null : told * influence;
  return {
    model: "word-of-mouth",
    silent,
    unhappy,
    told,
    reach,
    lostCustomers,
    lostRevenue: lostCustomers === null || value === null ? null : finiteResult(lostCustomers * value),
    notes: [],
  };
}

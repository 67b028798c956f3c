import { quotient } from "../../numeric/quotient.ts";
import type { CaseFigures } from "../reading/case-figures.ts";
import type { LogSettings } from "../reading/log-settings.ts";

/** Cases that one contact resolved. */
export interface FirstContactResolution {
  /** Closed cases of which it can be told. */
  n: number;
  resolved: number;
  /** `null` for n = 0. */
  share: number | null;
}

/** Customers who complained more than once. */
export interface RepeatComplainers {
  /** Customers with a case. */
  customers: number;
  /** Those with two or more. */
  repeating: number;
  /** repeating / customers. */
  share: number;
  /** Cases of the repeating ones. */
  cases: number;
}

/**
 * When each customer's cases opened: those of customer k are `opened[starts[k]]` … before `opened[starts[k + 1]]`,
 * rising.
 */
export interface CustomerOpenings {
  readonly starts: Int32Array;
  readonly opened: Float64Array;
}

export function customerOpenings({ customer: { names, ids }, opened }: CaseFigures): CustomerOpenings {
  const starts = new Int32Array(names.length + 1);
  for (let c = 0; c < ids.length; c++) if (ids[c]! >= 0) starts[ids[c]! + 1]!++;
  for (let k = 0; k < names.length; k++) starts[k + 1]! += starts[k]!;
  const next = starts.slice();
  const instants = new Float64Array(starts[names.length]!);
  for (let c = 0; c < ids.length; c++) if (ids[c]! >= 0) instants[next[ids[c]!]!++] = opened[c]!;
  for (let k = 0; k < names.length; k++) instants.subarray(starts[k], starts[k + 1]).sort();
  return { starts, opened: instants };
}

/** `null` where no case has a customer. */
export function repeatComplainers({ starts }: CustomerOpenings): RepeatComplainers | null {
  let [customers, repeating, cases] = [0, 0, 0];
  for (let k = 0; k + 1 < starts.length; k++) {
    const own = starts[k + 1]! - starts[k]!;
    if (own > 0) customers++;
    if (own > 1) {
      repeating++;
      cases += own;
    }
  }
  return customers === 0 ? null : { customers, repeating, share: repeating / customers, cases };
}

/**
 * By case 1 where one contact resolved it, 0 where not, −1 where it cannot be told. It can of closed cases (with a
 * window: of those closed at least that long before `asOf`); resolved are the ones never reopened, with at most one
 * contact, whose customer opened no other case after the closing within the window.
 */
export function firstContacts(
  { closed, reopenings, contacts, customer }: CaseFigures,
  openings: CustomerOpenings,
  { repeatWithinMs }: NonNullable<LogSettings["firstContact"]>,
  asOf: number,
): Int8Array {
  const window = repeatWithinMs ?? 0;
  return Int8Array.from(closed, (at, c) => {
    if (!(at + window <= asOf)) return -1;
    const isRepeated = customer.ids[c]! >= 0 && opensWithin(openings, customer.ids[c]!, at, window);
    return reopenings[c] === 0 && contacts[c]! <= 1 && !isRepeated ? 1 : 0;
  });
}

export function resolutionOf(firstContact: Int8Array, cases: Int32Array): FirstContactResolution {
  let [n, resolved] = [0, 0];
  for (const c of cases) {
    if (firstContact[c]! >= 0) n++;
    if (firstContact[c] === 1) resolved++;
  }
  return { n, resolved, share: quotient(resolved, n) };
}

/** Whether a customer opened a case after an instant, up to `window` later. */
function opensWithin(
  { starts, opened }: CustomerOpenings,
  customer: number,
  after: number,
  window: number,
): boolean {
  let low = starts[customer]!;
  let high = starts[customer + 1]!;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (opened[middle]! > after) high = middle;
    else low = middle + 1;
  }
  return low < starts[customer + 1]! && opened[low]! <= after + window;
}

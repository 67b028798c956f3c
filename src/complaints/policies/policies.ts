import { builtInPolicies } from "./define-policy.ts";
import { otherCountries } from "./other-countries.ts";
import type { ComplaintPolicy } from "./policy.ts";
import { unitedKingdom } from "./united-kingdom.ts";

/** The regimes that `POLICIES` holds. */
export type PolicyId =
  | "au-asic-rg271"
  | "eu-261-2004"
  | "eu-psd2-art101"
  | "ru-zozpp"
  | "uk-fca-disp"
  | "uk-fca-disp-psd-emd"
  | "uk-housing-ombudsman-2024"
  | "uk-nhs-england-2009"
  | "uk-ofcom-c4"
  | "us-cfpb"
  | "us-dot-259.7"
  | "us-dot-382.155";

/**
 * Regimes for complaints as data, by id: terms by date of receipt, where the customer can go next, fixed redress,
 * and where each was read. Only what was seen in a primary or official text is in them, so a regime may ask more
 * than they say; they are a start for one's own document (`defineComplaintPolicy`), not legal advice.
 * `sources[].checked` is the date of the text, or on which it was seen, where that was noted.
 *
 * Source: those that each policy names.
 *
 * @example
 * ```ts
 * import { POLICIES } from "service-quality/complaints";
 *
 * POLICIES["uk-ofcom-c4"].periods.map(({ from, milestones }) => [from, milestones[0]?.term.amount]); // => [[null, 8], ["2026-04-08", 6]]
 * POLICIES["uk-fca-disp"].referral?.window?.term; // => { amount: 6, unit: "month", roll: "none" }
 * ```
 */
export const POLICIES: Readonly<Record<PolicyId, ComplaintPolicy>> = /* @__PURE__ */ builtInPolicies(() => [
  ...unitedKingdom(),
  ...otherCountries(),
]);

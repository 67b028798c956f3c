import type { ErrorPath } from "../../errors/error.ts";
import type { Note } from "../../errors/note.ts";
import { optional, type Readers, readRecord, record } from "../../errors/options.ts";
import { amountAt, listAt, rateAt } from "../../errors/read-argument.ts";
import { refuse } from "../../errors/refuse.ts";
import { compareFigures } from "../../numeric/ties.ts";

/** What is credited where a service is available less than agreed. */
export interface PenaltyBand {
  /** The share of time below which the credit is owed, 0..1. */
  readonly below: number;
  /** Of the fee, 0..1; the lower the border, the more. */
  readonly credit: number;
}

/** What is agreed on availability that falls short. */
export interface PenaltyTerms {
  /** At least one, in any order, no two of one border. */
  readonly bands: readonly PenaltyBand[];
  /** What the service costs in the period, at least 0. */
  readonly fee: number;
  /** The largest credit, as a share of the fee, 0..1. */
  readonly cap?: number | undefined;
}

/** What `servicePenalty` takes. */
export interface ServicePenaltyInput extends PenaltyTerms {
  /** Share of time, 0..1. */
  readonly availability: number;
}

/** The result of `servicePenalty`. */
export interface ServicePenalty {
  model: "service-penalty";
  /** Index of the band that applies; `null` for none. */
  band: number | null;
  /** Of the fee, 0..1. */
  credit: number;
  /** fee × credit. */
  penalty: number;
  notes: Note[];
}

/** Terms that were checked. */
export interface ReadPenaltyTerms {
  readonly bands: readonly PenaltyBand[];
  readonly fee: number;
  readonly cap: number | null;
}

const BAND = { below: rateAt, credit: rateAt } satisfies Readers<PenaltyBand>;

const bandAt = record(BAND, "a border with its credit");

/** Readers of what is agreed. */
export const PENALTY_TERMS = {
  bands: bandsAt,
  fee: amountAt,
  cap: optional(rateAt),
} satisfies Readers<PenaltyTerms>;

const INPUT = { ...PENALTY_TERMS, availability: rateAt } satisfies Readers<ServicePenaltyInput>;

/**
 * What is owed for an availability: of the bands that it lies below, the one with the lowest border says which share of
 * the fee is credited, up to the cap. An availability on a border is not below it.
 *
 * @throws `insufficient_data` without bands; `invalid_input` for shares outside 0..1, a fee below 0, a border twice,
 * and a credit that is smaller at a lower border.
 *
 * Source: the service credits of ISO/IEC 20000-1:2018, 8.3.3 (service level management), and of published agreements.
 *
 * @example
 * ```ts
 * import { servicePenalty } from "service-quality/delivery";
 *
 * const bands = [{ below: 0.999, credit: 0.1 }, { below: 0.99, credit: 0.25 }];
 * servicePenalty({ availability: 0.97, bands, fee: 2000 }).penalty; // => 500
 * servicePenalty({ availability: 0.99, bands, fee: 2000 }).penalty; // => 200
 * ```
 */
export function servicePenalty(input: ServicePenaltyInput): ServicePenalty {
  const { availability, ...terms } = readRecord(input, INPUT, [], "an availability with bands and a fee");
  return penaltyOf(availability, terms);
}

/** What is owed by terms that were checked. */
export function penaltyOf(availability: number, { bands, fee, cap }: ReadPenaltyTerms): ServicePenalty {
  let band: number | null = null;
  bands.forEach(({ below }, i) => {
    const isBelow = compareFigures(availability, below) < 0;
    if (isBelow && (band === null || below < bands[band]!.below)) band = i;
  });
  const credit = band === null ? 0 : Math.min(bands[band]!.credit, cap ?? 1);
  return { model: "service-penalty", band, credit, penalty: fee * credit, notes: [] };
}

function bandsAt(value: unknown, path: ErrorPath): readonly PenaltyBand[] {
  const bands = listAt(value, path, "band", bandAt);
  const falling = bands.map((_, i) => i).sort((a, b) => bands[b]!.below - bands[a]!.below);
  falling.slice(1).forEach((i, place) => {
    const above = bands[falling[place]!]!;
    const { below, credit } = bands[i]!;
    if (below === above.below) refuse("invalid_input", [...path, i, "below"], "each border once", below);
    if (credit < above.credit) {
      refuse(
        "invalid_input",
        [...path, i, "credit"],
        `at least the credit of ${above.below}, ${above.credit}`,
        credit,
      );
    }
  });
  return bands;
}

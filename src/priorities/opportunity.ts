import type { ErrorPath } from "../errors/error.ts";
import type { Note } from "../errors/note.ts";
import { optional, otherwise, type Readers, readOptions, readRecord } from "../errors/options.ts";
import { numberAt, objectAt } from "../errors/read-argument.ts";
import { refuse } from "../errors/refuse.ts";
import type { Scale } from "../instruments/instrument.ts";
import { scaleAt } from "../instruments/scale.ts";
import type { Interval } from "../numeric/inference/t-test.ts";
import { compareFigures } from "../numeric/ties.ts";
import { type Columns, type Source, sourcesOf } from "../survey/column.ts";
import {
  columnOf,
  ESTIMATION_OPTIONS,
  type Estimation,
  type Missing,
  respondentsOf,
} from "../survey/estimation.ts";
import { addRespondent, emptyTally, type Share, tallyShare } from "../survey/share.ts";

const LARGEST_SCORE = 10;

/** Answers by outcome that customers want, of the same respondents. */
export interface OpportunitySurvey {
  readonly importance: Columns;
  /** How satisfied they are with what they have today. */
  readonly satisfaction: Columns;
}

/** Options of `scoreOpportunities`. */
export interface OpportunityOptions extends Estimation {
  /** Ends of the scale of both ratings; 1 to 5 by default. */
  scale?: Scale | undefined;
  /** The top box begins here; by default at the second highest point of the scale. */
  topFrom?: number | undefined;
}

const OPTIONS = {
  ...ESTIMATION_OPTIONS,
  scale: otherwise(scaleAt, { min: 1, max: 5 }),
  topFrom: optional(numberAt),
} satisfies Readers<OpportunityOptions>;

const SURVEY = { importance: columnsAt, satisfaction: columnsAt } satisfies Readers<OpportunitySurvey>;

/**
 * Above 15 `"extreme"`, from 12 `"high"`, from 10 `"solid"`, below `"served"`; the sources draw these lines
 * differently.
 */
export type OpportunityBand = "extreme" | "high" | "solid" | "served";

/** An outcome's score. */
export interface Opportunity {
  item: string;
  /** Respondents who rated both. */
  n: number;
  /** Ten times the share of respondents who rate it important. */
  importance: number;
  /** Ten times Wilson's. */
  importanceInterval: Interval;
  /** Ten times the share of respondents who are satisfied. */
  satisfaction: number;
  satisfactionInterval: Interval;
  /** Importance + max(importance − satisfaction, 0), 0..20. */
  opportunity: number;
  band: OpportunityBand;
}

/** The result of `scoreOpportunities`. */
export interface OpportunityScores {
  model: "opportunity";
  scale: Scale;
  topFrom: number;
  missing: Missing;
  confidence: number;
  /** In the order of the items of `importance`. */
  items: Opportunity[];
  notes: Note[];
}

/**
 * Ulwick's opportunity score of one outcome, importance + max(importance − satisfaction, 0), both from 0 to 10:
 * what is important counts, and counts again as far as it is not satisfied.
 *
 * Importance and satisfaction are ten times the shares of respondents in the top two boxes, not means.
 *
 * @throws `invalid_input` for a number outside 0..10.
 *
 * Source: Ulwick (2002), Turn customer input into innovation, Harvard Business Review 80(1), 91–97; Ulwick (2005),
 * What customers want, McGraw-Hill, ch. 3.
 *
 * @example
 * ```ts
 * import { opportunityScore } from "service-quality/priorities";
 *
 * opportunityScore(9, 3); // => 15
 * opportunityScore(4.5, 8); // => 4.5
 * ```
 */
export function opportunityScore(importance: number, satisfaction: number): number {
  const wanted = scoreAt(importance, ["importance"]);
  return wanted + Math.max(wanted - scoreAt(satisfaction, ["satisfaction"]), 0);
}

function scoreAt(value: unknown, path: ErrorPath): number {
  if (typeof value === "number" && value >= 0 && value <= LARGEST_SCORE) return value + 0;
  return refuse("invalid_input", path, "a number from 0 to 10", value);
}

/**
 * The opportunity scores of outcomes from respondents' ratings of their importance and of their satisfaction
 * with them, on a scale of whole points.
 *
 * A row rests on the respondents who gave both ratings.
 *
 * @throws `invalid_input` for a rating that is no whole point of the scale, and anything malformed; `unknown_item`
 * for an item whose satisfaction was not asked; `missing_answers` unless `missing` says what to do with them;
 * `insufficient_data` without items or respondents.
 *
 * Source: as `opportunityScore`.
 *
 * @example
 * ```ts
 * import { scoreOpportunities } from "service-quality/priorities";
 *
 * const { items } = scoreOpportunities({
 *   importance: { fast: [5, 4, 5, 4, 3], quiet: [2, 3, 4, 1, 2] },
 *   satisfaction: { fast: [2, 3, 4, 1, 2], quiet: [4, 5, 4, 4, 3] },
 * });
 * items.map(({ opportunity, band }) => [opportunity, band]); // => [[14, "high"], [2, "served"]]
 * ```
 */
export function scoreOpportunities(
  survey: OpportunitySurvey,
  options: OpportunityOptions = {},
): OpportunityScores {
  const { missing, confidence, weights: given, scale, topFrom: top } = readOptions(options, OPTIONS);
  const topFrom = top ?? scale.max - 1;
  if (!(topFrom > scale.min && topFrom <= scale.max)) {
    refuse("invalid_input", ["topFrom"], `a point above ${scale.min} and up to ${scale.max}`, topFrom);
  }
  const { importance, satisfaction } = readRecord(
    survey,
    SURVEY,
    [],
    "columns of importance and satisfaction",
  );
  const items = Object.keys(importance).map((id) => ({ id }));
  const wanted = sourcesOf(importance, items, scale, ["importance"]);
  const felt = sourcesOf(satisfaction, items, scale, ["satisfaction"]);
  const respondents = respondentsOf([...wanted, ...felt], { missing, weights: given });
  const { weights } = respondents;
  const pointsIn = (source: Source) => {
    const column = columnOf(source, respondents);
    checkPoints(column, source);
    return column;
  };
  return {
    model: "opportunity",
    scale,
    topFrom,
    missing,
    confidence,
    items: items.map(({ id }, j) => ({
      item: id,
      ...opportunityOf(pointsIn(wanted[j]!), pointsIn(felt[j]!), weights, topFrom, confidence, id),
    })),
    notes: [],
  };
}

/** Columns by item; their cells are looked at where they are read. */
function columnsAt(value: unknown, path: ErrorPath): Columns {
  return objectAt(value, path, "columns of answers by item") as Columns;
}

function checkPoints(column: Float64Array, { path }: Source): void {
  const row = column.findIndex((rating) => !Number.isInteger(rating) && !Number.isNaN(rating));
  if (row >= 0) refuse("invalid_input", [...path, row], "a whole point of the scale", column[row]);
}

function opportunityOf(
  importance: Float64Array,
  satisfaction: Float64Array,
  weights: Float64Array | null,
  topFrom: number,
  confidence: number,
  item: string,
): Omit<Opportunity, "item"> {
  const [all, important, satisfied] = [emptyTally(), emptyTally(), emptyTally()];
  for (let i = 0; i < importance.length; i++) {
    if (Number.isNaN(importance[i]! + satisfaction[i]!)) continue;
    const weight = weights === null ? 1 : weights[i]!;
    addRespondent(all, weight);
    if (importance[i]! >= topFrom) addRespondent(important, weight);
    if (satisfaction[i]! >= topFrom) addRespondent(satisfied, weight);
  }
  if (all.weight === 0) {
    refuse("insufficient_data", ["importance", item], "at least one respondent who rated both", 0);
  }
  const wanted = tallyShare(important, all, weights !== null, confidence)!;
  const felt = tallyShare(satisfied, all, weights !== null, confidence)!;
  const unmet = Math.max(important.weight - satisfied.weight, 0);
  const opportunity = (LARGEST_SCORE * (important.weight + unmet)) / all.weight;
  return {
    n: all.n,
    importance: LARGEST_SCORE * wanted.share,
    importanceInterval: inTenths(wanted),
    satisfaction: LARGEST_SCORE * felt.share,
    satisfactionInterval: inTenths(felt),
    opportunity,
    band: bandOf(opportunity),
  };
}

function inTenths({ interval: { lower, upper } }: Share): Interval {
  return { lower: LARGEST_SCORE * lower, upper: LARGEST_SCORE * upper };
}

function bandOf(opportunity: number): OpportunityBand {
  if (compareFigures(opportunity, 15) > 0) return "extreme";
  if (compareFigures(opportunity, 12) >= 0) return "high";
  return compareFigures(opportunity, 10) >= 0 ? "solid" : "served";
}

import type { ErrorPath } from "../errors/error.ts";
import { optional, type Read, type Reader, type Readers, readFields, readRecord } from "../errors/options.ts";
import { listAt, numberAt, objectAt } from "../errors/read-argument.ts";
import { refuse } from "../errors/refuse.ts";
import type { Scale } from "../instruments/instrument.ts";
import { estimateMean } from "../numeric/inference/mean.ts";
import { type Interval, meanInterval } from "../numeric/inference/t-test.ts";
import { isOnScale, scaleText } from "../survey/answer.ts";
import { type Columns, type Source, sourcesOf } from "../survey/column.ts";
import { columnOf, type ESTIMATION_OPTIONS, type Respondents, respondentsOf } from "../survey/estimation.ts";
import { nameAt } from "./name-at.ts";

const SURVEY = {
  importance: columnsAt,
  performance: columnsAt,
} satisfies Readers<ImportancePerformanceSurvey>;

const INTERVAL = { lower: numberAt, upper: numberAt } satisfies Readers<Interval>;

/** An attribute's mean importance and performance, with their intervals where they are known. */
export interface AttributeRating {
  readonly attribute: string;
  readonly importance: number;
  readonly performance: number;
  readonly importanceInterval?: Interval | null | undefined;
  readonly performanceInterval?: Interval | null | undefined;
}

/** Answers by attribute, of the same respondents. */
export interface ImportancePerformanceSurvey {
  readonly importance: Columns;
  readonly performance: Columns;
}

/** An attribute's place, however it was found. */
export interface RatedAttribute {
  readonly attribute: string;
  /** Respondents; `null` where means were given. */
  readonly n: number | null;
  readonly importance: number;
  readonly performance: number;
  readonly importanceInterval: Interval | null;
  readonly performanceInterval: Interval | null;
  /** Of performance − importance, paired; `null` where means were given. */
  readonly gapInterval: Interval | null;
}

/** An attribute that nobody rated on both sides. */
export interface UnratedAttribute {
  readonly attribute: string;
  readonly n: 0;
}

type ReadEstimation = Read<typeof ESTIMATION_OPTIONS>;

/** Attributes as given, checked, or from answers. */
export function ratedAttributes(
  data: readonly AttributeRating[] | ImportancePerformanceSurvey,
  scale: Scale,
  estimation: ReadEstimation,
): (RatedAttribute | UnratedAttribute)[] {
  if (!Array.isArray(data)) {
    const expected = "a list of attributes, or columns of importance and performance";
    return surveyedAttributes(readRecord(data, SURVEY, [], expected), scale, estimation);
  }
  const given = readersOn(scale);
  return listAt(data, [], "attribute", (rating, path) => ({
    n: null,
    ...readFields(rating, given, path, "an attribute with both ratings"),
    gapInterval: null,
  }));
}

/** Whether somebody rated an attribute, or its means were given. */
export function isRated(attribute: RatedAttribute | UnratedAttribute): attribute is RatedAttribute {
  return attribute.n !== 0;
}

function readersOn(scale: Scale) {
  const ratingAt: Reader<number> = (value, path) => {
    if (typeof value === "number" && isOnScale(value, scale)) return value + 0;
    return refuse("invalid_input", path, scaleText(scale), value);
  };
  return {
    attribute: nameAt,
    importance: ratingAt,
    performance: ratingAt,
    importanceInterval: optional(intervalAt),
    performanceInterval: optional(intervalAt),
  } satisfies Readers<AttributeRating>;
}

function intervalAt(value: unknown, path: ErrorPath): Interval {
  const interval = readRecord(value, INTERVAL, path, "an interval { lower, upper }");
  if (interval.lower <= interval.upper) return interval;
  return refuse("invalid_input", path, "an interval { lower, upper } in order", value);
}

/** Columns by item; their cells are looked at where they are read. */
function columnsAt(value: unknown, path: ErrorPath): Columns {
  return objectAt(value, path, "columns of answers by attribute") as Columns;
}

function surveyedAttributes(
  { importance, performance }: ImportancePerformanceSurvey,
  scale: Scale,
  { missing, confidence, weights: given }: ReadEstimation,
): (RatedAttribute | UnratedAttribute)[] {
  const items = Object.keys(importance).map((id) => ({ id }));
  const asked = sourcesOf(importance, items, scale, ["importance"]);
  const felt = sourcesOf(performance, items, scale, ["performance"]);
  const respondents = respondentsOf([...asked, ...felt], { missing, weights: given });
  const { weights } = respondents;
  const rated = items.map(({ id }, j) => {
    const [i, p] = pairOf(asked[j]!, felt[j]!, respondents);
    const importance = estimateMean(i, weights);
    if (importance === null) return { attribute: id, n: 0 as const };
    const performance = estimateMean(p, weights)!;
    const gap = estimateMean(
      p.map((value, row) => value - i[row]!),
      weights,
      Math.max(Math.abs(importance.mean), Math.abs(performance.mean)),
    )!;
    return {
      attribute: id,
      n: importance.n,
      importance: importance.mean + 0,
      performance: performance.mean + 0,
      importanceInterval: meanInterval(importance, confidence),
      performanceInterval: meanInterval(performance, confidence),
      gapInterval: meanInterval(gap, confidence),
    };
  });
  if (rated.some(isRated)) return rated;
  return refuse("insufficient_data", [], "at least one respondent who answered", 0);
}

/** Both columns of an attribute, NaN where either answer is missing. */
function pairOf(importance: Source, performance: Source, respondents: Respondents) {
  const i = columnOf(importance, respondents);
  const p = columnOf(performance, respondents);
  for (let row = 0; row < i.length; row++) {
    if (Number.isNaN(i[row]! + p[row]!)) i[row] = p[row] = Number.NaN;
  }
  return [i, p] as const;
}

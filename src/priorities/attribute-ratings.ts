import type { ErrorPath } from "../errors/error.ts";
import { refuse } from "../errors/refuse.ts";
import type { Scale } from "../instruments/instrument.ts";
import { estimateMean } from "../numeric/inference/mean.ts";
import { type Interval, meanInterval } from "../numeric/inference/t-test.ts";
import { isOnScale, scaleText } from "../survey/answer.ts";
import { type Columns, type Source, sourcesOf } from "../survey/column.ts";
import { type Estimation, type Respondents, respondentsOf, settingsOf } from "../survey/estimation.ts";

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

/** Attributes as given, checked, or from answers. */
export function ratedAttributes(
  data: readonly AttributeRating[] | ImportancePerformanceSurvey,
  scale: Scale,
  options: Estimation,
): RatedAttribute[] {
  if (Array.isArray(data)) {
    if (data.length === 0) refuse("insufficient_data", [], "at least one attribute", data);
    return Array.from(data, (rating: AttributeRating, row) => givenAttribute(rating, scale, row));
  }
  if (typeof data !== "object" || data === null) {
    refuse("invalid_input", [], "a list of attributes, or columns of importance and performance", data);
  }
  return surveyedAttributes(data as ImportancePerformanceSurvey, scale, options);
}

function givenAttribute(rating: AttributeRating, scale: Scale, row: number): RatedAttribute {
  if (typeof rating?.attribute !== "string") {
    refuse("invalid_input", [row, "attribute"], "the attribute's name", rating?.attribute);
  }
  return {
    attribute: rating.attribute,
    n: null,
    importance: numberOf(rating.importance, scale, [row, "importance"]),
    performance: numberOf(rating.performance, scale, [row, "performance"]),
    importanceInterval: intervalOf(rating.importanceInterval, [row, "importanceInterval"]),
    performanceInterval: intervalOf(rating.performanceInterval, [row, "performanceInterval"]),
    gapInterval: null,
  };
}

function numberOf(value: unknown, scale: Scale, path: ErrorPath): number {
  if (typeof value === "number" && isOnScale(value, scale)) return value + 0;
  return refuse("invalid_input", path, scaleText(scale), value);
}

function intervalOf(interval: Interval | null | undefined, path: ErrorPath): Interval | null {
  if (interval === null || interval === undefined) return null;
  const { lower, upper } = interval;
  if (Number.isFinite(lower) && Number.isFinite(upper) && lower <= upper) {
    return { lower: lower + 0, upper: upper + 0 };
  }
  return refuse("invalid_input", path, "an interval { lower, upper } of finite numbers in order", interval);
}

function surveyedAttributes(
  { importance, performance }: ImportancePerformanceSurvey,
  scale: Scale,
  options: Estimation,
): RatedAttribute[] {
  const { missing, confidence } = settingsOf(options);
  const items = Object.keys(Object(importance)).map((id) => ({ id }));
  const asked = sourcesOf(importance, items, scale, ["importance"]);
  const felt = sourcesOf(performance, items, scale, ["performance"]);
  const respondents = respondentsOf([...asked, ...felt], { missing, weights: options.weights });
  const { weights } = respondents;
  return items.map(({ id }, j) => {
    const [i, p] = pairOf(asked[j]!, felt[j]!, respondents);
    const importance = estimateMean(i, weights);
    if (importance === null) {
      refuse("insufficient_data", ["importance", id], "at least one respondent who answered", 0);
    }
    const performance = estimateMean(p, weights)!;
    const gap = estimateMean(
      p.map((value, row) => value - i[row]!),
      weights,
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
}

/** Both columns of an attribute, NaN where either answer is missing. */
function pairOf(importance: Source, performance: Source, respondents: Respondents) {
  const i = new Float64Array(respondents.length);
  const p = new Float64Array(respondents.length);
  respondents.read(importance, i);
  respondents.read(performance, p);
  for (let row = 0; row < i.length; row++) {
    if (Number.isNaN(i[row]! + p[row]!)) i[row] = p[row] = Number.NaN;
  }
  return [i, p] as const;
}

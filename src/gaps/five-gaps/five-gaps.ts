import type { Note } from "../../errors/note.ts";
import { asGiven, type Reader, type Readers, readOptions, readRecord } from "../../errors/options.ts";
import type { InstrumentSpec, Scale } from "../../instruments/instrument.ts";
import type { Mean } from "../../numeric/inference/mean.ts";
import { compareMeans, type Interval, meanInterval, type Test } from "../../numeric/inference/t-test.ts";
import { compareFigures } from "../../numeric/ties.ts";
import { batteriesOf, type ScoreOptions } from "../../survey/batteries.ts";
import type { Columns } from "../../survey/column.ts";
import type { Figure, Missing } from "../../survey/estimation.ts";
import { gapsOf } from "../gap.ts";
import { GAP_OPTIONS } from "../gap-options.ts";
import { sharesOf } from "../importance.ts";
import { statisticsOfAnswers } from "../pair-statistics.ts";
import { largestAnswer } from "../score-differences.ts";
import { batteryMeans, ratingMeans } from "./dimension-means.ts";

/** The gaps of the model in its numbering, by what opens them. */
export type GapName =
  | "knowledge"
  | "standards"
  | "delivery"
  | "communication"
  | "service"
  | "employee-understanding"
  | "internal-alignment";

/**
 * The answers of those who take part in a service. Batteries are columns by item id of the instrument,
 * direct ratings columns by dimension id, on the scale of the instrument.
 */
export interface FiveGapsSurvey {
  readonly customers: {
    readonly expectations: Columns;
    readonly perceptions: Columns;
  };
  readonly managers?:
    | {
        /** What managers believe that customers expect: gap 1. */
        readonly expectations?: Columns | undefined;
        /** How far formal standards are set for what customers expect, by dimension: gap 2. */
        readonly standards?: Columns | undefined;
      }
    | undefined;
  readonly employees?:
    | {
        /** How far contact employees are able to meet the standards, by dimension: gap 3. */
        readonly delivery?: Columns | undefined;
        /** How far promises to customers are kept, by dimension: gap 4. */
        readonly promises?: Columns | undefined;
        /** What contact employees believe that customers expect: gaps 6 and 7. */
        readonly expectations?: Columns | undefined;
      }
    | undefined;
  /** Points of importance by dimension. */
  readonly importance?: Readonly<Record<string, number>> | undefined;
}

/** Options of `scoreFiveGaps`; `weights` are the customers'. */
export interface FiveGapsOptions extends ScoreOptions {
  /** What customers, managers and employees were asked; the 22 items of SERVQUAL by default. */
  instrument?: InstrumentSpec | undefined;
}

const optionalColumns = asGiven as Reader<Columns | undefined>;

const CUSTOMERS = {
  expectations: asGiven as Reader<Columns>,
  perceptions: asGiven as Reader<Columns>,
} satisfies Readers<FiveGapsSurvey["customers"]>;

const MANAGERS = {
  expectations: optionalColumns,
  standards: optionalColumns,
} satisfies Readers<NonNullable<FiveGapsSurvey["managers"]>>;

const EMPLOYEES = {
  delivery: optionalColumns,
  promises: optionalColumns,
  expectations: optionalColumns,
} satisfies Readers<NonNullable<FiveGapsSurvey["employees"]>>;

const SURVEY = {
  customers: (value, path) => readRecord(value, CUSTOMERS, path, "the answers of customers"),
  managers: (value, path) => readRecord(value ?? {}, MANAGERS, path, "the answers of managers"),
  employees: (value, path) => readRecord(value ?? {}, EMPLOYEES, path, "the answers of contact employees"),
  importance: asGiven,
} satisfies Readers<FiveGapsSurvey>;

/** A gap on one dimension; under `"available"` its figures are `null` where nobody has a score. */
export interface GapOnDimension<Policy extends Missing = "reject"> {
  dimension: string;
  value: Figure<Policy>;
  /** Respondents: the managers of gaps 1 and 2, the employees of 3, 4, 6 and 7, the customers of 5. */
  n: number;
  /** Those they are compared with: the customers of gaps 1 and 6, the managers of 7; `null` for the others. */
  comparedN: number | null;
  interval: Interval | null;
  /** `null` for a direct rating (gaps 2 to 4), and where nothing varies. */
  test: Test | null;
}

/** One of the gaps. */
export interface ScoredGap<Policy extends Missing = "reject"> {
  gap: 1 | 2 | 3 | 4 | 5 | 6 | 7;
  name: GapName;
  dimensions: GapOnDimension<Policy>[];
  /** Mean over the dimensions. */
  overall: Figure<Policy>;
  /** Mean over the dimensions weighted by importance; `null` without points. */
  weightedOverall: number | null;
}

/** The result of `scoreFiveGaps`. */
export interface FiveGaps<Policy extends Missing = "reject"> {
  model: "five-gaps";
  instrument: string;
  missing: Missing;
  confidence: number;
  /** Customers scored on at least one dimension. */
  n: number;
  /** Mean over the dimensions of what customers expect. */
  expectation: Figure<Policy>;
  /** Mean over the dimensions of what customers perceive: with gap 5 above `expectation`. */
  perception: Figure<Policy>;
  /** The gaps there are data for, by number. */
  gaps: ScoredGap<Policy>[];
  /** The open ones among gaps 1 to 4 in the order in which to close them. */
  sequence: number[];
  notes: Note[];
}

/**
 * Scores the gaps of the service-quality model, each from its own respondents and with the inference
 * that fits it.
 *
 * Gap 1 = managers − customers, gap 6 = employees − customers, gap 7 = employees − managers, all of
 * expectations, with Welch's interval and test, for the samples are independent; gap 5 = perception −
 * expectation of the same customers, paired. Gaps 2, 3 and 4 are direct ratings: mean − top of the
 * scale, with an interval only. Nothing is added across gaps of different kinds.
 *
 * `sequence` follows the model: each of gaps 1 to 4 presupposes that those before it are closed. A gap is
 * open where the interval of some dimension leaves out 0 (gap 1 on either side, for to overrate
 * expectations is not to know them either; without an interval, where the value is not 0).
 *
 * A dimension on which nobody has a score, as can be under `"available"`, is a row of `null` with a note, and leaves
 * its gap without an overall figure.
 *
 * @throws `unknown_item` for ratings of a dimension the instrument lacks; what `scoreServqual` does.
 *
 * Source: Parasuraman, Zeithaml & Berry (1985), Journal of Marketing 49(4), 41–50; Zeithaml, Berry &
 * Parasuraman (1988), Journal of Marketing 52(2), 35–48; gaps 6 and 7: Luk & Layton (2002), Service
 * Industries Journal 22(2), 109–128.
 *
 * @example
 * ```ts
 * import { scoreFiveGaps } from "service-quality/gaps";
 *
 * const instrument = {
 *   id: "inn", title: "Inn", citation: "own", scale: { min: 1, max: 7 },
 *   dimensions: [{ id: "rooms", label: "Rooms", items: [{ id: "quiet", label: "quiet" }] }],
 * };
 * const { gaps, sequence } = scoreFiveGaps(
 *   {
 *     customers: { expectations: { quiet: [7, 6, 7, 6] }, perceptions: { quiet: [5, 6, 5, 6] } },
 *     managers: { expectations: { quiet: [5, 5.5, 5] }, standards: { rooms: [7, 7, 7] } },
 *   },
 *   { instrument },
 * );
 * gaps.map(({ gap, name }) => [gap, name]); // => [[1, "knowledge"], [2, "standards"], [5, "service"]]
 * gaps[2].overall; // => -1
 * sequence; // => [1]
 * ```
 */
export function scoreFiveGaps<Policy extends Missing = "reject">(
  survey: FiveGapsSurvey,
  options?: FiveGapsOptions & { missing?: Policy | undefined },
): FiveGaps<Policy>;
export function scoreFiveGaps(survey: FiveGapsSurvey, options: FiveGapsOptions = {}): FiveGaps<Missing> {
  const { customers, managers, employees, importance } = readRecord(
    survey,
    SURVEY,
    [],
    "the answers of customers",
  );
  const { instrument, ...settings } = readOptions(options, GAP_OPTIONS);
  const { missing, confidence } = settings;
  const ids = instrument.dimensions.map(({ id }) => id);
  const shares = importance === undefined ? null : sharesOf(importance, ids, ["importance"]);
  const batteries = batteriesOf(
    (["expectations", "perceptions"] as const).map((side) => ({
      columns: customers[side],
      path: ["customers", side],
    })),
    instrument,
    settings,
  );
  const statistics = statisticsOfAnswers(batteries, null);
  const service = gapsOf(statistics.dimensions, confidence);
  const ofStaff = { ...settings, weights: undefined };
  const wanted = batteryMeans(customers.expectations, ["customers", "expectations"], instrument, settings)!;
  const believed = batteryMeans(managers.expectations, ["managers", "expectations"], instrument, ofStaff);
  const sensed = batteryMeans(employees.expectations, ["employees", "expectations"], instrument, ofStaff);
  const standards = ratingMeans(managers.standards, ["managers", "standards"], instrument, missing);
  const delivery = ratingMeans(employees.delivery, ["employees", "delivery"], instrument, missing);
  const promises = ratingMeans(employees.promises, ["employees", "promises"], instrument, missing);

  const between = (a: Mean | null, b: Mean | null) => betweenSamples(a, b, confidence);
  const short = (mean: Mean | null) => shortOfTop(mean, instrument.scale.max, confidence);
  const figures: readonly (readonly [ScoredGap["gap"], GapName, Figures[] | null])[] = [
    [1, "knowledge", believed && pairwise(believed, wanted, between)],
    [2, "standards", standards?.map(short) ?? null],
    [3, "delivery", delivery?.map(short) ?? null],
    [4, "communication", promises?.map(short) ?? null],
    [
      5,
      "service",
      service.map(({ n, gap, interval, test }) => ({ value: gap, n, comparedN: null, interval, test })),
    ],
    [6, "employee-understanding", sensed && pairwise(sensed, wanted, between)],
    [7, "internal-alignment", sensed && believed && pairwise(sensed, believed, between)],
  ];
  const gaps = figures.flatMap(([gap, name, rows]): ScoredGap<Missing>[] => {
    if (rows === null) return [];
    return [
      {
        gap,
        name,
        dimensions: rows.map((row, k) => ({ dimension: ids[k]!, ...row })),
        overall: meanOf(rows.map(({ value }) => value)),
        weightedOverall:
          shares && sumOf(rows.map(({ value }, k) => (value === null ? null : shares[k]! * value))),
      },
    ];
  });
  return {
    model: "five-gaps",
    instrument: instrument.id,
    missing,
    confidence,
    n: statistics.n,
    expectation: meanOf(service.map(({ expectation }) => expectation)),
    perception: meanOf(service.map(({ perception }) => perception)),
    gaps,
    sequence: gaps.filter((gap) => isOpen(gap, instrument.scale)).map(({ gap }) => gap),
    notes: notesOf(gaps),
  };
}

type Figures = Omit<GapOnDimension<Missing>, "dimension">;

/** Of a gap between people of whom some have no score. */
const NO_FIGURES: Figures = { value: null, n: 0, comparedN: null, interval: null, test: null };

function sumOf(values: readonly (number | null)[]): number | null {
  return values.reduce((sum, value) => (sum === null || value === null ? null : sum + value), 0);
}

function meanOf(values: readonly (number | null)[]): number | null {
  const total = sumOf(values);
  return total === null ? null : total / values.length;
}

function pairwise(
  a: readonly (Mean | null)[],
  b: readonly (Mean | null)[],
  compare: (a: Mean | null, b: Mean | null) => Figures,
): Figures[] {
  return a.map((mean, k) => compare(mean, b[k]!));
}

function betweenSamples(a: Mean | null, b: Mean | null, confidence: number): Figures {
  if (a === null || b === null) return NO_FIGURES;
  const { difference, interval, test } = compareMeans(a, b, confidence);
  return { value: difference, n: a.n, comparedN: b.n, interval, test };
}

function shortOfTop(mean: Mean | null, top: number, confidence: number): Figures {
  if (mean === null) return NO_FIGURES;
  const short = { ...mean, mean: mean.mean - top };
  return {
    value: short.mean,
    n: mean.n,
    comparedN: null,
    interval: meanInterval(short, confidence),
    test: null,
  };
}

/** Whether one of gaps 1 to 4 is open: some dimension's interval leaves out 0, above it only in gap 1. */
function isOpen({ gap, dimensions }: ScoredGap<Missing>, scale: Scale): boolean {
  const side = (limit: number) => compareFigures(limit, 0, largestAnswer(scale));
  return (
    gap <= 4 &&
    dimensions.some(({ value, interval }) => {
      if (value === null) return false;
      const { lower, upper } = interval ?? { lower: value, upper: value };
      return side(upper) < 0 || (gap === 1 && side(lower) > 0);
    })
  );
}

/** Why there is no figure, no interval, or no test where there should be one. */
function notesOf(gaps: readonly ScoredGap<Missing>[]): Note[] {
  return gaps.flatMap(({ gap, dimensions, overall }, g) => [
    ...dimensions.flatMap(({ n, interval, test }, k): Note[] => {
      const path = ["gaps", g, "dimensions", k];
      if (n === 0) return [{ path, reason: "no-answers" }];
      if (interval === null) return [{ path: [...path, "interval"], reason: "one-respondent" }];
      const isTested = gap === 1 || gap >= 5;
      return isTested && test === null ? [{ path: [...path, "test"], reason: "no-variance" }] : [];
    }),
    ...(overall === null
      ? [{ path: ["gaps", g, "overall"], reason: "no-complete-respondent" } as const]
      : []),
  ]);
}

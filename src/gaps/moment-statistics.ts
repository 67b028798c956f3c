import { asGiven } from "../errors/options.ts";
import { isPlainObject } from "../errors/read-argument.ts";
import { refuse } from "../errors/refuse.ts";
import type { Instrument, Item } from "../instruments/instrument.ts";
import { combinationMean } from "../moments/combination-mean.ts";
import { checkMoments } from "../moments/define-moments.ts";
import type { Moments } from "../moments/moments.ts";
import type { Mean } from "../numeric/inference/mean.ts";
import { leastCommonMultiple } from "../numeric/least-common-multiple.ts";
import type { RowStatistics } from "../survey/batteries.ts";
import type { Missing, Settings } from "../survey/estimation.ts";
import { completePairs, type PairStatistics, type SurveyStatistics } from "./pair-statistics.ts";

/** Readers of a survey reduced to moments. */
export const MOMENTS_SURVEY = { moments: asGiven, importance: asGiven } as const;

/** The batteries that a score adds up, and their signs. */
type Batteries = readonly (readonly [battery: string, sign: 1 | -1])[];

const EXPECTATION: Batteries = [["expectations", 1]];
const PERCEPTION: Batteries = [["perceptions", 1]];

/** A summary that can be scored: complete respondents, at least one of them with weight. */
export interface ScorableMoments {
  readonly moments: Moments;
  readonly instrument: Instrument;
  readonly settings: Settings;
}

/** Whether a survey is reduced to the moments of its answers. */
export function isOfMoments(survey: unknown): boolean {
  return isPlainObject(survey) && Object.hasOwn(survey, "moments");
}

/** Checks the summary and that the options do not ask for what it cannot give. */
export function scorableMoments(
  given: unknown,
  instrument: Instrument,
  asked: {
    readonly missing: Missing | null;
    readonly confidence: number;
    readonly weights: unknown;
    readonly design: unknown;
  },
): ScorableMoments {
  const moments = checkMoments(given, ["moments"]);
  if (asked.weights !== undefined) {
    refuse("invalid_input", ["weights"], "no weights beside moments, which have their own", asked.weights);
  }
  if (asked.design !== undefined) {
    refuse("invalid_input", ["design"], "no design beside moments, which know no clusters", asked.design);
  }
  if (moments.n === 0) refuse("insufficient_data", ["moments", "n"], "at least one respondent", 0);
  const missing: Missing | null = moments.missing;
  if (missing === null || missing === "available") {
    refuse("invalid_input", ["moments", "missing"], 'moments collected with "reject" or "listwise"', missing);
  }
  if (asked.missing !== null && asked.missing !== missing) {
    refuse("invalid_input", ["missing"], `"${missing}", as the moments were collected`, asked.missing);
  }
  return { moments, instrument, settings: { missing, confidence: asked.confidence } };
}

/** The statistics of expectations and perceptions, but for the shares of respondents, which sums do not know. */
export function pairStatisticsOf(survey: ScorableMoments): SurveyStatistics {
  const rows = rowsOf(
    survey,
    (items): PairStatistics => ({
      expectation: meanOf(survey, EXPECTATION, items),
      perception: meanOf(survey, PERCEPTION, items),
      gap: meanOf(survey, [...PERCEPTION, ["expectations", -1]], items),
      shortfallShare: null,
    }),
  );
  return { ...rows, complete: completePairs(rows, survey.instrument), ownWeights: null };
}

/** The means of perceptions alone. */
export function perceptionStatisticsOf(survey: ScorableMoments): RowStatistics<Mean> {
  return rowsOf(survey, (items) => meanOf(survey, PERCEPTION, items));
}

/**
 * The statistics of every item, every dimension and the whole, each given as lists of items to average within and over.
 */
function rowsOf<Statistics>(
  { moments, instrument }: ScorableMoments,
  statisticsOf: (items: readonly Item[][]) => Statistics,
): RowStatistics<Statistics> {
  const groups = instrument.dimensions.map(({ items }) => [...items]);
  return {
    n: moments.n,
    items: groups.flat().map((item) => statisticsOf([[item]])),
    dimensions: groups.map((items) => statisticsOf([items])),
    overall: statisticsOf(groups),
  };
}

/** The mean over groups of the mean over their items, added over batteries with their signs. */
function meanOf(
  { moments, instrument }: ScorableMoments,
  batteries: Batteries,
  groups: readonly Item[][],
): Mean {
  const { min, max } = instrument.scale;
  const common = groups.reduce((multiple, { length }) => leastCommonMultiple(multiple, length), 1);
  const divisor = common * groups.length;
  const terms = batteries.flatMap(([battery, sign]) =>
    groups.flatMap((items) =>
      items.map(({ id, reverse }) => {
        const share = (sign * common) / items.length;
        const turned = reverse ? (share * (min + max)) / divisor : 0;
        return { item: placeOf(moments, `${battery}.${id}`), coefficient: reverse ? -share : share, turned };
      }),
    ),
  );
  const constant = terms.reduce((sum, { turned }) => sum + turned, 0);
  return combinationMean(moments, { terms, divisor, constant })!;
}

function placeOf({ items }: Moments, id: string): number {
  const place = items.indexOf(id);
  return place < 0 ? refuse("unknown_item", ["moments", id], `moments of ${id}`, undefined) : place;
}

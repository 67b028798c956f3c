import { refuse } from "../errors/refuse.ts";
import type { Instrument, Item } from "../instruments/instrument.ts";
import { combinationMean } from "../moments/combination-mean.ts";
import { checkMoments } from "../moments/define-moments.ts";
import type { Moments } from "../moments/moments.ts";
import type { Mean } from "../numeric/mean.ts";
import type { RowStatistics } from "../survey/batteries.ts";
import { type Estimation, type Missing, type Settings, settingsOf } from "../survey/estimation.ts";
import type { Consistency, PairStatistics, SurveyStatistics } from "./pair-statistics.ts";

/** A summary that can be scored: complete respondents, at least one of them with weight. */
export interface ScorableMoments {
  readonly moments: Moments;
  readonly instrument: Instrument;
  readonly settings: Settings;
}

/** Checks the summary and that the options do not ask for what it cannot give. */
export function scorableMoments(
  given: Moments,
  instrument: Instrument,
  options: Estimation,
): ScorableMoments {
  const moments = checkMoments(given, ["moments"]);
  const { confidence } = settingsOf(options);
  if (options.weights !== undefined) {
    refuse("invalid_input", ["weights"], "no weights beside moments, which have their own", options.weights);
  }
  if (moments.n === 0) refuse("insufficient_data", ["moments", "n"], "at least one respondent", 0);
  const missing: Missing | null = moments.missing;
  if (missing === null || missing === "available") {
    refuse("invalid_input", ["moments", "missing"], 'moments collected with "reject" or "listwise"', missing);
  }
  if (options.missing !== undefined && options.missing !== missing) {
    refuse("invalid_input", ["missing"], `"${missing}", as the moments were collected`, options.missing);
  }
  return { moments, instrument, settings: { missing, confidence } };
}

/** The statistics of expectations and perceptions, but for the shares of respondents, which sums do not know. */
export function pairStatisticsOf(survey: ScorableMoments): SurveyStatistics {
  const { dimensions } = survey.instrument;
  const gapOf = (items: readonly Item[][]): PairStatistics => ({
    expectation: meanOf(survey, [["expectations", 1]], items).mean,
    perception: meanOf(survey, [["perceptions", 1]], items).mean,
    gap: meanOf(
      survey,
      [
        ["perceptions", 1],
        ["expectations", -1],
      ],
      items,
    ),
    shortfallShare: null,
  });
  return {
    ...rowsOf(survey, gapOf),
    consistency: dimensions.map(({ items }) => consistencyOf(survey, [...items])),
    ownWeights: null,
  };
}

/** The means of perceptions alone. */
export function perceptionStatisticsOf(survey: ScorableMoments): RowStatistics<Mean> {
  return rowsOf(survey, (items) => meanOf(survey, [["perceptions", 1]], items));
}

/** The statistics of every item, every dimension and the whole, each given as lists of items to average within and over. */
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

function consistencyOf(survey: ScorableMoments, items: Item[]): Consistency | null {
  if (survey.moments.n < 2) return null;
  const variance = (batteries: Batteries, groups: readonly Item[][]) =>
    meanOf(survey, batteries, groups).standardDeviation! ** 2;
  const sum = (batteries: Batteries) =>
    items.reduce((total, item) => total + variance(batteries, [[item]]), 0);
  return {
    items: items.length,
    expectationItems: sum([["expectations", 1]]),
    perceptionItems: sum([["perceptions", 1]]),
    expectation: variance([["expectations", 1]], [items]),
    perception: variance([["perceptions", 1]], [items]),
    gap: variance(
      [
        ["perceptions", 1],
        ["expectations", -1],
      ],
      [items],
    ),
  };
}

type Batteries = readonly (readonly [battery: string, sign: 1 | -1])[];

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
  const mean = combinationMean(moments, { terms, divisor, constant });
  return mean ?? refuse("insufficient_data", ["moments"], "a respondent with weight", 0);
}

function leastCommonMultiple(a: number, b: number): number {
  let [divisor, rest] = [a, b];
  while (rest > 0) [divisor, rest] = [rest, divisor % rest];
  return (a / divisor) * b;
}

function placeOf({ items }: Moments, id: string): number {
  const place = items.indexOf(id);
  return place < 0 ? refuse("unknown_item", ["moments", id], `moments of ${id}`, undefined) : place;
}

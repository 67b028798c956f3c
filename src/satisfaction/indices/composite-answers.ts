import type { ErrorPath } from "../../errors/error.ts";
import { asGiven, type Reader, type Readers, readRecord } from "../../errors/options.ts";
import { amountAt, objectAt } from "../../errors/read-argument.ts";
import { refuse } from "../../errors/refuse.ts";
import type { Scale } from "../../instruments/instrument.ts";
import { allSources, type Columns, isColumn, type Source, sourcesOf } from "../../survey/column.ts";
import { type Respondents, respondentsOf, type SamplingOptions } from "../../survey/estimation.ts";

const BLOCK_ROWS = 1024;
const IMPORTANCE = { min: 0, max: 1e100 };

/** Respondents' ratings of attributes. */
export interface CompositeSurvey {
  /** Satisfaction with each attribute, on the scale. */
  readonly satisfaction: Columns;
  /**
   * How important each attribute is: to every respondent, as columns, or in all, as one number per
   * attribute; numbers of at least 0 on a scale of their own. Equal by default.
   */
  readonly importance?: Columns | Readonly<Record<string, number>> | undefined;
}

const SURVEY = {
  satisfaction: asGiven as Reader<Columns>,
  importance: asGiven,
} satisfies Readers<CompositeSurvey>;

/** The questions and respondents behind a composite index. */
export interface CompositeAnswers {
  readonly scale: Scale;
  readonly items: readonly string[];
  readonly satisfaction: readonly Source[];
  /** By item: the column, or the number that holds for all. */
  readonly importance: readonly (Source | number)[];
  readonly respondents: Respondents;
  readonly weights: Float64Array | null;
}

/** Some consecutive respondents; filled anew for every block. */
export interface CompositeBlock {
  /** The first respondent's row. */
  readonly from: number;
  readonly weights: Float64Array | null;
  /** By item, NaN in both unless the respondent rated both: satisfaction, counted from the scale's minimum. */
  readonly satisfaction: readonly Float64Array[];
  readonly importance: readonly Float64Array[];
}

/** Finds and checks the columns. */
export function compositeAnswers(
  survey: unknown,
  scale: Scale,
  options: SamplingOptions,
  path: ErrorPath = [],
): CompositeAnswers {
  const { satisfaction, importance } = readRecord(
    survey,
    SURVEY,
    path,
    "satisfaction and importance by attribute",
  );
  const rated = allSources(satisfaction, scale, [...path, "satisfaction"]);
  if (rated.length === 0) {
    refuse("insufficient_data", [...path, "satisfaction"], "ratings of at least one attribute", satisfaction);
  }
  const items = Object.keys(satisfaction).map((id) => ({ id }));
  const weighing = importanceOf(importance, items, [...path, "importance"]);
  const columns = weighing.filter((side) => typeof side !== "number");
  const respondents = respondentsOf([...rated, ...columns], options);
  return {
    scale,
    items: items.map(({ id }) => id),
    satisfaction: rated,
    importance: weighing,
    respondents,
    weights: respondents.weights,
  };
}

/** Walks over the respondents block by block. */
export function walkComposite(answers: CompositeAnswers, visit: (block: CompositeBlock) => void): void {
  const { scale, satisfaction, importance, respondents, weights } = answers;
  const { length } = respondents;
  const room = () => satisfaction.map(() => new Float64Array(Math.min(BLOCK_ROWS, length)));
  const [satisfactions, importances] = [room(), room()];
  for (let from = 0; from < length; from += BLOCK_ROWS) {
    const cut = (column: Float64Array) => column.subarray(0, length - from);
    const block = {
      from,
      weights: weights?.subarray(from, from + BLOCK_ROWS) ?? null,
      satisfaction: satisfactions.map(cut),
      importance: importances.map(cut),
    };
    block.satisfaction.forEach((x, j) => {
      const [weighing, y] = [importance[j]!, block.importance[j]!];
      respondents.read(satisfaction[j]!, x, from);
      if (typeof weighing === "number") y.fill(weighing);
      else respondents.read(weighing, y, from);
      for (let i = 0; i < x.length; i++) {
        const isRated = !Number.isNaN(x[i]! + y[i]!);
        x[i] = isRated ? x[i]! - scale.min : Number.NaN;
        y[i] = isRated ? y[i]! : Number.NaN;
      }
    });
    visit(block);
  }
}

function importanceOf(
  importance: unknown,
  items: readonly { readonly id: string }[],
  path: ErrorPath,
): (Source | number)[] {
  if (importance === undefined) return items.map(() => 1);
  const given = objectAt(importance, path, "importance by attribute");
  const extra = Object.keys(given).find((id) => items.every((item) => item.id !== id));
  if (extra !== undefined)
    refuse("unknown_item", [...path, extra], "importance of attributes that were rated", extra);
  if (Object.values(given).some(isColumn)) return sourcesOf(given as Columns, items, IMPORTANCE, path);
  const numbers = items.map(({ id }) =>
    amountAt(Object.hasOwn(given, id) ? given[id] : undefined, [...path, id]),
  );
  if (numbers.every((number) => number === 0)) {
    refuse("invalid_input", path, "importance above 0 for at least one attribute", 0);
  }
  return numbers;
}

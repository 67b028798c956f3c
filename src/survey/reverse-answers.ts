import type { Scale } from "../instruments/instrument.ts";
import { type Answers, answersOf, checkScale } from "./answer.ts";
import { allSources, type Columns, readAnswers, sharedLength, sourcesOf } from "./column.ts";
import { checkNames } from "./item-selection.ts";

/**
 * The answers with those to some items turned: x becomes min + max − x. Missing answers stay missing,
 * the other columns stay as they are.
 *
 * Only for data that is analysed outside an instrument: functions that take an instrument turn its
 * reverse-keyed items themselves, and an item turned twice is as it was.
 *
 * Throws `unknown_item` for an item without a column, `invalid_input` for an answer to a turned item
 * that is off the scale.
 *
 * @example
 * ```ts
 * import { reverseAnswers } from "service-quality/survey";
 *
 * reverseAnswers({ rude: [1, 7, null], kind: [6, 2, 5] }, ["rude"], { min: 1, max: 7 }); // => { rude: [7, 1, null], kind: [6, 2, 5] }
 * ```
 */
export function reverseAnswers(columns: Columns, items: readonly string[], scale: Scale): Answers {
  checkScale(scale);
  checkNames(items, "items");
  sourcesOf(
    columns,
    items.map((id) => ({ id })),
    scale,
  );
  const ids = Object.keys(columns);
  const sources = allSources(columns, null).map((source, j) =>
    items.includes(ids[j]!) ? { ...source, scale, reverse: true } : source,
  );
  const answers = new Float64Array(sharedLength(sources));
  return answersOf(
    ids,
    sources.map((source) => {
      readAnswers(source, 0, answers);
      return Array.from(answers, (x) => (Number.isNaN(x) ? null : x + 0));
    }),
  );
}

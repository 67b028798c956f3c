import { namesAt } from "../errors/read-argument.ts";
import type { Scale } from "../instruments/instrument.ts";
import { scaleAt } from "../instruments/scale.ts";
import { type Answers, answersOf } from "./answer.ts";
import { allSources, type Columns, namedSources, readAnswers, sharedLength } from "./column.ts";

/**
 * The answers with those to some items turned: x becomes min + max − x. Missing answers stay missing,
 * the other columns stay as they are.
 *
 * Only for data that is analysed outside an instrument: functions that take an instrument turn its
 * reverse-keyed items themselves, and an item turned twice is as it was.
 *
 * @throws `unknown_item` for an item without a column; `invalid_input` for an answer to a turned item
 * that is off the scale, and for anything malformed; `insufficient_data` without a column or a respondent.
 *
 * @example
 * ```ts
 * import { reverseAnswers } from "service-quality/survey";
 *
 * reverseAnswers({ rude: [1, 7, null], kind: [6, 2, 5] }, ["rude"], { min: 1, max: 7 }); // => { rude: [7, 1, null], kind: [6, 2, 5] }
 * ```
 */
export function reverseAnswers(columns: Columns, items: readonly string[], scale: Scale): Answers {
  const turned = new Set(namesAt(items, ["items"]));
  const ends = scaleAt(scale, ["scale"]);
  const all = allSources(columns, null);
  namedSources(columns, [...turned], ends);
  const answers = new Float64Array(sharedLength(all));
  const ids = Object.keys(columns);
  return answersOf(
    ids,
    all.map((source, j) => {
      readAnswers(turned.has(ids[j]!) ? { ...source, scale: ends, reverse: true } : source, 0, answers);
      return Array.from(answers, (x) => (Number.isNaN(x) ? null : x + 0));
    }),
  );
}

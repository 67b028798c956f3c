import { shortened } from "../../errors/error.ts";
import { optional, otherwise, type Readers, readOptions } from "../../errors/options.ts";
import { nameAt, someNamesAt } from "../../errors/read-argument.ts";
import { refuse } from "../../errors/refuse.ts";
import type { Scale } from "../../instruments/instrument.ts";
import { scaleAt } from "../../instruments/scale.ts";
import { type Answers, answersOf } from "../answer.ts";
import { cellReader } from "./answer-cell.ts";
import { checkRows } from "./answers-from-rows.ts";
import { missingCodesAt } from "./missing-codes.ts";
import { checkKey, type LongRecord, nameOf, ownValue } from "./record-keys.ts";

/** Options of `answersFromLong`. */
export interface LongOptions {
  /** The key that holds who answered, as text or a number. */
  respondent: string;
  /** The key that holds the item's id, as text or a number. */
  item: string;
  /** The key that holds the answer. */
  value: string;
  /** Ids of the items, in the order wanted; a record of any other is refused. Without it, the items found. */
  items?: readonly string[] | undefined;
  /** What means a missing answer, as for `answersFromRows`; nothing by default. */
  missing?: readonly (string | number)[] | undefined;
  /** Ends of the answer scale; an answer off it is refused with its record. */
  scale?: Scale | undefined;
}

const OPTIONS = {
  respondent: nameAt,
  item: nameAt,
  value: nameAt,
  items: optional(someNamesAt),
  missing: otherwise(missingCodesAt, missingCodesAt([], [])),
  scale: optional(scaleAt),
} satisfies Readers<LongOptions>;

/**
 * Columns of answers from long records, one record per answer, in any order.
 *
 * Respondents and items come in the order of their first appearance (items in the order of `items`
 * where given). A respondent without a record for an item has a missing answer there, as one with
 * `null` has. The number 7 and the text "7" name the same respondent or item.
 *
 * @throws `insufficient_data` without a record; `unknown_item` for an item that is not among `items`;
 * `invalid_input` for a key that no record has, a second record of the same respondent and item, a record without
 * respondent or item, and anything but a number as the answer; the path is the record and the key.
 *
 * @example
 * ```ts
 * import { answersFromLong } from "service-quality/survey";
 *
 * const records = [
 *   { visitor: "ann", question: "polite", points: 6 },
 *   { visitor: "ben", question: "clean", points: 4 },
 *   { visitor: "ann", question: "clean", points: 7 },
 * ];
 * answersFromLong(records, { respondent: "visitor", item: "question", value: "points" }); // => { polite: [6, null], clean: [7, 4] }
 * ```
 */
export function answersFromLong(records: readonly object[], options: LongOptions): Answers {
  const { items, missing, scale, ...keys } = readOptions(options, OPTIONS);
  checkRows(records);
  for (const [option, key] of Object.entries(keys)) checkKey(records, key, [option]);
  const read = cellReader(scale, missing);
  const columns = new Map((items ?? []).map((item): [string, (number | null)[]] => [item, []]));
  const respondents = new Map<string, number>();
  records.forEach((record, i) => {
    const respondent = idOf(record, keys.respondent, i);
    const item = idOf(record, keys.item, i);
    const row = respondents.get(respondent) ?? respondents.size;
    respondents.set(respondent, row);
    if (items === null && !columns.has(item)) columns.set(item, []);
    const column = columns.get(item);
    if (column === undefined) refuse("unknown_item", [i, keys.item], "one of options.items", item);
    if (column[row] !== undefined) {
      refuse(
        "invalid_input",
        [i, keys.item],
        `one answer of respondent ${shortened(respondent)} to each item`,
        item,
      );
    }
    column[row] = read(ownValue(record, keys.value), i, keys.value);
  });
  const complete = [...columns.values()].map((column) =>
    Array.from({ length: respondents.size }, (_, row) => column[row] ?? null),
  );
  return answersOf([...columns.keys()], complete);
}

function idOf(record: LongRecord, key: string, i: number): string {
  const id = ownValue(record, key);
  return nameOf(id) ?? refuse("invalid_input", [i, key], "text or a number that names it", id);
}

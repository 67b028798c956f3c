import { refuse } from "../../errors/refuse.ts";
import type { Scale } from "../../instruments/instrument.ts";
import { type Answers, answerOf, answersOf, checkScale } from "../answer.ts";
import { checkSomeNames } from "../item-selection.ts";
import { checkRows } from "./answers-from-rows.ts";

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
  /** Ends of the answer scale; an answer off it is refused with its record. */
  scale?: Scale | undefined;
}

/**
 * Columns of answers from long records, one record per answer, in any order.
 *
 * Respondents and items come in the order of their first appearance (items in the order of `items`
 * where given). A respondent without a record for an item has a missing answer there, as one with
 * `null` has. The number 7 and the text "7" name the same respondent or item.
 *
 * Throws `insufficient_data` without a record, `unknown_item` for an item that is not among `items`,
 * and `invalid_input` for a second record of the same respondent and item, a record without
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
export function answersFromLong(
  records: readonly Readonly<Record<string, unknown>>[],
  options: LongOptions,
): Answers {
  checkRows(records);
  for (const key of ["respondent", "item", "value"] as const) {
    if (typeof options[key] !== "string") {
      refuse("invalid_input", [key], "the name of the key in the records", options[key]);
    }
  }
  const scale = options.scale === undefined ? null : checkScale(options.scale);
  const columns = new Map<string, (number | null)[]>();
  if (options.items !== undefined) {
    checkSomeNames(options.items, "items");
    for (const item of options.items) columns.set(item, []);
  }
  const respondents = new Map<string, number>();
  records.forEach((record, i) => {
    const respondent = idOf(record, options.respondent, i);
    const item = idOf(record, options.item, i);
    const row = respondents.get(respondent) ?? respondents.size;
    respondents.set(respondent, row);
    if (options.items === undefined && !columns.has(item)) columns.set(item, []);
    const column = columns.get(item);
    if (column === undefined) refuse("unknown_item", [i, options.item], "one of options.items", item);
    if (column[row] !== undefined) {
      refuse("invalid_input", [i, options.item], `one answer of respondent ${respondent} to each item`, item);
    }
    column[row] = answerOf(own(record, options.value), scale, i, options.value);
  });
  const complete = [...columns.values()].map((column) =>
    Array.from({ length: respondents.size }, (_, row) => column[row] ?? null),
  );
  return answersOf([...columns.keys()], complete);
}

function idOf(record: Readonly<Record<string, unknown>>, key: string, i: number): string {
  const id = own(record, key);
  if ((typeof id === "string" && id !== "") || (typeof id === "number" && Number.isFinite(id)))
    return String(id);
  return refuse("invalid_input", [i, key], "text or a number that names it", id);
}

function own(record: Readonly<Record<string, unknown>>, key: string): unknown {
  return Object.hasOwn(record, key) ? record[key] : undefined;
}

import type { Scalar } from "../../complaints/conditions/expression.ts";

/**
 * An event of a log that was read from a file or a table: `{ case, activity, at, resource?, … }` with text, numbers,
 * true and false. A row has the keys that it has something for.
 */
export type LogRow = Record<string, Scalar>;

/** What the columns of a log are called. */
export const LOG_NAMES: readonly string[] = ["case", "activity", "at", "resource", "customer"];

/** Stands before the names of what belongs to the case and not to the event. */
export const OF_CASE = "case:";

/** Stands before the name of what an event tells, where the row has something else under that name. */
const OF_EVENT = "event:";

/** Gathers a row; what is `null` is not there. */
export interface RowMaker {
  /** Takes what has a name of its own in a row. */
  put(name: string, value: Scalar | undefined): void;
  /** Takes what the event tells besides. */
  putOfEvent(name: string, value: Scalar): void;
  /** Takes what its case tells. */
  putOfCase(name: string, value: Scalar): void;
  made(): LogRow;
}

/** A row to be made. Nothing is lost: a name that is taken gets `event:` or `case:` once more before it. */
export function rowMaker(): RowMaker {
  const row = new Map<string, Scalar>();
  const put = (name: string, value: Scalar | undefined) => {
    if (value !== undefined && value !== null) row.set(name, value);
  };
  const free = (name: string, prefix: string): string =>
    row.has(name) ? free(`${prefix}${name}`, prefix) : name;
  return {
    put,
    putOfEvent: (name, value) => put(free(name, OF_EVENT), value),
    putOfCase: (name, value) => put(free(`${OF_CASE}${name}`, OF_CASE), value),
    made: () => Object.fromEntries(row),
  };
}

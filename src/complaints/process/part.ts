import type { ErrorPath } from "../../errors/error.ts";
import { entriesAt, recordAt, textAt } from "../../errors/read-argument.ts";
import { refuse } from "../../errors/refuse.ts";
import { type Declared, declaredAt } from "../clocks/declared.ts";
import { reachable } from "./reachable.ts";

/** A small machine beside the stage. */
export interface Part {
  readonly initial: string;
  readonly values: ReadonlySet<string>;
  /** By event, where it leads from each value. */
  readonly targets: ReadonlyMap<string, ReadonlyMap<string, string>>;
}

/** Checks a part: every value can be reached, and no event leads from one to two others. */
export function partAt(name: string, value: unknown, declared: Declared): Part {
  const path = ["parts", name];
  const given = recordAt(value, path, "a part", ["initial", "transitions"]);
  const initial = textAt(given.initial, [...path, "initial"]);
  const targets = new Map<string, Map<string, string>>();
  const rows = entriesAt(given.transitions, [...path, "transitions"], "a list of rows", (entry, here) => {
    const row = recordAt(entry, here, "a row of the part", ["from", "event", "to"]);
    const from = valuesAt(row.from, [...here, "from"]);
    const event = declaredAt(row.event, [...here, "event"], declared, "events");
    const to = textAt(row.to, [...here, "to"]);
    const byValue = targets.get(event) ?? new Map<string, string>();
    targets.set(event, byValue);
    for (const source of from) {
      if (byValue.has(source)) refuse("invalid_input", here, `one target from ${source} by ${event}`, to);
      byValue.set(source, to);
    }
    return { from, to, path: [...here, "from"] };
  });
  const values = reachable([initial], rows);
  for (const { from, path: here } of rows) {
    const lost = from.find((source) => !values.has(source));
    if (lost !== undefined) refuse("invalid_input", here, "values that can be reached", lost);
  }
  return { initial, values, targets };
}

/** A value, or each of several. */
function valuesAt(value: unknown, path: ErrorPath): readonly string[] {
  if (!Array.isArray(value)) return [textAt(value, path)];
  const values = entriesAt(value, path, "values", textAt);
  return values.length > 0 ? values : refuse("invalid_input", path, "at least one value", value);
}

import { instantText } from "../../calendars/instant.ts";
import { instantNaiveAt } from "../../calendars/naive-instant.ts";
import type { TimeZone } from "../../calendars/time-zone.ts";
import type { Scalar } from "../../complaints/conditions/expression.ts";
import { scalarAt } from "../../complaints/process/event.ts";
import type { ErrorPath } from "../../errors/error.ts";
import { booleanTextAt, floatTextAt, wholeTextAt } from "../rows/typed-text.ts";

/** Types of instants: that of the standard, and what pm4py calls it. */
const INSTANTS: readonly unknown[] = ["time", "date"];

/** How what stands as text is read by its type. */
const TEXTS: ReadonlyMap<unknown, (value: string, path: ErrorPath) => Scalar> = new Map<
  unknown,
  (value: string, path: ErrorPath) => Scalar
>([
  ["integer", wholeTextAt],
  ["float", floatTextAt],
  ["boolean", booleanTextAt],
]);

/** The value of an attribute, by the type that is declared for it, if one is; `null` for none. */
export function typedValueAt(
  value: unknown,
  type: string | undefined,
  path: ErrorPath,
  naive: TimeZone | null,
): Scalar {
  if (value === undefined || value === null) return null;
  if (INSTANTS.includes(type)) return instantText(instantNaiveAt(value, path, naive));
  const read = TEXTS.get(type);
  return read !== undefined && typeof value === "string" ? read(value, path) : scalarAt(value, path);
}

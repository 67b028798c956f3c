import type { CalendarSpec } from "service-quality/calendars";
import type { EventData, Scalar } from "service-quality/complaints";
import { instantOf } from "./calendar-choice.ts";
import type { EventField } from "./event-fields.ts";

/** What was typed or chosen, by key. */
export type TypedValues = Readonly<Record<string, string>>;

const HOUR_MS = 3_600_000;

/** A number with a point or a comma. */
const NUMBER = /^[+-]?\d+(?:[.,]\d+)?$/;

/** The data of an event from a form: what is empty is left out, and what is no number where one is asked stays text. */
export function typedData(
  fields: readonly EventField[],
  typed: TypedValues,
  calendar: CalendarSpec,
): EventData {
  return Object.fromEntries(
    fields.flatMap((field): [string, Scalar][] => {
      const text = (typed[field.key] ?? "").trim();
      return text === "" ? [] : [[field.key, typedValue(field, text, calendar)]];
    }),
  );
}

/** What a form begins with: of what must be chosen the first choice. */
export function firstValues(fields: readonly EventField[]): TypedValues {
  const chosen = fields.filter(({ required, choices }) => required && choices.length > 0);
  return Object.fromEntries(chosen.map(({ key, choices }) => [key, choices[0]!]));
}

function typedValue({ kind }: EventField, text: string, calendar: CalendarSpec): Scalar {
  if (kind === "yes-no") return text === "yes";
  if (kind === "instant") return instantOf(text, calendar);
  const isNumber = (kind === "number" || kind === "hours") && NUMBER.test(text);
  if (!isNumber) return text;
  const number = Number(text.replace(",", "."));
  return kind === "hours" ? Math.round(number * HOUR_MS) : number;
}

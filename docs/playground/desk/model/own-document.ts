import { type CalendarSpec, defineCalendar } from "service-quality/calendars";
import { type ComplaintProcess, defineComplaintProcess } from "service-quality/complaints";
import { isServiceQualityError, type ServiceQualityError } from "service-quality/errors";

/** Why a text is no document of the library. */
export type DocumentFault =
  /** No JSON; `line` and `column` count from 1, and are `null` where the text ends too soon. */
  | { readonly kind: "not-json"; readonly line: number | null; readonly column: number | null }
  | { readonly kind: "library"; readonly error: ServiceQualityError };

export type ReadDocument<T> =
  | { readonly document: T; readonly fault: null }
  | { readonly document: null; readonly fault: DocumentFault };

/** Reads a complaint process from JSON, and checks it. */
export function readProcess(text: string): ReadDocument<ComplaintProcess> {
  return readDocument(text, (value) => defineComplaintProcess(value as ComplaintProcess));
}

/** Reads a calendar from JSON, and checks it. */
export function readCalendar(text: string): ReadDocument<CalendarSpec> {
  return readDocument(text, (value) => defineCalendar(value as CalendarSpec));
}

function readDocument<T>(text: string, define: (value: unknown) => T): ReadDocument<T> {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (error) {
    return { document: null, fault: { kind: "not-json", ...placeOf(text, error as SyntaxError) } };
  }
  try {
    return { document: define(value), fault: null };
  } catch (error) {
    if (isServiceQualityError(error)) return { document: null, fault: { kind: "library", error } };
    throw error;
  }
}

/** Where the text stops being JSON, as far as the engine says it. */
function placeOf(text: string, { message }: SyntaxError): { line: number | null; column: number | null } {
  const position = /position (\d+)/.exec(message)?.[1];
  if (position === undefined) return { line: null, column: null };
  const before = text.slice(0, Number(position)).split("\n");
  return { line: before.length, column: before.at(-1)!.length + 1 };
}

import fc from "fast-check";
import type { Law } from "./law.ts";

/** How a report is laid out and said, odd labels among it. */
export const formatOptions = fc.record(
  {
    as: fc.constantFrom("text", "markdown", "html"),
    language: fc.constantFrom("en", "ru", "bg", "bg-BG"),
    style: fc.constantFrom("full", "plain"),
    digits: fc.nat({ max: 10 }),
    labels: fc.dictionary(
      fc.constantFrom("q1", "a", "5", "__proto__"),
      fc.constantFrom("하나", "a|b*c\n\u001B[31md", "<b>", "é"),
    ),
    margin: fc.double({ min: 0, max: 1, noNaN: true }),
    currency: fc.constantFrom("EUR", "лв."),
  },
  { requiredKeys: [] },
);

/** Calls of a formatter on what a function gives for its own calls. */
export function reportsOf(
  { calls }: Law,
  resultOf: (...args: never[]) => unknown,
  options: fc.Arbitrary<object> = formatOptions,
): Law {
  return {
    calls: fc.tuple(
      calls.map((args) => resultOf(...(args as never[]))),
      options,
    ),
  };
}

/** The calls of a formatter, laid out and said in every way. */
export function inEveryForm({ calls }: Law, options: fc.Arbitrary<object> = formatOptions): Law {
  return {
    calls: fc.tuple(calls, options).map(([[result, own], how]) => [result, { ...how, ...(own as object) }]),
  };
}

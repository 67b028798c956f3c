import type { AnswerFault } from "../errors/answer-fault.ts";
import type { ErrorPath } from "../errors/error.ts";
import { optional, otherwise, type Readers, readOptions } from "../errors/options.ts";
import { booleanAt, type Given, isPlainObject, namesAt, someNamesAt } from "../errors/read-argument.ts";
import { expectationText, refuse } from "../errors/refuse.ts";
import { instrumentAt, itemsOf } from "../instruments/define-instrument.ts";
import type { Form, Instrument, InstrumentSpec } from "../instruments/instrument.ts";
import { compareFigures } from "../numeric/ties.ts";
import { isOnScale } from "./answer.ts";

/** Options of `checkAnswers`. */
export interface AnswersOptions<Asked extends Form = Form> {
  /** The forms in which the items were asked, each a key of the body; without them the items are its keys. */
  readonly forms?: readonly Asked[] | null | undefined;
  /** Whether answers may be missing; `true` by default. */
  readonly partial?: boolean | null | undefined;
  /** Whether only whole steps of the scale are answers; `true` by default. */
  readonly whole?: boolean | null | undefined;
  /** Keys that may stand beside forms and items, and are not looked at; none by default. */
  readonly besides?: readonly string[] | null | undefined;
}

/** The options as read. */
export interface AnswersSettings {
  readonly instrument: Instrument;
  readonly forms: readonly Form[] | null;
  readonly partial: boolean;
  readonly whole: boolean;
  readonly besides: readonly string[];
}

/** The answers of one respondent by item, `null` where one is missing. */
export type AnswersByItem = Record<string, number | null>;

/** The answers of one respondent by item, or by form and item where forms were asked. */
export type PostedAnswers<Asked extends Form = Form> = [Asked] extends [never]
  ? AnswersByItem
  : Record<Asked, AnswersByItem>;

/** The result of `checkAnswers`. */
export interface CheckedAnswers<Asked extends Form = Form> {
  valid: boolean;
  /** Every item; `null` where the body is not valid. */
  answers: PostedAnswers<Asked> | null;
  faults: AnswerFault[];
}

const OPTIONS = {
  forms: optional(someNamesAt),
  partial: otherwise(booleanAt, true),
  whole: otherwise(booleanAt, true),
  besides: otherwise(namesAt, []),
} satisfies Readers<Record<keyof AnswersOptions, unknown>>;

/**
 * Checks the answers that one respondent posted, such as the body of a web form, against an instrument: all faults at
 * once, each with its code and path. It never throws for a body.
 *
 * Absent and `null` are missing answers. Faults come in the order of the instrument's items, then of unknown keys as
 * they stand; with `forms`, form by form.
 *
 * @throws `invalid_input` for what `defineInstrument` refuses, a form in which the instrument does not ask, and an
 * unknown option.
 *
 * @example
 * ```ts
 * import { checkAnswers } from "service-quality/survey";
 *
 * const instrument = {
 *   id: "desk", title: "Desk", citation: "own", scale: { min: 1, max: 7 },
 *   dimensions: [
 *     { id: "manner", label: "Manner", items: [{ id: "polite", label: "polite" }, { id: "quick", label: "quick" }] },
 *   ],
 * };
 * checkAnswers(instrument, { polite: 6 }); // => { valid: true, answers: { polite: 6, quick: null }, faults: [] }
 *
 * const { faults } = checkAnswers(instrument, { polite: 8, kwick: 3 });
 * faults.map(({ code, path }) => [code, ...path]); // => [["invalid_input", "polite"], ["unknown_item", "kwick"]]
 * ```
 */
export function checkAnswers<Asked extends Form = never>(
  instrument: InstrumentSpec,
  body: unknown,
  options: AnswersOptions<Asked> = {},
): CheckedAnswers<Asked> {
  return checkedAnswers(answersSettings(instrument, options), body) as CheckedAnswers<Asked>;
}

/** Checks the instrument and the options. */
export function answersSettings(instrument: unknown, options: unknown): AnswersSettings {
  const defined = instrumentAt(instrument, []);
  const { forms, ...settings } = readOptions(options, OPTIONS);
  forms?.forEach((form, i) => {
    if (defined.forms.includes(form as Form)) return;
    refuse("invalid_input", ["forms", i], `one of the forms ${defined.forms.join(", ")}`, form);
  });
  return { instrument: defined, forms: forms as readonly Form[] | null, ...settings };
}

/** The same with everything but the body read. */
export function checkedAnswers(settings: AnswersSettings, body: unknown): CheckedAnswers {
  const { instrument, forms, partial, besides } = settings;
  const faults: AnswerFault[] = [];
  const items = itemsOf(instrument).map(({ id }) => id);
  const find = (code: AnswerFault["code"], path: ErrorPath, expected: string, received: unknown) => {
    faults.push({ code, path: [...path], message: expectationText(expected, received) });
    return null;
  };
  const partsIn = <Part>(
    given: unknown,
    keys: readonly string[],
    path: ErrorPath,
    name: "form" | "item",
    partIn: (value: unknown, path: ErrorPath) => Part,
  ): Record<string, Part> | null => {
    if (!isPlainObject(given)) return find("invalid_input", path, `an object of answers by ${name}`, given);
    const parts = keys.map((key) => [key, partIn(ownOf(given, key), [...path, key])] as const);
    for (const key of Object.keys(given)) {
      if (keys.includes(key) || besides.includes(key)) continue;
      find("unknown_item", [...path, key], `no key but those of the ${name}s`, key);
    }
    return Object.fromEntries(parts);
  };
  const expected = expectedAnswer(settings);
  const answerIn = (value: unknown, path: ErrorPath) => {
    if (value === null || value === undefined) {
      return partial ? null : find("missing_answers", path, expected, value);
    }
    return isAnswer(value, settings) ? value + 0 : find("invalid_input", path, expected, value);
  };
  const formIn = (value: unknown, path: ErrorPath) => {
    if (value !== null && value !== undefined) return partsIn(value, items, path, "item", answerIn);
    return partial
      ? partsIn({}, items, path, "item", answerIn)
      : find("missing_answers", path, "an object of answers by item", value);
  };
  const answers =
    forms === null ? partsIn(body, items, [], "item", answerIn) : partsIn(body, forms, [], "form", formIn);
  const valid = faults.length === 0;
  return { valid, answers: valid ? (answers as PostedAnswers) : null, faults };
}

function ownOf(given: Given, key: string): unknown {
  return Object.hasOwn(given, key) ? given[key] : undefined;
}

/** Whether a value is a number on the scale, and a step of it where steps are whole. */
function isAnswer(value: unknown, { instrument, whole }: AnswersSettings): value is number {
  const { scale } = instrument;
  if (typeof value !== "number" || !isOnScale(value, scale)) return false;
  const steps = value - scale.min;
  return !whole || compareFigures(steps, Math.round(steps), Math.abs(value)) === 0;
}

/** An answer in the words of a message. */
function expectedAnswer({ instrument, whole, partial }: AnswersSettings): string {
  const { min, max } = instrument.scale;
  const kind = whole ? (Number.isInteger(min) ? "whole number" : "whole step") : "number";
  return `a ${kind} from ${min} to ${max}${partial ? ", or null for a missing answer" : ""}`;
}

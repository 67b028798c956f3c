import * as z from "zod";
import { deepFrozen } from "../errors/read-argument.ts";
import { itemsOf } from "../instruments/define-instrument.ts";
import type { Form, InstrumentSpec } from "../instruments/instrument.ts";
import {
  type AnswersOptions,
  type AnswersSettings,
  answersSettings,
  checkedAnswers,
  type PostedAnswers,
} from "../survey/check-answers.ts";
import type { JsonSchema } from "./json-schema.ts";

/**
 * The answers that one respondent posts, such as the body of a web form: gives what `checkAnswers` does, its faults as
 * issues with the library's code in `params`.
 *
 * @throws `invalid_input` for what `defineInstrument` refuses, a form in which the instrument does not ask, and an
 * unknown option.
 *
 * @example
 * ```ts
 * import { answersSchema } from "service-quality/schemas";
 *
 * const schema = answersSchema({
 *   id: "desk", title: "Desk", citation: "own", scale: { min: 1, max: 7 },
 *   dimensions: [
 *     { id: "manner", label: "Manner", items: [{ id: "polite", label: "polite" }, { id: "quick", label: "quick" }] },
 *   ],
 * });
 * schema.parse({ polite: 6 }); // => { polite: 6, quick: null }
 * schema.safeParse({ polite: 8, kwick: 3 }).error?.issues.map(({ path }) => path); // => [["polite"], ["kwick"]]
 * ```
 */
export function answersSchema<Asked extends Form = never>(
  instrument: InstrumentSpec,
  options: AnswersOptions<Asked> = {},
): z.ZodType<PostedAnswers<Asked>, unknown> {
  const settings = answersSettings(instrument, options);
  return z.unknown().transform((body, context) => {
    const { answers, faults } = checkedAnswers(settings, body);
    for (const { code, path, message } of faults) {
      context.addIssue({ code: "custom", path, message, params: { code } });
    }
    return answers === null ? z.NEVER : (answers as unknown as PostedAnswers<Asked>);
  });
}

/**
 * JSON Schema (draft 2020-12) of the answers that one respondent posts: what `answersSchema` accepts, but for steps of
 * a scale that does not begin with a whole number, and forms that are `null`.
 *
 * @throws what `answersSchema` does.
 *
 * @example
 * ```ts
 * import { answersJsonSchema } from "service-quality/schemas";
 *
 * const { properties } = answersJsonSchema({
 *   id: "desk", title: "Desk", citation: "own", scale: { min: 1, max: 7 },
 *   dimensions: [{ id: "manner", label: "Manner", items: [{ id: "polite", label: "Polite" }] }],
 * });
 * properties; // => { polite: { type: ["integer", "null"], minimum: 1, maximum: 7, title: "Polite" } }
 * ```
 */
export function answersJsonSchema(instrument: InstrumentSpec, options: AnswersOptions = {}): JsonSchema {
  const settings = answersSettings(instrument, options);
  const items = itemsShape(settings);
  const { forms } = settings;
  return deepFrozen({
    $schema: "https://json-schema.org/draft/2020-12/schema",
    title: settings.instrument.title,
    ...(forms === null
      ? items
      : recordShape(
          forms.map((form) => [form, { ...items }]),
          settings,
        )),
  });
}

function itemsShape(settings: AnswersSettings): object {
  const { instrument, partial, whole } = settings;
  const { min, max } = instrument.scale;
  const type = whole && Number.isInteger(min) ? "integer" : "number";
  const answers = itemsOf(instrument).map(({ id, label }) => {
    const answer = { type: partial ? [type, "null"] : type, minimum: min, maximum: max, title: label };
    return [id, answer] as const;
  });
  return recordShape(answers, settings);
}

/** An object with these keys, and any that may stand beside them. */
function recordShape(
  properties: readonly (readonly [string, object])[],
  { partial, besides }: AnswersSettings,
): object {
  return {
    type: "object",
    properties: Object.fromEntries([...besides.map((key) => [key, {}] as const), ...properties]),
    required: partial ? [] : properties.map(([key]) => key),
    additionalProperties: false,
  };
}

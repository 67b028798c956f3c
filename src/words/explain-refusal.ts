import type { ErrorPath } from "../errors/error.ts";
import {
  entriesOf,
  fields,
  optional,
  otherwise,
  type Read,
  type Readers,
  readFields,
  readOptions,
} from "../errors/options.ts";
import { isPlainObject, nameAt, numberAt, textAt } from "../errors/read-argument.ts";
import { refuse } from "../errors/refuse.ts";
import { type Language, languageAt } from "../text/language.ts";
import { amountText } from "../text/number-text.ts";
import { printable } from "../text/printable.ts";
import { filled, wordsIn } from "../text/words.ts";
import { listedIn } from "./listed-in.ts";
import { REFUSAL_SENTENCES } from "./refusal-sentences.ts";

/** What `explainRefusal` needs of a refused event. */
export interface ExplainedRefusal {
  readonly reason: keyof typeof REFUSAL_SENTENCES;
  readonly failed: readonly string[];
  readonly limit: number | null;
}

/** Stages and events, each with its `label` where it has one: a complaint process is such. */
export interface LabeledProcess {
  readonly states: Readonly<Record<string, object>>;
  readonly events: Readonly<Record<string, object>>;
}

/** Options of `explainRefusal`. */
export interface ExplainRefusalOptions {
  /** `"en"` by default. */
  language?: Language | undefined;
  /** Gives the labels of stages and events; their names stand without it. */
  process?: LabeledProcess | undefined;
}

const PROCESS = { states: labelsAt, events: labelsAt } satisfies Readers<LabeledProcess>;

const OPTIONS = {
  language: otherwise(languageAt, "en"),
  process: optional(fields(PROCESS, "a complaint process")),
} satisfies Readers<ExplainRefusalOptions>;

const REFUSAL = {
  reason: listedIn(REFUSAL_SENTENCES, "a reason of a refusal"),
  failed: entriesOf(nameAt, "a list of names"),
  limit: optional(numberAt),
} satisfies Readers<ExplainedRefusal>;

/**
 * Why an event of a complaint was refused, as a sentence for people.
 *
 * Takes what `transitionComplaint` gives for a refused event, also from JSON.
 *
 * @throws `invalid_input` for what is no refusal, a reason that the package does not know, and a language that it has
 * no words in.
 *
 * @example
 * ```ts
 * import { explainRefusal } from "service-quality/words";
 *
 * const refusal = { reason: "role-not-permitted", failed: ["agent", "manager"], limit: null } as const;
 * explainRefusal(refusal); // => "Only these roles may do this: agent, manager."
 * explainRefusal({ reason: "over-redress-limit", failed: ["amount"], limit: 50.5 }, { language: "ru" });
 * // => "Сумма выше предела для роли (50,5)."
 * ```
 */
export function explainRefusal(refusal: ExplainedRefusal, options?: ExplainRefusalOptions): string {
  const { reason, failed, limit } = readFields(refusal, REFUSAL, [], "the refusal of an event");
  const { language, process } = readOptions(options, OPTIONS);
  const sentence = wordsIn(REFUSAL_SENTENCES, language)(reason);
  const names = failed.map((name) => labelOf(name, process));
  return printable(filled(sentence, { failed: names.join(", "), limit: amountText(limit, language) }));
}

function labelOf(name: string, process: Read<typeof PROCESS> | null): string {
  return process?.states.get(name) ?? process?.events.get(name) ?? name;
}

function labelsAt(value: unknown, path: ErrorPath): ReadonlyMap<string, string> {
  if (!isPlainObject(value)) return refuse("invalid_input", path, "an object by name", value);
  return new Map(
    Object.entries(value).flatMap(([name, spec]) => {
      const { label } = readFields(
        spec,
        { label: optional(textAt) },
        [...path, name],
        "an object with a label",
      );
      return label === null ? [] : [[name, label] as const];
    }),
  );
}

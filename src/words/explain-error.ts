import { type ErrorCode, type ErrorPath, withoutPlace } from "../errors/error.ts";
import { optional, readFields, readOptions } from "../errors/options.ts";
import { pathAt } from "../errors/read-notes.ts";
import { refuse } from "../errors/refuse.ts";
import { printable } from "../text/printable.ts";
import { wordsIn } from "../text/words.ts";
import { ERROR_WORDS } from "./error-words.ts";
import { EXPLAIN_OPTIONS, type ExplainOptions } from "./explain-note.ts";
import { listedIn } from "./listed-in.ts";

/** What `explainError` needs of an error: the error, a fault of posted answers, or either from JSON. */
export interface ExplainedError {
  readonly code: ErrorCode;
  readonly path?: ErrorPath | undefined;
  readonly message?: string | undefined;
}

const ERROR = {
  code: listedIn(ERROR_WORDS, "a code of the library's error"),
  path: optional(pathAt),
  message: optional(messageAt),
};

/**
 * What an error of the library, or a fault of posted answers, says, as a sentence for people: what is wrong, where, and
 * in English also what was expected.
 *
 * @throws `invalid_input` for what has no code of the library, and a language that it has no words in.
 *
 * @example
 * ```ts
 * import { ServiceQualityError } from "service-quality/errors";
 * import { explainError } from "service-quality/words";
 *
 * const error = new ServiceQualityError("missing_answers", ["perceptions", "q3", 17], "expected an answer, received null");
 * explainError(error); // => "Answers are missing (perceptions → q3 → 17): expected an answer, received null."
 * explainError(error, { language: "ru" }); // => "Не хватает ответов (perceptions → q3 → 17)."
 * ```
 */
export function explainError(error: ExplainedError, options?: ExplainOptions): string {
  const given: unknown = error;
  // An error is no plain object, and its message is no key that would be listed.
  const fault =
    given instanceof Error ? { code: error.code, path: error.path, message: error.message } : given;
  const { code, path, message } = readFields(fault, ERROR, [], "an error of the library");
  const { language } = readOptions(options, EXPLAIN_OPTIONS);
  const place = path === null || path.length === 0 ? "" : ` (${path.join(" → ")})`;
  const expected = language === "en" ? withoutPlace(message ?? "", path ?? []) : "";
  const detail = expected === "" ? "" : `: ${expected}`;
  return printable(`${wordsIn(ERROR_WORDS, language)(code)}${place}${detail}.`);
}

function messageAt(value: unknown, path: ErrorPath): string {
  return typeof value === "string" ? value : refuse("invalid_input", path, "a message as text", value);
}

import type { ErrorPath } from "../../../errors/error.ts";
import { otherwise, type Readers, readFields, readOptions } from "../../../errors/options.ts";
import { nameAt, objectAt } from "../../../errors/read-argument.ts";
import { refuse } from "../../../errors/refuse.ts";
import { type Language, languageAt } from "../../../text/language.ts";
import { filled, type Words, wordsIn } from "../../../text/words.ts";
import { listedIn } from "../../../words/listed-in.ts";
import type { GuessCode, GuessReason } from "./column-group.ts";

const WORDS = {
  run: [
    "{count} names {prefix} and a number, whole numbers {min}–{max}",
    "имена {prefix} + номер ({count}), целые числа {min}–{max}",
    "имена {prefix} + номер ({count}), цели числа {min}–{max}",
  ],
  "run-of-measures": [
    "{count} names {prefix} and a number, but numbers that are no answers on a scale",
    "имена {prefix} + номер ({count}), но числа не похожи на ответы по шкале",
    "имена {prefix} + номер ({count}), но числата не са отговори по скала",
  ],
  partner: [
    "the same {count} items as {other}",
    "те же вопросы ({count}), что и {other}",
    "същите въпроси ({count}) като {other}",
  ],
  "kano-pair": [
    "{count} pairs with {other}, five answers",
    "пары с {other} ({count}), пять вариантов ответа",
    "двойки с {other} ({count}), пет варианта на отговор",
  ],
  rated: [
    "ratings of the items whose importance {other} tells",
    "оценки вопросов, важность которых показывает {other}",
    "оценки на въпросите, чиято важност показва {other}",
  ],
  known: [
    "named like the items of {document}",
    "названы как вопросы {document}",
    "наречени като въпросите на {document}",
  ],
  named: [
    "the name or the question says “{word}”",
    "в имени или вопросе есть «{word}»",
    "в името или въпроса има „{word}“",
  ],
  "named-off-scale": [
    "says “{word}”, but the answers are {min}–{max}: please say",
    "есть «{word}», но ответы {min}–{max}: уточните",
    "има „{word}“, но отговорите са {min}–{max}: уточнете",
  ],
  declared: ["the file says so", "так указано в файле", "така е посочено във файла"],
  "few-texts": ["{distinct} different texts", "разных текстов: {distinct}", "различни текстове: {distinct}"],
  "few-codes": ["{distinct} different codes", "разных кодов: {distinct}", "различни кодове: {distinct}"],
  "all-different": [
    "all different: {distinct}",
    "все значения разные: {distinct}",
    "всички стойности са различни: {distinct}",
  ],
  "one-value": ["one value only", "только одно значение", "само една стойност"],
  "no-answers": ["no answers", "нет ответов", "няма отговори"],
  rating: [
    "ratings {min}–{max} of something: please say of what",
    "оценки {min}–{max} чего-то: уточните, чего",
    "оценки {min}–{max} на нещо: уточнете на какво",
  ],
  "many-values": [
    "{distinct} different values",
    "разных значений: {distinct}",
    "различни стойности: {distinct}",
  ],
} as const satisfies Readonly<Record<GuessCode, Words>>;

/** Options of `explainGuess`. */
export interface ExplainGuessOptions {
  /** `"en"` by default. */
  language?: Language | undefined;
}

const OPTIONS = { language: otherwise(languageAt, "en") } satisfies Readers<ExplainGuessOptions>;

const REASON = {
  code: listedIn(WORDS, "a reason of a guess"),
  facts: factsAt,
} satisfies Readers<GuessReason>;

/**
 * Why columns are taken for something, in a few words for people.
 *
 * @throws `invalid_input` for a reason that is not of `guessMapping`, and a language without words.
 *
 * @example
 * ```ts
 * import { explainGuess } from "service-quality/report";
 *
 * explainGuess({ code: "few-texts", facts: { distinct: 2 } }); // => "2 different texts"
 * explainGuess({ code: "few-texts", facts: { distinct: 2 } }, { language: "bg" }); // => "различни текстове: 2"
 * ```
 */
export function explainGuess(reason: GuessReason, options?: ExplainGuessOptions): string {
  const { code, facts } = readFields(reason, REASON, [], "a reason of a guess");
  const { language } = readOptions(options, OPTIONS);
  const sentence = wordsIn(WORDS, language)(code);
  for (const [, fact] of sentence.matchAll(/\{(\w+)\}/g)) {
    if (!Object.hasOwn(facts, fact!))
      refuse("invalid_input", ["facts", fact!], "a number or a text", undefined);
  }
  return filled(sentence, facts);
}

function factsAt(value: unknown, path: ErrorPath): Record<string, string> {
  const facts = Object.entries(objectAt(value, path, "facts"));
  return Object.fromEntries(
    facts.map(([key, fact]) => [key, String(typeof fact === "number" ? fact : nameAt(fact, [...path, key]))]),
  );
}

import type { ErrorCode } from "../errors/error.ts";
import type { Words } from "../text/words.ts";

/** What an error of a code says, for people, without its end. */
export const ERROR_WORDS = {
  invalid_input: [
    "This value cannot be used",
    "Это значение нельзя использовать",
    "Тази стойност не може да се използва",
  ],
  insufficient_data: ["There are not enough data", "Данных недостаточно", "Данните не са достатъчни"],
  missing_answers: ["Answers are missing", "Не хватает ответов", "Липсват отговори"],
  unknown_item: ["This name is not known", "Это имя неизвестно", "Това име не е известно"],
  singular_data: [
    "The data repeat each other, so the result is not determined",
    "Данные повторяют друг друга, результат не определён",
    "Данните се повтарят, резултатът не е определен",
  ],
} as const satisfies Readonly<Record<ErrorCode, Words>>;
